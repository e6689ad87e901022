using Newsroom.Domain.Dates;
using Newsroom.Extraction.Dates;
using Newsroom.Extraction.Statements;

namespace Newsroom.Extraction.Suggestions;

/// <summary>When something happened and when it was said, as the sentence tells.</summary>
internal sealed class Circumstances(Findings found, int sentence, Statement? statement)
{
    /// <summary>The date that stands nearest to a place, in what was said.</summary>
    /// <param name="place">In the text.</param>
    /// <param name="but">With which it is compared.</param>
    public PartialDate? Period(int place, FoundDate? but) =>
        found
            .DatesNear(sentence, place)
            .Where(d => d.Value is not null && d != but && (statement is null || IsSaid(d)))
            .MinBy(d => Math.Abs(d.Place.Units.Start - place))
            ?.Value;

    /// <summary>A date beside what was said: "sagte er am Mittwoch".</summary>
    public PartialDate? StatedOn() =>
        statement?.Origin is null
            ? null
            : found
                .DatesNear(sentence, statement.Spans[0].Start)
                .FirstOrDefault(d => d.Value is not null && d.Bound == DateBound.At && !IsSaid(d))
                ?.Value;

    private bool IsSaid(FoundDate date) =>
        statement!.Spans.Any(s => s.Start <= date.Place.Units.Start && date.Place.Units.Start < s.End);
}
