using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Sources;

namespace Newsroom.Api.Features.Sources;

/// <summary>A person, organisation or publication, as it is entered.</summary>
[TakesAnswerFields("id", "reliabilityLabel", "version", "createdAt", "updatedAt")]
[TakesLineFields("by", "withdrawn", "formerKeys")]
public sealed record SourceInput : IInput
{
    /// <summary>Your own stable name for it, set once: lower-case letters, digits, point, underscore, hyphen.</summary>
    [Documented(Pattern = "^" + Domain.Key.Form + "$")]
    public string? Key { get; set; }

    /// <summary>What it is: person, organization, government, newsAgency, newsOutlet, platformAccount, document, dataset, or unnamed ("sources in the capital").</summary>
    [Documented(Needed = true), Words<SourceKind>]
    public string? Kind { get; set; }

    /// <summary>The name under which it is shown; at most 300 characters.</summary>
    [Documented(Needed = true, MaxLength = Limits.Name)]
    public string? Name { get; set; }

    /// <summary>Other names, in any language; each of them finds the source. At most 100.</summary>
    [Documented(MaxItems = 100, MaxLength = Limits.Name)]
    public List<string>? Aliases { get; set; }

    /// <summary>Country as ISO 3166-1 alpha-2, in capitals.</summary>
    [Documented(Pattern = "^[A-Z]{2}$")]
    public string? Country { get; set; }

    /// <summary>The source it belongs to: a minister to a ministry, an outlet to its publishing house. No cycles.</summary>
    public ReferenceInput? PartOf { get; set; }

    /// <summary>True for a court, a central bank, a statistics office, an opposition: its voice is its own, whatever it is part of.</summary>
    [Documented(Default = false)]
    public bool? SpeaksForItself { get; set; }

    /// <summary>Who or what it is; at most 10,000 characters.</summary>
    [Documented(MaxLength = Limits.Description)]
    public string? Description { get; set; }

    /// <summary>Its web address, http or https.</summary>
    [Documented(Format = "uri", MaxLength = WebAddress.Longest)]
    public string? Website { get; set; }

    /// <summary>Reliability on the Admiralty scale, A to F; F means that it cannot be judged.</summary>
    [Words("A", "B", "C", "D", "E", "F")]
    public string? Reliability { get; set; }

    internal static SourceInput Of(Source source) =>
        new()
        {
            Key = source.Key,
            Kind = Wording<SourceKind>.Of(source.Kind),
            Name = source.Name,
            Aliases = [.. source.Aliases],
            Country = source.Country?.Value,
            PartOf = ReferenceInput.To(source.PartOfId?.Value),
            SpeaksForItself = source.SpeaksForItself,
            Description = source.Description,
            Website = source.Website?.Value,
            Reliability = source.Reliability?.ToString(),
        };
}

internal sealed class SourceInputValidator : AbstractValidator<SourceInput>
{
    public SourceInputValidator()
    {
        RuleFor(s => s.Key).Key();
        RuleFor(s => s.Kind).Word(default(SourceKind?), needed: true);
        RuleFor(s => s.Name).Needed(Limits.Name);
        RuleFor(s => s.Aliases).AtMost(Source.MostAliases);
        RuleForEach(s => s.Aliases).Needed(Limits.Name);
        RuleFor(s => s.Country).Parsed<SourceInput, CountryCode>(CountryCode.TryParse);
        RuleFor(s => s.Description).Text(Limits.Description, lines: true);
        RuleFor(s => s.Website).Parsed<SourceInput, WebAddress>(WebAddress.TryParse);
        RuleFor(s => s.Reliability).Word(default(Reliability?));
    }
}
