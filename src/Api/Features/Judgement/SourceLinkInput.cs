using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What an editor knows about a source and another one, as it is entered.</summary>
public sealed record SourceLinkInput
{
    /// <summary>dependsOn (it repeats the other's figures: their voices are one) or independent (an editor has checked that neither has it from the other).</summary>
    [Documented(Needed = true), Words<LinkKind>]
    public string? Kind { get; set; }

    /// <summary>The other source.</summary>
    [Documented(Needed = true)]
    public ReferenceInput? Other { get; set; }

    /// <summary>How it is known.</summary>
    [Documented(Needed = true, MaxLength = Limits.Reason)]
    public string? Reason { get; set; }

    internal IEnumerable<Link> Links()
    {
        if (Other is not null)
            yield return new Link("#/other", ResourceType.Source, Other);
    }

    /// <summary>The link that an input without flaws stands for.</summary>
    internal DeclaredLink Read(References references, EnteredPart entered) =>
        new(
            entered.Id,
            Wording<LinkKind>.Read(Kind!),
            new SourceId(references.Id(ResourceType.Source, Other)!.Value),
            Reason!,
            entered.By,
            entered.At
        );
}

internal sealed class SourceLinkInputValidator : AbstractValidator<SourceLinkInput>
{
    public SourceLinkInputValidator()
    {
        RuleFor(l => l.Kind).Word(default(LinkKind?), needed: true);
        RuleFor(l => l.Other)
            .Custom(
                (other, context) =>
                {
                    if (other is null)
                        context.Fail(new Flaw("required", "A link names the other source."));
                }
            );
        RuleFor(l => l.Reason).Needed(Limits.Reason, lines: true);
    }
}

/// <summary>What an editor knows about a source and another one.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Source">The source whose link it is.</param>
/// <param name="Kind">dependsOn or independent.</param>
/// <param name="Other">The other source.</param>
/// <param name="Reason">How it is known.</param>
/// <param name="By">Who entered it.</param>
/// <param name="CreatedAt">When it was entered.</param>
public sealed record SourceLinkAnswer(
    Guid Id,
    SourceReference Source,
    [property: Words<LinkKind>] string Kind,
    SourceReference Other,
    string Reason,
    string By,
    DateTimeOffset CreatedAt
) : IEntered;
