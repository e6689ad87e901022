using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Sources;
using Newsroom.Extraction.Statements;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>Finds in the ledger whom an article names: by name, alias or an inflected form of one; whom only a country tells, by its government.</summary>
public sealed class SourceMatcher(LedgerDbContext ledger)
{
    private const int ShortestStem = 3;
    private static readonly string[] Endings = ["en", "er", "es", "em", "e", "s", "n"];
    private static readonly string[] Sayings =
    [
        "angaben",
        "schatzung",
        "schatzungen",
        "einschatzung",
        "einschatzungen",
        "zahlen",
        "estimates",
        "figures",
        "data",
    ];
    private static readonly string[] Articles = ["der ", "die ", "das ", "des ", "dem ", "den ", "the "];
    private readonly Dictionary<Named, Source?> known = [];

    /// <summary>A source, as far as matching reads it.</summary>
    private sealed record Source(SourceId Id, string Name, string Folded, SourceKind Kind, string? Country);

    /// <summary>Looks for all that are named, in two statements.</summary>
    public async Task Load(IEnumerable<Named> named, CancellationToken cancel)
    {
        var all = named.Distinct().ToList();
        var beginnings = all.SelectMany(Forms).Select(Beginning).Distinct(StringComparer.Ordinal).ToList();
        var countries = all.Select(n => n.Country).OfType<string>().Distinct().Select(CountryCode.Parse).ToList();
        var rows = await ledger
            .Sources.Where(s => !s.IsWithdrawn)
            .SelectMany(s => s.Names, (s, n) => new { Source = s, Name = n })
            .Where(x => beginnings.Contains(x.Name.Folded.Substring(0, ShortestStem)))
            .Select(x => new
            {
                x.Source.Id,
                x.Source.Name,
                x.Name.Folded,
                x.Source.Kind,
                x.Source.Country,
            })
            .ToListAsync(cancel);
        var sources = rows.ConvertAll(r => new Source(r.Id, r.Name, r.Folded, r.Kind, r.Country?.Value));
        var byForm = sources.ToLookup(s => s.Folded);
        var byStem = sources.ToLookup(s => Stem(s.Folded));
        var governments = await Governments(countries, cancel);
        foreach (var one in all)
            known[one] =
                Only(Forms(one).SelectMany(f => byForm[f]))
                ?? Only(Forms(one).SelectMany(f => byStem[Stem(f)]))
                ?? (IsCountry(one) ? Only(governments[one.Country!]) : null);
    }

    /// <summary>Null where the ledger has none, or several that may be meant.</summary>
    public SourceId? Find(Named named) => known.GetValueOrDefault(named)?.Id;

    private async Task<ILookup<string, Source>> Governments(List<CountryCode> countries, CancellationToken cancel)
    {
        if (countries.Count == 0)
            return Enumerable.Empty<Source>().ToLookup(_ => "");
        var rows = await ledger
            .Sources.Where(s => !s.IsWithdrawn && s.Kind == SourceKind.Government && s.PartOfId == null)
            .Where(s => s.Country != null && countries.Contains(s.Country))
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Country,
            })
            .ToListAsync(cancel);
        return rows.ToLookup(
            r => r.Country!.Value,
            r => new Source(r.Id, r.Name, "", SourceKind.Government, r.Country!.Value)
        );
    }

    /// <summary>"Pjöngjang", "südkoreanische Schätzungen": a country speaks, and not some people in it.</summary>
    private static bool IsCountry(Named named) =>
        named.Country is not null
        && (
            named.Kind == NamedKind.Country
            || (
                named.IsGeneric
                && Array.Exists(Sayings, s => Plain(named.Resolved).EndsWith(s, StringComparison.Ordinal))
            )
        );

    private static Source? Only(IEnumerable<Source> found)
    {
        var distinct = found.DistinctBy(s => s.Id).Take(2).ToList();
        return distinct.Count == 1 ? distinct[0] : null;
    }

    private static IEnumerable<string> Forms(Named named) =>
        new[] { named.Resolved, named.Name }.Select(Plain).Where(f => f.Length >= ShortestStem).Distinct();

    private static string Plain(string name)
    {
        var folded = Folded.Of(name).Trim();
        var article = Array.Find(Articles, a => folded.StartsWith(a, StringComparison.Ordinal));
        return article is null ? folded : folded[article.Length..];
    }

    private static string Beginning(string form) => form[..ShortestStem];

    /// <summary>Each word without its ending: des südkoreanischen Geheimdienstes, südkoreanischer Geheimdienst.</summary>
    private static string Stem(string form) => string.Join(' ', form.Split(' ').Select(StemOf));

    private static string StemOf(string word)
    {
        var ending = Array.Find(
            Endings,
            e => word.EndsWith(e, StringComparison.Ordinal) && word.Length - e.Length >= ShortestStem
        );
        return ending is null ? word : word[..^ending.Length];
    }
}
