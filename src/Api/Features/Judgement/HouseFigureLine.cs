using System.Text.Json;
using FluentValidation;
using Newsroom.Api.Features.Claims;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Questions;
using Newsroom.Api.Persistence;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Questions;

namespace Newsroom.Api.Features.Judgement;

/// <summary>What a newsroom prints, as an import line.</summary>
public sealed record HouseFigureLine : IPart
{
    public ReferenceInput? Question { get; set; }
    public ReferenceInput? Claim { get; set; }
    public string? Wording { get; set; }
    public string? By { get; set; }
    public string? Since { get; set; }

    Link? IPart.Owner => Question is null ? null : new Link("#/question", ResourceType.Question, Question);

    IEnumerable<Link> IPart.Links => [.. Decided.Links(), .. ((IPart)this).Owner is { } owner ? [owner] : (Link[])[]];

    internal HouseFigureInput Decided => new() { Claim = Claim, Wording = Wording };

    internal static HouseFigureLine? Of(HouseFigure? figure) =>
        figure is null
            ? null
            : new()
            {
                Claim = ReferenceInput.To(figure.Claim.Value),
                Wording = figure.Wording,
                By = figure.By,
                Since = Instants.Write(figure.Since),
            };
}

/// <summary>Takes what is printed from import lines.</summary>
public sealed class HouseFigureDesk(
    QuestionDesk desk,
    ClaimDesk claims,
    References references,
    IValidator<HouseFigureInput> validator,
    LedgerDbContext ledger
) : IPartDesk
{
    public string Word => "houseFigure";

    public IPart Parse(JsonElement line) => line.Deserialize<HouseFigureLine>(WireJson.Line)!;

    public async Task<(LedgerEntry Owner, WriteOutcome Outcome)> Put(
        IPart part,
        ReplaceGuard mayReplace,
        CancellationToken cancel
    )
    {
        var line = (HouseFigureLine)part;
        var errors = new InputErrors();
        errors.Add((await validator.ValidateAsync(line.Decided, cancel)).Errors);
        if (line.Claim is null)
            errors.Add("#/claim", new Flaw("required", "This line names the claim behind what is printed."));
        var entered = EnteredPart.Of(null, line.By, line.Since, ledger.EntersPart(), errors);
        var owner = references.OwnerOf(line, "question", errors);
        references.Check(line.Decided.Links(), errors);
        errors.ThrowIfAny();
        var question = await desk.Get(owner!.Value.ToString(), cancel, withdrawnToo: true);
        var id = references.Id(ResourceType.Claim, line.Claim)!.Value;
        var claim = await claims.Get(id.ToString(), cancel, withdrawnToo: true);
        if ((question.HouseClaimId, question.HouseWording) == (claim.Id, line.Wording))
            return (question, WriteOutcome.Unchanged);
        if (!entered.IsHistory && claim.QuestionId != question.Id)
            throw new Unacceptable("#/claim", Question.AnswersAnother);
        question.MayChange(mayReplace);
        // A question and a claim that are both new cannot each be stored before the other.
        await ledger.SaveChangesAsync(cancel);
        question.Print(new HouseFigure(claim.Id, line.Wording!, entered.By, entered.At));
        return (question, WriteOutcome.Updated);
    }
}
