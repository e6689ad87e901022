namespace Newsroom.Extraction.Statements;

/// <summary>English.</summary>
internal sealed class EnglishGrammar(Units units) : IGrammar
{
    public void Read(List<Frame> frames) => _ = units;

    public Continuing Continues() => Continuing.No;
}
