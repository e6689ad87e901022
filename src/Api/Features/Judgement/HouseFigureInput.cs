using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What the newsroom prints as its answer to a question. Without a claim and without words: nothing any more.</summary>
public sealed record HouseFigureInput
{
    /// <summary>The claim behind it; it answers the question.</summary>
    public ReferenceInput? Claim { get; set; }

    /// <summary>The words that are printed.</summary>
    [Documented(MaxLength = Limits.Sentence)]
    public string? Wording { get; set; }

    internal IEnumerable<Link> Links()
    {
        if (Claim is not null)
            yield return new Link("#/claim", ResourceType.Claim, Claim);
    }
}

internal sealed class HouseFigureInputValidator : AbstractValidator<HouseFigureInput>
{
    public HouseFigureInputValidator()
    {
        RuleFor(h => h.Wording).Text(Limits.Sentence);
        RuleFor(h => h)
            .Custom(
                (figure, context) =>
                {
                    if (figure.Claim is null != figure.Wording is null)
                        context.Fail(
                            new Flaw(
                                "claimAndWording",
                                "What is printed has a claim behind it and words; leave out both when nothing is printed any more."
                            )
                        );
                }
            );
    }
}
