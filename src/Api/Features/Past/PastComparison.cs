using Microsoft.EntityFrameworkCore;
using Newsroom.Api.Features.Articles;
using Newsroom.Api.Features.Comparison;
using Newsroom.Api.Features.Events;
using Newsroom.Api.Features.Judgement;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Features.Terms;
using Newsroom.Api.Persistence;
using Newsroom.Domain;
using Newsroom.Domain.Claims;
using Newsroom.Domain.Comparison;
using Newsroom.Domain.Questions;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Past;

/// <summary>Reads what a comparison was judged by at an instant: the records of then, for the rules of today.</summary>
public sealed class PastComparison(PastLedger past, PastClaims claims, LedgerDbContext ledger)
{
    internal async Task<ReadComparison> Of(string idOrKey, string asOf, CancellationToken cancel)
    {
        await past.GoTo(asOf, cancel);
        return await Of(await past.Named(ResourceType.Question, idOrKey, cancel), cancel);
    }

    internal async Task<Evidence> EvidenceOf(Claim claim, CancellationToken cancel)
    {
        if (claim.QuestionId is { } question)
        {
            await past.Load([question.Value], cancel);
            var read = await Of(past.Of(question.Value), cancel);
            return new QuestionComparison(read.Compared).EvidenceOf(claim.Id);
        }
        var relations = await Relations([claim], cancel);
        var sources = await Sources(relations, [claim.OriginId], cancel);
        return Evidence.WithoutQuestion(
            ShownClaim.Of(claim).Judged([], []),
            relations,
            sources.Values.Select(s => s.Judged)
        );
    }

    private async Task<ReadComparison> Of(PastEntry entry, CancellationToken cancel)
    {
        var asked = entry.Read<QuestionInput>();
        var question = Make(new QuestionId(entry.Id), asked);
        var answering = await claims.Make(await past.Answering(entry.Id, cancel), cancel);
        var texts = await Originals(answering, cancel);
        var participants = await Participants(asked, cancel);
        var relations = await Relations(answering, cancel);
        var sources = await Sources(
            relations,
            [
                .. answering.Select(c => c.OriginId),
                .. answering.SelectMany(c => c.CoOrigins).Select(o => (SourceId?)o.SourceId),
                .. answering.SelectMany(c => c.Citations).SelectMany(c => c.Via).Select(h => h.Source),
                .. participants.Select(p => (SourceId?)p),
            ],
            cancel
        );
        var links = await Links(sources, cancel);
        var shown = answering.ConvertAll(ShownClaim.Of);
        var made = answering.ToDictionary(c => c.Id);
        var joint = answering
            .SelectMany(c => c.CoOrigins, (c, o) => (c.Id, o.SourceId))
            .ToLookup(o => o.Id, o => o.SourceId);
        var compared = new Compared
        {
            Question = question.Judged(participants),
            Claims = shown.ConvertAll(c => c.Judged([.. joint[c.Id]], Cited(made[c.Id], texts))),
            Relations = relations,
            Sources = [.. sources.Values.Select(s => s.Judged)],
            Links = links,
            Broader = await Broader(cancel),
        };
        return new ReadComparison(
            question,
            shown.ToDictionary(c => c.Id),
            sources,
            await past.Sequence(cancel),
            compared
        );
    }

    private static AskedQuestion Make(QuestionId id, QuestionInput asked) =>
        new(
            id,
            asked.Key,
            asked.Text!,
            Wording<AnswerKind>.Read(asked.AnswerKind!),
            asked.Unit,
            asked.Measure,
            asked.Scope
        );

    private List<ComparedCitation> Cited(Claim claim, Dictionary<ArticleId, ArticleId> texts) =>
        claim
            .Citations.Select(c => new ComparedCitation
            {
                Text = texts[c.ArticleId],
                TextHash = (string)past.Of(c.ArticleId.Value).State["textSha256"]!,
                Attribution = c.Attribution,
                Via = [.. c.Via.Select(h => h.Source).OfType<SourceId>()],
            })
            .ToList();

    /// <summary>Of each cited article the one whose text it carries, through every copy.</summary>
    private async Task<Dictionary<ArticleId, ArticleId>> Originals(List<Claim> cited, CancellationToken cancel)
    {
        var copies = await Upwards.From(
            cited.SelectMany(c => c.Citations).Select(c => c.ArticleId),
            async open =>
            {
                await past.Load(open.Select(a => a.Value), cancel);
                return open.ConvertAll(Copied);
            },
            a => a.Id,
            a => a.Of
        );
        return CopiedText.Originals(copies);
    }

    private CopiedText Copied(ArticleId article) =>
        new(
            article,
            past.Of(article.Value).Read<ArticleInput>().CopyOf?.Id is { } original ? new ArticleId(original) : null
        );

    private async Task<List<SourceId>> Participants(QuestionInput asked, CancellationToken cancel)
    {
        if (asked.Event?.Id is not { } id)
            return [];
        await past.Load([id], cancel);
        var happening = past.Of(id);
        return happening.IsWithdrawn
            ? []
            : PastNames
                .Ids((happening.Read<EventInput>().Participants ?? []).Select(p => p.Source))
                .Distinct()
                .Select(s => new SourceId(s))
                .ToList();
    }

    /// <summary>All relations of these claims, from them and to them, and those that lead on from there.</summary>
    private async Task<List<ComparedRelation>> Relations(List<Claim> of, CancellationToken cancel)
    {
        var all = of.ToDictionary(c => c.Id);
        var toThem = await past.Tied(of.ConvertAll(c => c.Id.Value), cancel);
        for (var open = toThem.ConvertAll(e => e.Id).Except(all.Keys.Select(k => k.Value)).ToList(); ; )
        {
            await past.Load(open, cancel);
            foreach (var claim in await claims.Make(open.ConvertAll(past.Of).FindAll(e => !e.IsWithdrawn), cancel))
                all[claim.Id] = claim;
            open = all
                .Values.SelectMany(c => c.Relations)
                .Select(r => r.OtherId)
                .Where(id => !all.ContainsKey(id))
                .Select(id => id.Value)
                .Distinct()
                .ToList();
            if (open.Count == 0)
                break;
        }
        return all
            .Values.SelectMany(
                c => c.Relations.InOrder(),
                (c, r) => new ComparedRelation(r.Kind, End(c), End(all[r.Other]), r.Reason)
            )
            .ToList();
    }

    private static RelatedClaim End(Claim claim) => new(claim.Id, claim.OriginId, claim.Stance, claim.StatedOn);

    /// <summary>These, the ends of the relations, and all that they are part of.</summary>
    private Task<Dictionary<SourceId, NamedSource>> Sources(
        List<ComparedRelation> relations,
        IEnumerable<SourceId?> more,
        CancellationToken cancel
    ) => Climb(relations.SelectMany(r => new[] { r.From.Origin, r.To.Origin }).Concat(more).OfType<SourceId>(), cancel);

    private Task<Dictionary<SourceId, NamedSource>> Climb(IEnumerable<SourceId> ids, CancellationToken cancel) =>
        Upwards.From(
            ids,
            async open =>
            {
                await past.Load(open.Select(s => s.Value), cancel);
                return open.ConvertAll(Named);
            },
            s => s.Id,
            s => s.PartOf
        );

    private NamedSource Named(SourceId id)
    {
        var state = past.Of(id.Value).Read<SourceInput>();
        return new NamedSource(
            id,
            state.Key,
            state.Name!,
            Wording<SourceKind>.Read(state.Kind!),
            state.PartOf?.Id is { } larger ? new SourceId(larger) : null,
            state.SpeaksForItself ?? false
        );
    }

    /// <summary>What editors knew of these sources, of what they depended on in turn, and of all above that; adds those to the sources.</summary>
    private async Task<List<ComparedLink>> Links(Dictionary<SourceId, NamedSource> sources, CancellationToken cancel)
    {
        var links = new HashSet<ComparedLink>();
        for (var open = sources.Keys.Select(s => s.Value).ToList(); open.Count > 0; )
        {
            var tied = await past.Tied(open, cancel);
            foreach (var entry in tied.Concat(open.ConvertAll(past.Of).FindAll(e => !e.IsWithdrawn)))
            foreach (var link in entry.Parts<SourceLinkLine>("links").ConvertAll(l => l.Kept()))
                links.Add(new ComparedLink(link.Kind, new SourceId(entry.Id), link.Other));
            var further = links.SelectMany(l => new[] { l.From, l.To }).Where(s => !sources.ContainsKey(s));
            open = [];
            foreach (var source in (await Climb(further, cancel)).Values)
                if (sources.TryAdd(source.Id, source))
                    open.Add(source.Id.Value);
        }
        return [.. links];
    }

    private async Task<Dictionary<string, string>> Broader(CancellationToken cancel)
    {
        var ids = await ledger.Terms.Select(t => t.Id).ToListAsync(cancel);
        var terms = await past.There(ids.ConvertAll(i => i.Value), cancel);
        return terms
            .Select(t => t.Read<TermInput>())
            .Where(t => t.Broader is not null)
            .ToDictionary(t => t.Key!, t => t.Broader!.Key!, StringComparer.Ordinal);
    }
}
