using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Entries;

/// <summary>A relation, link or assessment, as lists of them are walked: newest first.</summary>
public interface IEntered
{
    Guid Id { get; }

    /// <summary>When it was entered.</summary>
    DateTimeOffset CreatedAt { get; }
}

/// <summary>Who entered a part of a resource, when, and as what.</summary>
/// <param name="Id">Its id.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="IsHistory">True for what another ledger recorded: it is kept, and not judged again.</param>
internal sealed record EnteredPart(Guid Id, string By, DateTimeOffset At, bool IsHistory)
{
    /// <summary>What an import line says of it, or what is so now; adds what is wrong to <paramref name="errors"/>.</summary>
    public static EnteredPart Of(string? id, string? by, string? createdAt, EnteredPart now, InputErrors errors)
    {
        var known = Guid.TryParse(id, out var past);
        if (id is not null && !known)
            errors.Add("#/id", new Flaw("badId", "The id of a part is a UUID."));
        if (by is not null && (string.IsNullOrWhiteSpace(by) || Texts.Check(by, Limits.Name) is not null))
            errors.Add("#/by", new Flaw("badName", $"A name is text of at most {Limits.Name} characters."));
        Provenance.CheckInstant(createdAt, "#/createdAt", now.At, errors);
        return new(
            known ? past : now.Id,
            by ?? now.By,
            Provenance.Instant(createdAt) ?? now.At,
            by is not null && createdAt is not null
        );
    }
}
