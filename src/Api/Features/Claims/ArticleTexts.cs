using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Features.Claims;

/// <summary>Texts in which quotes are looked for, kept while a request works; of a long import only the ones used last.</summary>
public sealed class ArticleTexts(LedgerDbContext ledger)
{
    private const int MostCharacters = 8_000_000;
    private readonly Dictionary<(Guid, int), LinkedListNode<Entry>> byPlace = [];
    private readonly LinkedList<Entry> recent = new();
    private int characters;

    public async Task<ArticleText> Of(Known article, CancellationToken cancel)
    {
        var place = (article.Id, article.TextVersion);
        if (byPlace.TryGetValue(place, out var node))
        {
            recent.Remove(node);
            recent.AddFirst(node);
            return node.Value.Text;
        }
        return Keep(place, (await Stored(new ArticleId(article.Id), article.TextVersion, cancel))!);
    }

    /// <summary>Reads what a batch will quote from in one go, as far as there is room for it.</summary>
    public async Task Load(IEnumerable<Known> articles, CancellationToken cancel)
    {
        var missing = articles
            .Where(a => !byPlace.ContainsKey((a.Id, a.TextVersion)))
            .Select(a => new ArticleId(a.Id))
            .Distinct()
            .ToList();
        if (missing.Count == 0)
            return;
        var newest = ledger
            .Articles.Where(a => missing.Contains(a.Id))
            .SelectMany(a => a.Versions.Where(v => v.Number == a.TextVersion), (a, v) => new { a.Id, Version = v });
        var lengths = await newest.Select(n => new { n.Id, n.Version.Length }).ToListAsync(cancel);
        var room = MostCharacters / 2;
        missing = lengths.TakeWhile(l => (room -= l.Length) >= 0).Select(l => l.Id).ToList();
        var texts = newest.Select(n => new
        {
            n.Id,
            n.Version.Number,
            n.Version.Text,
        });
        await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(cancel))
            Keep((text.Id.Value, text.Number), text.Text);
    }

    public void Clear()
    {
        byPlace.Clear();
        recent.Clear();
        characters = 0;
    }

    private ArticleText Keep((Guid, int) place, string read)
    {
        var text = new ArticleText(read);
        byPlace[place] = recent.AddFirst(new Entry(place, text));
        characters += read.Length;
        while (characters > MostCharacters && recent.Last is { } oldest && oldest.Value.Text != text)
        {
            characters -= oldest.Value.Text.Text.Length;
            byPlace.Remove(oldest.Value.Place);
            recent.RemoveLast();
        }
        return text;
    }

    /// <summary>The text of that version, saved yet or not; null where the article has none.</summary>
    internal async Task<string?> Stored(ArticleId id, int version, CancellationToken cancel) =>
        ledger.Articles.Local.FindEntry(id)?.Entity.Versions.FirstOrDefault(v => v.Number == version)?.Text
        ?? await ledger
            .Articles.Where(a => a.Id == id)
            .SelectMany(a => a.Versions)
            .Where(v => v.Number == version)
            .Select(v => v.Text)
            .SingleOrDefaultAsync(cancel);

    private sealed record Entry((Guid, int) Place, ArticleText Text);
}
