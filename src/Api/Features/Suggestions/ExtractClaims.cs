using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Http.Documents;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Dates;
using Newsroom.Extraction.Suggestions;

namespace Newsroom.Api.Features.Suggestions;

/// <summary>A text that is read and not kept.</summary>
public sealed record ExtractInput
{
    /// <summary>The text.</summary>
    [Documented(Needed = true)]
    public string? Text { get; set; }

    /// <summary>Its language, as a BCP 47 tag; decided by the text when absent. German and English are read.</summary>
    public string? Language { get; set; }

    /// <summary>The id or key that its article has or will have: proposals cite it. "article" when absent.</summary>
    [Documented(Default = "article")]
    public ReferenceInput? Article { get; set; }

    /// <summary>When it was published (EDTF); without it "on Wednesday" stays open.</summary>
    public DateInput? Published { get; set; }
}

internal sealed class ExtractInputValidator : AbstractValidator<ExtractInput>
{
    public ExtractInputValidator()
    {
        RuleFor(e => e.Text)
            .Custom(
                (text, context) =>
                {
                    if (string.IsNullOrWhiteSpace(text))
                        context.Fail(new Flaw("required", "Send the text that is to be read."));
                }
            );
        RuleFor(e => e.Language).Parsed<ExtractInput, LanguageTag>(LanguageTag.TryParse);
        RuleFor(e => e.Published).Date();
    }
}

/// <summary>Reads a text and answers what it seems to claim; nothing is stored.</summary>
public sealed record ExtractClaims(ExtractInput Input) : IRequest<ExtractResponse>;

/// <summary>What a text seems to claim.</summary>
/// <param name="Language">The language it was read in: de or en.</param>
/// <param name="ExtractorVersion">The version of the grammar that read it.</param>
/// <param name="Agencies">Agencies and media that it credits, as printed.</param>
/// <param name="Items">In the order of the text.</param>
public sealed record ExtractResponse(
    string Language,
    int ExtractorVersion,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<ProposedClaim> Items
);

internal sealed class ExtractClaimsHandler(
    Proposing proposing,
    References references,
    IValidator<ExtractInput> validator
) : IRequestHandler<ExtractClaims, ExtractResponse>
{
    private const string Nowhere = "article";

    public async Task<ExtractResponse> Handle(ExtractClaims request, CancellationToken cancellationToken)
    {
        var input = request.Input;
        await references.Judge(validator, input, [], cancellationToken);
        var published = input.Published is { } date ? PartialDate.Parse(date.Edtf) : null;
        var article = input.Article ?? ReferenceInput.Parse(Nowhere);
        var read = await proposing.Of(input.Text!, input.Language, published, article, cancellationToken);
        return new ExtractResponse(
            read.Language,
            SuggestionReader.Version,
            read.Agencies,
            read.Items.ConvertAll(i => i.Claim)
        );
    }
}
