namespace Newsroom.Api.Features.Operating;

/// <summary>What the command line asks for; everything that begins with <c>--</c>, the sample apart, is a setting.</summary>
public sealed record Verbs(bool Migrate, bool Sample, string[] Settings)
{
    /// <summary>Throws <see cref="StartRefused"/> on a word that is neither a verb nor a setting's value.</summary>
    public static Verbs Read(string[] words)
    {
        var (migrate, sample) = (false, false);
        var settings = new List<string>();
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];
            if (word == "migrate")
                migrate = true;
            else if (word == "--sample")
                sample = true;
            else if (!word.StartsWith("--", StringComparison.Ordinal))
                throw new StartRefused(
                    $"'{word}' is nothing this program does. It takes migrate, --sample, and settings as --name=value."
                );
            else
            {
                settings.Add(word);
                if (
                    !word.Contains('=', StringComparison.Ordinal)
                    && at + 1 < words.Length
                    && !words[at + 1].StartsWith("--", StringComparison.Ordinal)
                )
                    settings.Add(words[++at]);
            }
        }
        return new Verbs(migrate, sample, [.. settings]);
    }
}
