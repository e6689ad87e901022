namespace Newsroom.Extraction.Statements;

/// <summary>What a word may be, for whoever looks for speakers and what they say.</summary>
[Flags]
internal enum Cues : ulong
{
    None = 0,
    Determiner = 1 << 0,

    /// <summary>An article of another case than the subject's.</summary>
    Oblique = 1 << 1,
    Pronoun = 1 << 2,

    /// <summary>es: a pronoun that stands for nobody.</summary>
    Nobody = 1 << 3,
    Relative = 1 << 4,
    Subordinator = 1 << 5,

    /// <summary>What is said may begin with it: dass, ob.</summary>
    Opens = 1 << 6,
    Preposition = 1 << 7,
    Conjunction = 1 << 8,
    Adverb = 1 << 9,
    Auxiliary = 1 << 10,
    Passive = 1 << 11,
    Konjunktiv = 1 << 12,
    KonjunktivTwo = 1 << 13,
    Hearsay = 1 << 14,
    HearsayVerb = 1 << 15,
    Saying = 1 << 16,
    Attitude = 1 << 17,
    Media = 1 << 18,
    Kind = 1 << 19,
    Spokesperson = 1 << 20,
    Office = 1 << 21,
    Country = 1 << 22,
    CountryAdjective = 1 << 23,
    Certainty = 1 << 24,
    Document = 1 << 25,
    NeverSpeaks = 1 << 26,

    /// <summary>It is a form of a verb of the lists.</summary>
    Verb = 1 << 27,
    Particle = 1 << 28,
    Genitive = 1 << 29,
    Agency = 1 << 30,
}

internal enum VerbKind : byte
{
    Say,
    Think,
    Expect,
    Admit,
    Deny,

    /// <summary>Only with a thing for what is said: X lobte die Truppen.</summary>
    Act,
}

[Flags]
internal enum FormKind : byte
{
    None = 0,

    /// <summary>sagt, sagte; of a parted verb the part before its particle.</summary>
    Finite = 1,

    /// <summary>gesagt, mitgeteilt.</summary>
    Participle = 2,

    /// <summary>mitteilte: both parts in one, as at the end of a clause.</summary>
    Joined = 4,

    /// <summary>sage: reported itself.</summary>
    Konjunktiv = 8,
    Infinitive = 16,
}

/// <param name="Lemma">Its infinitive.</param>
/// <param name="Particle">The part that stands at the clause's end: mit.</param>
/// <param name="Kind">What the speaker does.</param>
/// <param name="Acts">It says something with a thing alone: forderte Neuwahlen.</param>
/// <param name="Clause">It takes what is said as a clause.</param>
internal sealed record Verb(string Lemma, string? Particle, VerbKind Kind, bool Acts, bool Clause);

internal readonly record struct VerbForm(Verb Verb, FormKind Form);

/// <summary>A word of the lists.</summary>
internal sealed class Entry
{
    public Cues Cues { get; set; }
    public List<VerbForm> Forms { get; } = [];
    public string? Country { get; set; }
    public Newsroom.Domain.Claims.OriginCertainty Certainty { get; set; }
}
