using Newsroom.Domain.Claims;

namespace Newsroom.Extraction.Statements;

/// <summary>Units of a sentence, half-open.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Range(int First, int End)
{
    public bool IsEmpty => End <= First;

    public bool Holds(int at) => at >= First && at < End;
}

/// <summary>An attribution within a sentence: who, the cue, and what is attributed.</summary>
internal sealed class Frame(string rule)
{
    public string Rule { get; } = rule;

    /// <summary>The words for the speaker; none in the passive and where the sentence before tells it.</summary>
    public Range? Speaker { get; set; }

    /// <summary>The speaker is the same as of the frame before in the sentence.</summary>
    public bool SameSpeaker { get; set; }

    /// <summary>Whom it was told, where that is one of the media.</summary>
    public Range? Addressee { get; set; }

    /// <summary>unter Berufung auf X: whom the speaker relies on.</summary>
    public Range? Origin { get; set; }
    public Range? OriginCue { get; set; }
    public List<int> Cue { get; } = [];
    public List<Range> Content { get; } = [];
    public SpeechForm Form { get; set; } = SpeechForm.Indirect;
    public Verb? Verb { get; set; }
    public OriginCertainty Certainty { get; set; }

    /// <summary>laut X, wie X berichtet, so X: it may stand around another attribution.</summary>
    public bool IsOuter { get; set; }

    /// <summary>"Das berichtet X": what was said stands in the sentence before.</summary>
    public bool SpeaksOfBefore { get; set; }

    /// <summary>What the speaker does with the statement, where it is neither said nor told by the verb's kind.</summary>
    public Stance? Stance { get; set; }

    /// <summary>wird vermutet: nobody is told who says it.</summary>
    public bool IsPassive { get; set; }

    /// <summary>The verb ends its clause, as in a subordinate one.</summary>
    public bool IsLast { get; set; }
    public int At { get; set; }

    /// <summary>What tells more of the rule.</summary>
    public string? Rule2 { get; set; }
}
