using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What a claim is to another one, as it is entered.</summary>
public sealed record RelationInput
{
    /// <summary>supersedes, corrects, retracts (its own voice takes the other back), disowns (its own voice never said the other), dependsOn, derivedFrom, narrows, corroborates or contradicts.</summary>
    [Documented(Needed = true), Words<RelationKind>]
    public string? Kind { get; set; }

    /// <summary>The other claim.</summary>
    [Documented(Needed = true)]
    public ReferenceInput? Other { get; set; }

    /// <summary>Why; of a derived figure the formula.</summary>
    [Documented(Needed = true, MaxLength = Limits.Reason)]
    public string? Reason { get; set; }

    internal IEnumerable<Link> Links()
    {
        if (Other is not null)
            yield return new Link("#/other", ResourceType.Claim, Other);
    }

    /// <summary>The relation that an input without flaws stands for.</summary>
    internal Relation Read(References references, EnteredPart entered) =>
        new(
            entered.Id,
            Wording<RelationKind>.Read(Kind!),
            new ClaimId(references.Id(ResourceType.Claim, Other)!.Value),
            Reason!,
            entered.By,
            entered.At
        );
}

internal sealed class RelationInputValidator : AbstractValidator<RelationInput>
{
    public RelationInputValidator()
    {
        RuleFor(r => r.Kind).Word(default(RelationKind?), needed: true);
        RuleFor(r => r.Other)
            .Custom(
                (other, context) =>
                {
                    if (other is null)
                        context.Fail(new Flaw("required", "A relation names the other claim."));
                }
            );
        RuleFor(r => r.Reason).Needed(Limits.Reason, lines: true);
    }
}

/// <summary>What a claim is to another one.</summary>
/// <param name="Id">Given by the ledger.</param>
/// <param name="Claim">The claim whose relation it is.</param>
/// <param name="Kind">What it is to the other.</param>
/// <param name="Other">The other claim.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who entered it.</param>
/// <param name="CreatedAt">When it was entered.</param>
public sealed record RelationAnswer(
    Guid Id,
    ClaimReference Claim,
    [property: Words<RelationKind>] string Kind,
    ClaimReference Other,
    string Reason,
    string By,
    DateTimeOffset CreatedAt
) : IEntered;
