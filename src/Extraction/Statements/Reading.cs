using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;
using Newsroom.Extraction.Prose;

namespace Newsroom.Extraction.Statements;

/// <summary>Finds the attributions of one sentence; each language has its own.</summary>
internal interface IGrammar
{
    /// <summary>In the order of their cues.</summary>
    void Read(List<Frame> frames);

    /// <summary>The sentence goes on with what was said before, without a cue.</summary>
    Continuing Continues();
}

internal enum Continuing
{
    No,

    /// <summary>Its verb tells it: er habe gesiegt.</summary>
    Reported,

    /// <summary>Its verb may tell it, behind another that does: sie würden kommen.</summary>
    Perhaps,

    /// <summary>soll gesiegt haben.</summary>
    Hearsay,

    /// <summary>Speech in quotation marks and nothing else.</summary>
    Quote,

    /// <summary>Demnach ...</summary>
    Accordingly,
}

/// <summary>Reads an article's statements, sentence by sentence.</summary>
internal sealed partial class Reading
{
    private readonly Article article;
    private readonly Units units;
    private readonly Names names;
    private readonly IGrammar grammar;
    private readonly Marks marks;
    private readonly List<Draft> drafts = [];
    private readonly List<Frame> frames = [];
    private Draft? last;
    private int lastParagraph = -1;

    public Reading(Article article)
    {
        this.article = article;
        var german = article.Tongue == Tongue.German;
        units = new Units(article, german ? Lexicon.German : Lexicon.English);
        names = new Names(units, german);
        marks = new Marks(units);
        grammar = german ? new GermanGrammar(units) : new EnglishGrammar(units);
    }

    public List<Statement> Statements()
    {
        for (var i = 0; i < article.Sentences.Length; i++)
        {
            units.Load(i);
            names.Learn(i);
            frames.Clear();
            grammar.Read(frames);
            Sentence(i, article.Sentences[i].Paragraph);
        }
        return drafts.ConvertAll(d => d.ToStatement(names));
    }

    private void Sentence(int sentence, int paragraph)
    {
        var before = drafts.Count;
        Named? previous = null;
        Draft? main = null;
        foreach (var frame in frames)
        {
            var speaker = names.Make(frame.Speaker) ?? (frame.SameSpeaker ? previous ?? names.LastSpeaker : null);
            previous = speaker ?? previous;
            if (frame.SpeaksOfBefore)
                Relay(frame, speaker, sentence);
            else if (main is not null && Inside(main, frame) && IsClauseOfItsOwn(frame))
                Part(main, frame, speaker, sentence);
            else if (main is not null && (Inside(main, frame) || (main.Origin is null && frame.IsOuter)))
                Nest(main, frame, speaker);
            else
            {
                var draft = Start(frame, speaker, sentence);
                if (main is { } outer && IsWithin(outer, draft))
                    continue;
                drafts.Add(draft);
                main = draft;
            }
        }
        if (drafts.Count == before && !frames.Exists(f => f.SpeaksOfBefore))
            GoOn(sentence, paragraph);
        else if (drafts.Count > before)
        {
            last = drafts[^1];
            lastParagraph = paragraph;
        }
    }

    /// <summary>..., was nach Einschätzung von X bald geschieht: X's own words, behind somebody else's.</summary>
    private bool IsClauseOfItsOwn(Frame frame) =>
        frame.Rule is "nach" or "laut" or "zufolge"
        && frame.Content is [{ First: > 0 } said, ..]
        && units.IsComma(said.First - 1)
        && units.Has(said.First, Cues.Relative | Cues.Subordinator);

    private void Part(Draft main, Frame frame, Named? speaker, int sentence)
    {
        var draft = Start(frame, speaker, sentence);
        var end = units[frame.Content[0].First - 2].Span.End;
        if (main.Spans[^1] is var span && span.Start < end && end < span.End)
            main.Spans[^1] = new Span(span.Start, end);
        if (draft.Certainty == main.Certainty)
        {
            main.Certainty = OriginCertainty.Unspecified;
            marks.Set(main, null);
        }
        drafts.Add(draft);
    }

    private static bool IsWithin(Draft outer, Draft inner) =>
        inner.Spans.TrueForAll(s => outer.Spans.Exists(o => o.Start <= s.Start && s.End <= o.End));

    /// <summary>The frame's cue stands within what is already somebody's statement.</summary>
    private bool Inside(Draft main, Frame frame)
    {
        var at = units[frame.At].Span.Start;
        return main.Spans.Exists(s => s.Start <= at && at < s.End);
    }

    /// <summary>laut X around another attribution: X passes on what the inner speaker said.</summary>
    private void Nest(Draft main, Frame frame, Named? speaker)
    {
        if (main.Rules[0] is "verb" or "attitude" && frame.IsOuter && speaker is not null)
        {
            if (main.Origin is null)
            {
                main.Origin = speaker;
                main.Cue.AddRange(frame.Cue.Select(c => Wording(new Range(c, c + 1))));
                Chain.Split(main, names, units, frame.Speaker, null);
                Remember(speaker);
            }
            else if (names.Make(frame.Origin) is { } origin)
            {
                main.Origin = origin;
                main.Via.Add(new Carrier(speaker, HopRole.Relay, CueOf(frame)));
                main.Rules.Add("chain");
            }
            else if (
                main.Origin is not null
                && (main.Form is SpeechForm.Reported or SpeechForm.Mixed || frame.Rule is "laut" or "wie")
                && main.Origin.Phrase != speaker.Phrase
            )
                main.Via.Add(new Carrier(speaker, HopRole.Relay, CueOf(frame)));
            return;
        }
        if (
            !IsOuterRule(main.Rules[0])
            || frame.IsOuter
            || speaker is null
            || main.Origin is null
            || frame.Form is SpeechForm.Mixed && main.Via.Count > 0
        )
            return;
        if (main.Rules.Contains("chain") || names.Make(frame.Speaker) is null)
            return;
        main.Via.Insert(
            0,
            new Carrier(
                main.Origin,
                main.Origin.Kind == NamedKind.Document ? HopRole.Document : HopRole.Relay,
                WholeCue(main)
            )
        );
        main.Origin = speaker;
        main.Rules.Add("chain");
        main.Cue.Clear();
        main.Cue.AddRange(frame.Cue.Select(c => new Wording(units[c].Span, units.Words(units[c].Span))));
        if (frame.Content.Count > 0 && frame.Form is not SpeechForm.Reported)
        {
            main.Spans.Clear();
            main.Spans.AddRange(SpansOf(frame));
            main.Form = frame.Form;
        }
        else
            main.Form = frame.Form;
        marks.Set(main, frame);
        Remember(speaker);
    }

    /// <summary>"wie der Sender X berichtet", from the first word of the cue to its last.</summary>
    private Wording? WholeCue(Draft draft)
    {
        if (draft.Cue.Count == 0)
            return null;
        var span = new Span(draft.Cue[0].Span.Start, Math.Max(draft.Cue[0].Span.End, draft.Cue[^1].Span.End));
        return new Wording(span, units.Words(span));
    }

    private static bool IsOuterRule(string rule) => rule is "laut" or "zufolge" or "nach" or "so" or "wie";

    private Draft Start(Frame frame, Named? speaker, int sentence)
    {
        var draft = new Draft
        {
            Spans = SpansOf(frame),
            Sentence = sentence,
            LastSentence = sentence,
            Origin = speaker,
            Form = frame.Form,
            Cue = frame.Cue.ConvertAll(c => new Wording(units[c].Span, units.Words(units[c].Span))),
            Rules = [frame.Verb is not null && frame.IsOuter ? "wie" : frame.Rule],
        };
        if (frame.Rule2 is { } rule)
            draft.Rules.Add(rule);
        if (
            frame.Speaker is { } s
            && s.End == s.First + 1
            && units.Has(s.First, Cues.Pronoun | Cues.Relative)
            && !units.IsCapital(s.First)
        )
            draft.Rules.Add("pronoun");
        foreach (var range in frame.Content)
            for (var i = range.First; i < range.End; i++)
                if (units.IsQuote(i))
                    draft.Quoted.Add(units[i].Span);
        Chain.Complete(draft, frame, names, units, CueOf(frame));
        marks.Set(draft, frame);
        if (speaker is not null)
            Remember(speaker);
        return draft;
    }

    private void Remember(Named speaker)
    {
        names.LastSpeaker = speaker;
        names.SpokeIn = units.Sentence;
        if (speaker.Kind is NamedKind.Person or NamedKind.Unknown && !speaker.IsGeneric)
            names.LastPerson = speaker;
    }

    private Wording? CueOf(Frame frame)
    {
        if (frame.Cue.Count == 0)
            return null;
        var end = frame.Cue[^1];
        var first = frame.Cue.Count > 1 && units.Is(frame.Cue[0], "wie") ? frame.Cue[0] : end;
        return Wording(new Range(first, end + 1));
    }

    private Wording Wording(Range range) =>
        new(units.Span(range.First, range.End), units.Words(range.First, range.End));

    private List<Span> SpansOf(Frame frame) => frame.Content.ConvertAll(r => units.Span(r.First, r.End));
}
