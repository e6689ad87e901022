using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;
using Newsroom.Domain.Events;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Exports;

/// <summary>The lines of each type. What does not fit into one line is continued by lines of its parts.</summary>
internal static class ResourceLines
{
    /// <summary>Articles whose texts are read in one statement.</summary>
    private const int MostArticles = 20;

    /// <summary>Characters of texts that are tried in one line.</summary>
    private const int MostCharacters = 1 << 20;

    public static async Task WriteResources(this ExportedLines lines, ResourceBatch batch, CancellationToken cancel)
    {
        foreach (var entry in batch.Entries)
            await lines.Write(batch.Word, batch.Fields(entry), cancel);
    }

    /// <summary>A term is known by its key alone. What came with the program, and nobody touched, comes with it there too.</summary>
    public static async Task WriteTerms(this ExportedLines lines, ResourceBatch batch, CancellationToken cancel)
    {
        foreach (var term in batch.Entries.OfType<Term>().Where(t => !t.IsAsShipped))
            await lines.Write(batch.Word, batch.Body(term), cancel);
    }

    public static async Task WriteClaims(this ExportedLines lines, ResourceBatch batch, CancellationToken cancel)
    {
        foreach (var claim in batch.Entries)
        {
            var fields = batch.Fields(claim);
            var citations = fields["citations"]!.AsArray().ToList();
            var written = await lines.WriteWhatFits(batch.Word, fields, "citations", citations!, true, cancel);
            foreach (var citation in citations.Skip(written))
            {
                var further = citation!.DeepClone().AsObject();
                further.Insert(0, "claim", claim.Reference);
                await lines.Write("citation", further, cancel);
            }
        }
    }

    public static async Task WriteArticles(
        this ExportedLines lines,
        LedgerDbContext ledger,
        ResourceBatch batch,
        CancellationToken cancel
    )
    {
        foreach (var articles in batch.Entries.Chunk(MostArticles))
        {
            await using var texts = Texts(ledger, articles).GetAsyncEnumerator(cancel);
            var more = await texts.MoveNextAsync();
            foreach (var article in articles)
            {
                var (fit, characters) = (new List<JsonNode>(), 0);
                for (; more && IsOf(article) && characters < MostCharacters; more = await texts.MoveNextAsync())
                {
                    characters += texts.Current.Text.Length;
                    fit.Add(Node(new PastVersion { Text = texts.Current.Text, CreatedAt = At() }));
                }
                var all = !more || !IsOf(article);
                var written = await lines.WriteWhatFits(
                    batch.Word,
                    batch.Fields(article),
                    "versions",
                    fit,
                    all,
                    cancel
                );
                for (; written < fit.Count; written++)
                    await Further(
                        article,
                        written + 1,
                        (string)fit[written]["text"]!,
                        (string)fit[written]["createdAt"]!
                    );
                for (; more && IsOf(article); more = await texts.MoveNextAsync())
                    await Further(article, texts.Current.Number, texts.Current.Text, At());
            }

            bool IsOf(LedgerEntry article) => texts.Current.Article == article.Identity;

            string At() => Instants.Write(texts.Current.CreatedAt);

            Task Further(LedgerEntry article, int number, string text, string at) =>
                lines.Write(
                    "version",
                    Node(
                            new VersionLine
                            {
                                Article = ReferenceInput.Parse(article.Reference),
                                Version = number,
                                Text = text,
                                CreatedAt = at,
                            }
                        )
                        .AsObject(),
                    cancel
                );
        }
    }

    /// <summary>Lines of parts of resources: a transition of an event, a relation of a claim.</summary>
    public static async Task WriteParts(
        this ExportedLines lines,
        string word,
        ResourceBatch batch,
        Func<LedgerEntry, IEnumerable<IPart>> parts,
        CancellationToken cancel
    )
    {
        foreach (var owner in batch.Entries)
        foreach (var line in parts(owner))
        {
            var fields = ExportedLines.Fields(line, line.Links, batch.Facts);
            fields.Insert(0, batch.Word, owner.Reference);
            await lines.Write(word, fields, cancel);
        }
    }

    private static JsonNode Node(object value) =>
        JsonSerializer.SerializeToNode(value, value.GetType(), WireJson.Kept)!;

    /// <summary>In the order of ids, as the articles of a batch are, and of numbers.</summary>
    private static IAsyncEnumerable<PrintedText> Texts(LedgerDbContext ledger, IEnumerable<LedgerEntry> articles)
    {
        var ids = articles.Select(a => new ArticleId(a.Identity)).ToList();
        return ledger
            .Articles.Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Versions, (a, v) => new { a.Id, Version = v })
            .OrderBy(t => t.Id)
            .ThenBy(t => t.Version.Number)
            .Select(t => new PrintedText(t.Id.Value, t.Version.Number, t.Version.Text, t.Version.CreatedAt))
            .AsAsyncEnumerable();
    }

    private sealed record PrintedText(Guid Article, int Number, string Text, DateTimeOffset CreatedAt);
}
