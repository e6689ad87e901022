using Newsroom.Domain.Claims;
using Newsroom.Extraction.Numbers;

namespace Newsroom.Extraction.Statements;

/// <summary>A statement while its article is still being read: the sentences behind it may add to it.</summary>
internal sealed class Draft
{
    public List<Span> Spans { get; init; } = [];
    public List<Span> Quoted { get; init; } = [];
    public int Sentence { get; init; }
    public int LastSentence { get; set; }
    public Named? Origin { get; set; }
    public List<Carrier> Via { get; init; } = [];
    public List<Wording> Cue { get; init; } = [];
    public SpeechForm Form { get; set; }
    public bool Inferred { get; set; }
    public bool Distanced { get; set; }
    public OriginCertainty Certainty { get; set; }
    public Stance Stance { get; set; }
    public List<string> Rules { get; init; } = [];

    public Statement ToStatement(Names names) =>
        new()
        {
            Spans = [.. Spans],
            Quoted = [.. Quoted],
            Sentence = Sentence,
            LastSentence = LastSentence,
            Origin = names.Finish(Origin),
            Via = [.. Via.Select(v => v with { Who = names.Finish(v.Who)! })],
            Cue = [.. Cue],
            Form = Form,
            Attribution =
                Origin is null ? null
                : Inferred ? Attribution.Inferred
                : Origin.IsGeneric ? Attribution.Generic
                : Attribution.Explicit,
            Distanced = Distanced,
            Certainty = Certainty,
            Stance = Stance,
            Rules = [.. Rules],
        };
}
