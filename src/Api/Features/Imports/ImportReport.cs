using Newsroom.Api.Http;

namespace Newsroom.Api.Features.Imports;

/// <summary>What an import did.</summary>
/// <param name="Lines">Lines read, blank ones aside.</param>
/// <param name="Created">Resources that are new.</param>
/// <param name="Updated">Resources that changed.</param>
/// <param name="Unchanged">Lines that said what is already stored.</param>
/// <param name="Failed">Lines that were refused.</param>
/// <param name="Errors">Why, for the first 1,000 of them.</param>
public sealed record ImportReport(
    int Lines,
    int Created,
    int Updated,
    int Unchanged,
    int Failed,
    IReadOnlyList<ImportError> Errors
);

/// <summary>A line that was refused.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Key">Its key or id, when it can be told.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record ImportError(int Line, string? Key, Problem Problem);

/// <summary>Counts while an import works.</summary>
internal sealed class ImportTally
{
    private const int MostErrors = 1_000;
    private readonly List<ImportError> errors = [];

    public int Lines { get; private set; }
    public int Created { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int Failed { get; private set; }

    public void Count(Entries.WriteOutcome outcome)
    {
        Lines++;
        Created += outcome == Entries.WriteOutcome.Created ? 1 : 0;
        Updated += outcome == Entries.WriteOutcome.Updated ? 1 : 0;
        Unchanged += outcome == Entries.WriteOutcome.Unchanged ? 1 : 0;
    }

    public void Fail(ImportError error)
    {
        Lines++;
        Failed++;
        if (errors.Count < MostErrors)
            errors.Add(error);
    }

    /// <summary>Nothing of it was kept.</summary>
    public void Undo() => (Created, Updated, Unchanged) = (0, 0, 0);

    public ImportReport Report() => new(Lines, Created, Updated, Unchanged, Failed, errors);
}
