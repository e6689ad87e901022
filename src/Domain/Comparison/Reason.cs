namespace Newsroom.Domain.Comparison;

/// <summary>Why two answers are to each other what they are: a stable word for programs and one sentence for readers of each language.</summary>
public sealed record Reason(ReasonCode Code, string English, string German);
