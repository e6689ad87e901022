using FluentValidation;
using MediatR;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Features.Sources;
using Newsroom.Api.Persistence;
using Newsroom.Api.Pipeline;

namespace Newsroom.Api.Features.Judgement;

/// <summary>Says what a source is to another one.</summary>
public sealed record LinkSource(string IdOrKey, SourceLinkInput Input, bool DryRun) : ICommand<Linked>;

/// <summary>A link, and the version that its source has with it.</summary>
public sealed record Linked(SourceLinkAnswer Link, int SourceVersion)
{
    public string Path => $"/v1/sources/{Link.Source.Id}/links/{Link.Id}";
}

internal sealed class LinkSourceHandler(
    SourceDesk desk,
    References references,
    IValidator<SourceLinkInput> validator,
    LedgerDbContext ledger
) : IRequestHandler<LinkSource, Linked>
{
    public async Task<Linked> Handle(LinkSource request, CancellationToken cancellationToken)
    {
        var source = await desk.Get(request.IdOrKey, cancellationToken);
        await references.Judge(validator, request.Input, [.. request.Input.Links()], cancellationToken);
        var link = request.Input.Read(references, ledger.EntersPart());
        source.LinkTo(link);
        ledger.Change.Reason ??= link.Reason;
        await ledger.SaveChangesAsync(cancellationToken);
        return new Linked((await ledger.Answers([(source.Id, link)], cancellationToken))[0], source.Version);
    }
}
