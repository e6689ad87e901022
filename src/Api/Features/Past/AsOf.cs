using FluentValidation;
using Newsroom.Api.Features.Entries;
using Newsroom.Api.Wire;
using Newsroom.Domain;

namespace Newsroom.Api.Features.Past;

/// <summary>A read that may ask for how it was.</summary>
public interface IAsOf
{
    /// <summary>The instant (RFC 3339); null for now.</summary>
    string? AsOf { get; }
}

/// <summary>Judges the instant of a read.</summary>
internal abstract class AsOfValidator<T> : AbstractValidator<T>
    where T : IAsOf
{
    protected AsOfValidator(TimeProvider clock) => RuleFor(r => r.AsOf).One(text => AsOfRules.Judge(text, clock));
}

internal static class AsOfRules
{
    public static Flaw? Judge(string text, TimeProvider clock) =>
        !Instants.TryParse(text, out var at, out var flaw) ? flaw
        : at > clock.GetUtcNow()
            ? new Flaw("stillToCome", "This instant is still to come.", Instants.Write(clock.GetUtcNow()))
        : null;
}
