namespace Newsroom.Domain;

/// <summary>An identifier of one concept: a UUID version 7 (RFC 9562 section 5.7) under a type of its own, so that no two kinds are mixed up.</summary>
public interface IId
{
    Guid Value { get; }
}

public readonly record struct SourceId(Guid Value) : IId;

public readonly record struct ArticleId(Guid Value) : IId;

public readonly record struct ClaimId(Guid Value) : IId;

public readonly record struct CitationId(Guid Value) : IId;

public readonly record struct EventId(Guid Value) : IId;

public readonly record struct QuestionId(Guid Value) : IId;

public readonly record struct TermId(Guid Value) : IId;
