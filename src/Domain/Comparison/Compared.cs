using Newsroom.Domain.Claims;
using Newsroom.Domain.Dates;
using Newsroom.Domain.Quantities;
using Newsroom.Domain.Questions;

namespace Newsroom.Domain.Comparison;

/// <summary>All that a question's comparison is judged by. The order of its lists never matters.</summary>
public sealed record Compared
{
    public required ComparedQuestion Question { get; init; }

    /// <summary>The claims that answer the question, each once.</summary>
    public required IReadOnlyList<ComparedClaim> Claims { get; init; }

    /// <summary>The relations that one of the claims has, also to and from claims outside the question, and those that their ends have in turn.</summary>
    public IReadOnlyList<ComparedRelation> Relations { get; init; } = [];

    /// <summary>Origins, relays and participants, and what they are part of. One that is missing is a voice of its own.</summary>
    public IReadOnlyList<ComparedSource> Sources { get; init; } = [];
    public IReadOnlyList<ComparedLink> Links { get; init; } = [];

    /// <summary>From the key of a scope to the key of the broader one.</summary>
    public IReadOnlyDictionary<string, string> Broader { get; init; } = new Dictionary<string, string>();
    public Tolerance Tolerance { get; init; } = Tolerance.Default;

    /// <summary>Only what was stated by the end of this date is compared; null compares all.</summary>
    public PartialDate? Until { get; init; }
}

public sealed record ComparedQuestion
{
    public AnswerKind AnswerKind { get; init; }
    public string? Unit { get; init; }
    public string? Measure { get; init; }

    /// <summary>The whole of which any other scope is a part.</summary>
    public string? Scope { get; init; }

    /// <summary>Who takes part in the question's event.</summary>
    public IReadOnlyCollection<SourceId> Participants { get; init; } = [];
}

public sealed record ComparedClaim
{
    public required ClaimId Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Decides between claims entered at one instant: an import's lines.</summary>
    public long Entry { get; init; }

    /// <summary>Null when nobody is named.</summary>
    public SourceId? Origin { get; init; }

    /// <summary>Who made the statement jointly with the origin: still one voice.</summary>
    public IReadOnlyList<SourceId> CoOrigins { get; init; } = [];
    public Stance Stance { get; init; }

    /// <summary>As recorded or derived.</summary>
    public PartialDate? StatedOn { get; init; }
    public PartialDate? FirstPublished { get; init; }
    public PartialDate? Period { get; init; }
    public Quantity? Quantity { get; init; }
    public IReadOnlyList<ComparedCitation> Citations { get; init; } = [];
}

public sealed record ComparedCitation
{
    /// <summary>The article whose text it is: the end of its chain of <c>copyOf</c>, the article itself where it copies none.</summary>
    public required ArticleId Text { get; init; }

    /// <summary>The hash of the article's text: copies that nobody declared are found by it.</summary>
    public string? TextHash { get; init; }
    public Attribution? Attribution { get; init; }

    /// <summary>The sources among the hops; hops that have only a description are left out.</summary>
    public IReadOnlyList<SourceId> Via { get; init; } = [];
}
