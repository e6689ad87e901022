using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Statements;

/// <summary>Sentences that refer to the one before: "Das berichtet X", "Demnach", reported speech that goes on.</summary>
internal sealed partial class Reading
{
    /// <summary>"Das hat CNN berichtet": the sentence before came through CNN.</summary>
    private void Relay(Frame frame, Named? speaker, int sentence)
    {
        if (sentence == 0)
            return;
        var target = drafts.Count > 0 && drafts[^1].LastSentence == sentence - 1 ? drafts[^1] : null;
        if (target is null)
        {
            target = new Draft
            {
                Spans = { article.Sentences[sentence - 1].Span },
                Sentence = sentence - 1,
                LastSentence = sentence - 1,
                Form = SpeechForm.Indirect,
            };
            drafts.Add(target);
            target.Rules.Add("before");
        }
        var origin = names.Make(frame.Origin);
        var cue = CueOf(frame);
        if (target.Inferred || target.Origin is null || target.Rules[0] is "hearsay")
        {
            (target.Origin, target.Inferred) = (origin ?? speaker, false);
            target.Via.Clear();
            Chain.Split(target, names, units, frame.Origin, frame.OriginCue);
            if (origin is not null && speaker is not null)
                target.Via.Add(new Carrier(speaker, HopRole.Relay, cue));
        }
        else if (speaker is not null)
            target.Via.Add(new Carrier(speaker, HopRole.Relay, cue));
        target.Rules.Add("das");
        target.Cue.AddRange(frame.Cue.Select(c => new Wording(units[c].Span, units.Words(units[c].Span))));
        if (target.Form == SpeechForm.FreeIndirect)
            target.Form = SpeechForm.Indirect;
        last = target;
    }

    /// <summary>A sentence without a cue that the last speaker goes on in.</summary>
    private void GoOn(int sentence, int paragraph)
    {
        var how = grammar.Continues();
        var near = last is not null && (paragraph - lastParagraph <= 1 || last.LastSentence == sentence - 1);
        if (
            how == Continuing.No
            || (how == Continuing.Perhaps && !(near && last!.LastSentence == sentence - 1))
            || (how == Continuing.Quote && !(near && last!.LastSentence == sentence - 1))
        )
            return;
        var span = article.Sentences[sentence].Span;
        if (how == Continuing.Quote)
            span = units[0].Span;
        var rule = how switch
        {
            Continuing.Hearsay => "hearsay",
            Continuing.Quote => "quote",
            Continuing.Accordingly => "demnach",
            _ => "konjunktiv",
        };
        if (
            rule == "konjunktiv"
            && near
            && last!.Rules[0] == "konjunktiv"
            && last.LastSentence == sentence - 1
            && paragraph == lastParagraph
        )
        {
            last.Spans.Add(span);
            last.LastSentence = sentence;
            AddQuotes(last);
            return;
        }
        var draft = new Draft
        {
            Spans = { span },
            Sentence = sentence,
            LastSentence = sentence,
            Origin = near ? last!.Origin : null,
            Form =
                how == Continuing.Quote ? SpeechForm.Direct
                : how == Continuing.Accordingly ? SpeechForm.Indirect
                : SpeechForm.FreeIndirect,
            Inferred = true,
            Rules = { rule },
        };
        if (near)
            draft.Via.AddRange(last!.Via.Select(c => c with { Cue = null }));
        AddQuotes(draft);
        marks.Set(draft, null);
        draft.Distanced |= how is Continuing.Hearsay || (how is Continuing.Accordingly && near && last!.Distanced);
        drafts.Add(draft);
        last = draft;
        lastParagraph = paragraph;
    }

    private void AddQuotes(Draft draft)
    {
        for (var i = 0; i < units.Count; i++)
            if (units.IsQuote(i))
                draft.Quoted.Add(units[i].Span);
    }
}
