using FluentValidation;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>What shows something: a claim or an article.</summary>
public sealed record EvidenceInput
{
    /// <summary>The claim that says so.</summary>
    public ReferenceInput? Claim { get; set; }

    /// <summary>The article that says so.</summary>
    public ReferenceInput? Article { get; set; }

    internal IEnumerable<Link> Links(string pointer)
    {
        if (Claim is not null)
            yield return new Link(pointer + "/claim", ResourceType.Claim, Claim);
        if (Article is not null)
            yield return new Link(pointer + "/article", ResourceType.Article, Article);
    }
}

/// <summary>What shows something: a claim or an article.</summary>
/// <param name="Claim">The claim that says so.</param>
/// <param name="Article">The article that says so.</param>
public sealed record EvidenceAnswer(ClaimReference? Claim, ArticleReference? Article);

internal static class EvidenceRules
{
    /// <summary>A claim or an article; absent is right.</summary>
    public static IRuleBuilderOptionsConditions<T, EvidenceInput?> OfOneKind<T>(
        this IRuleBuilder<T, EvidenceInput?> rule
    ) =>
        rule.Custom(
            (evidence, context) =>
            {
                if (evidence is { Claim: null, Article: null } or { Claim: not null, Article: not null })
                    context.Fail(new Flaw("oneEvidence", "Evidence is a claim or an article: send one of them."));
            }
        );
}
