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
        var text = new ArticleText(await Read(new ArticleId(article.Id), article.TextVersion, cancel));
        byPlace[place] = recent.AddFirst(new Entry(place, text));
        characters += text.Text.Length;
        while (characters > MostCharacters && recent.Last is { } oldest && oldest.Value.Text != text)
        {
            characters -= oldest.Value.Text.Text.Length;
            byPlace.Remove(oldest.Value.Place);
            recent.RemoveLast();
        }
        return text;
    }

    public void Clear()
    {
        byPlace.Clear();
        recent.Clear();
        characters = 0;
    }

    private async Task<string> Read(ArticleId id, int version, CancellationToken cancel) =>
        ledger.Articles.Local.FindEntry(id)?.Entity.Versions.FirstOrDefault(v => v.Number == version)?.Text
        ?? await ledger
            .Articles.Where(a => a.Id == id)
            .SelectMany(a => a.Versions)
            .Where(v => v.Number == version)
            .Select(v => v.Text)
            .SingleAsync(cancel);

    private sealed record Entry((Guid, int) Place, ArticleText Text);
}
