using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Terms;

namespace Newsroom.Api.Features.Terms;

/// <summary>A word for a unit, a measure or a scope, as it is entered.</summary>
[TakesAnswerFields("listed", "version", "updatedAt")]
[TakesLineFields("formerKeys")]
public sealed record TermInput : IInput
{
    /// <summary>What claims keep, set once: the path's, or absent. Of a new term lower-case letters, digits, point, underscore, hyphen; a word that somebody used is its own key.</summary>
    [Documented(MaxLength = Limits.Word)]
    public string? Key { get; set; }

    /// <summary>What it is called: a language (BCP 47) and a text of at most 100 characters each; at most 50. Each finds it. Without any it is unlisted.</summary>
    public Dictionary<string, string>? Labels { get; set; }

    /// <summary>Other names and inflected forms, in any language; each finds it. At most 1,000.</summary>
    [Documented(MaxItems = Term.MostAliases, MaxLength = Limits.Word)]
    public List<string>? Aliases { get; set; }

    /// <summary>The term that it is a part or kind of, by any of its names: civilians among people. No cycles.</summary>
    public ReferenceInput? Broader { get; set; }

    /// <summary>Every name that the input gives it, with its place.</summary>
    internal IEnumerable<(string Field, string Name)> Names() =>
        new (string, string?)[] { ("key", Key) }
            .Concat((Labels ?? []).Select(l => ($"labels/{Pointer(l.Key)}", (string?)l.Value)))
            .Concat((Aliases ?? []).Select((a, i) => ($"aliases/{i}", (string?)a)))
            .Where(n => n.Item2 is not null)!;

    /// <summary>The labels; what is wrong with one is added under its language.</summary>
    internal List<TermLabel> ReadLabels(InputErrors errors)
    {
        var read = new List<TermLabel>();
        foreach (var (tag, text) in Labels ?? [])
        {
            var flaw =
                !LanguageTag.TryParse(tag, out var language, out var bad) ? bad
                : read.Exists(l => l.Language.Value.Equals(tag, StringComparison.OrdinalIgnoreCase))
                    ? new Flaw("twice", "A language stands here twice.")
                : string.IsNullOrWhiteSpace(text) ? new Flaw("required", "A label may not be blank.")
                : Texts.Check(text, Limits.Word)
                    ?? (Vocabulary.IsWord(text) ? null : new Flaw("severalLines", "A label is one line."));
            if (flaw is null)
                read.Add(new TermLabel(language!, text));
            else
                errors.Add($"#/labels/{Pointer(tag)}", flaw);
        }
        return read;
    }

    internal static TermInput Of(Term term) =>
        new()
        {
            Key = term.Key,
            Labels = term.Labels.ToDictionary(l => l.Language.Value, l => l.Text),
            Aliases = [.. term.Aliases],
            Broader = term.Broader is null ? null : new ReferenceInput(null, term.Broader, null),
        };

    private static string Pointer(string part) =>
        part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

internal sealed class TermInputValidator : AbstractValidator<TermInput>
{
    private const int MostLabels = 50;

    public TermInputValidator()
    {
        RuleFor(t => t.Key).Text(Limits.Word);
        RuleFor(t => t.Labels)
            .Custom(
                (labels, context) =>
                {
                    if (labels?.Count > MostLabels)
                        context.Fail(
                            new Flaw("tooMany", $"{labels.Count} entries are too many; {MostLabels} are allowed.")
                        );
                }
            );
        RuleFor(t => t.Aliases).AtMost(Term.MostAliases);
        RuleForEach(t => t.Aliases).Needed(Limits.Word);
    }
}
