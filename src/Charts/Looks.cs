using Newsroom.Domain.Comparison;

namespace Newsroom.Charts;

/// <summary>How a voice is told apart: by a colour and by a shape, so that either alone goes a long way.</summary>
/// <param name="Colour">Its place in <see cref="Palette.Colours"/>.</param>
/// <param name="Shape">The form of its marks.</param>
internal sealed record Look(int Colour, Shape Shape);

/// <summary>Which look each voice has, and what the legend says of it.</summary>
internal sealed class Looks
{
    /// <summary>Beyond this, voices with the fewest claims share one look.</summary>
    public const int MostVoices = 40;

    private static readonly Look Unnamed = new(Palette.Grey, Shape.Flat);
    private static readonly Look Others = new(Palette.Grey, Shape.Upright);

    private readonly Dictionary<string, Look> looks = [];

    public Looks(IReadOnlyList<ChartedClaim> claims, Tongue tongue)
    {
        var voices = claims.Select(c => c.Voice).OfType<ChartedVoice>().GroupBy(v => v.Id).ToList();
        Count = voices.Count;
        var shown = voices.OrderByDescending(v => v.Count()).Take(MostVoices).Select(v => v.Key).ToHashSet();
        var named = new List<Named>();
        foreach (var voice in voices.Where(v => shown.Contains(v.Key)))
        {
            // Six colours against seven shapes: no pair comes back before the forty-third voice.
            var look = new Look(named.Count % Palette.Grey, (Shape)(named.Count % Shapes.Common));
            looks.Add(voice.Key, look);
            named.Add(new(look, voice.First().Name));
        }
        if (claims.Any(c => c.Voice is null))
            named.Add(new(Unnamed, tongue.Pick("nobody named", "niemand genannt")));
        var rest = Count - shown.Count;
        if (rest > 0)
            named.Add(
                new(
                    Others,
                    rest == 1
                        ? tongue.Pick("1 further voice", "1 weitere Stimme")
                        : tongue.Pick($"{rest} further voices", $"{rest} weitere Stimmen")
                )
            );
        All = named;
    }

    /// <summary>How many voices there are.</summary>
    public int Count { get; }

    /// <summary>As the legend lists them.</summary>
    public IReadOnlyList<Named> All { get; }

    public Look Of(ChartedClaim claim) =>
        claim.Voice is { } voice ? looks.GetValueOrDefault(voice.Id, Others) : Unnamed;
}

internal sealed record Named(Look Look, string Name);
