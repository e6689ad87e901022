using System.Text.Json.Serialization;
using Newsroom.Api.Persistence.Configurations;
using Newsroom.Api.Wire;
using Newsroom.Domain;
using Newsroom.Domain.Articles;

namespace Newsroom.Api.Features.Entries;

/// <summary>What an import line says of a resource's past in the ledger that it comes from, beside its body.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record Provenance
{
    /// <summary>Instants of another machine's clock may be ahead of ours by so much.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>When it was entered there; counts where the line creates it.</summary>
    public string? CreatedAt { get; set; }

    /// <summary>Who entered it there.</summary>
    public string? By { get; set; }

    /// <summary>That it was withdrawn there.</summary>
    public PastWithdrawal? Withdrawn { get; set; }

    /// <summary>Keys and ids of what was merged into it: they lead on to it here too.</summary>
    public List<string>? FormerKeys { get; set; }

    /// <summary>An article's texts, oldest first.</summary>
    public List<PastVersion>? Versions { get; set; }

    /// <summary>True when later lines bring the rest of its texts or citations, which did not fit into this one.</summary>
    public bool? Continued { get; set; }

    internal DateTimeOffset? EnteredAt => Instant(CreatedAt);

    internal bool IsContinued => Continued ?? false;

    internal IReadOnlyList<PastText> Texts =>
        (Versions ?? []).ConvertAll(v => new PastText(v?.Text!, Instant(v?.CreatedAt)));

    /// <summary>Adds what is wrong with it to <paramref name="errors"/>; which names its type cannot have, <paramref name="isMalformed"/> says.</summary>
    internal void Check(InputErrors errors, DateTimeOffset now, Func<string, bool> isMalformed)
    {
        CheckInstant(CreatedAt, "#/createdAt", now, errors);
        CheckText(By, "#/by", Limits.Name, errors);
        CheckInstant(Withdrawn?.At, "#/withdrawn/at", now, errors);
        CheckText(Withdrawn?.Reason, "#/withdrawn/reason", Limits.Reason, errors);
        if (Withdrawn?.With is { } with && !Guid.TryParse(with, out _))
            errors.Add("#/withdrawn/with", new Flaw("badId", "This is the id of the resource that took it along."));
        for (var i = 0; i < FormerKeys?.Count; i++)
            if (FormerKeys[i] is null || isMalformed(FormerKeys[i]))
                errors.Add($"#/formerKeys/{i}", new Flaw("badKey", "A former name is a key or an id."));
        for (var i = 0; i < Versions?.Count; i++)
            CheckVersion(i, now, errors);
    }

    /// <summary>Adds what is wrong with an instant of the past; absent is right.</summary>
    internal static void CheckInstant(string? text, string pointer, DateTimeOffset now, InputErrors errors)
    {
        if (text is null)
            return;
        if (!Instants.TryParse(text, out var at, out var flaw))
            errors.Add(pointer, flaw!);
        else if (at > now + ClockSkew)
            errors.Add(pointer, new Flaw("inTheFuture", "This instant is still to come.", Instants.Write(now)));
        else if (at < DateTimeOffset.UnixEpoch)
            errors.Add(pointer, new Flaw("outOfRange", "No ledger was kept before 1970."));
    }

    private void CheckVersion(int at, DateTimeOffset now, InputErrors errors)
    {
        var (version, pointer) = (Versions![at], $"#/versions/{at}");
        if (string.IsNullOrWhiteSpace(version?.Text))
        {
            errors.Add(pointer + "/text", new Flaw("required", "A version has a text."));
            return;
        }
        CheckText(version.Text, pointer + "/text", Domain.Texts.ArticleText, errors);
        CheckInstant(version.CreatedAt, pointer + "/createdAt", now, errors);
        if (at > 0 && Versions[at - 1]?.Text == version.Text)
            errors.Add(
                pointer + "/text",
                new Flaw("sameText", "Another version has another text than the one before.")
            );
    }

    private static void CheckText(string? text, string pointer, int most, InputErrors errors)
    {
        if (text is not null && string.IsNullOrWhiteSpace(text))
            errors.Add(pointer, new Flaw("blank", "Leave the field out instead of sending it blank."));
        else if (text is not null && Domain.Texts.Check(text, most) is { } flaw)
            errors.Add(pointer, flaw);
    }

    /// <summary>The instant, where the text is one.</summary>
    internal static DateTimeOffset? Instant(string? text) =>
        text is not null && Instants.TryParse(text, out var at, out _) ? at : null;
}

/// <summary>A withdrawal in another ledger.</summary>
public sealed record PastWithdrawal
{
    /// <summary>When; now where it is not said.</summary>
    public string? At { get; set; }

    /// <summary>Why, in the editor's words.</summary>
    public string? Reason { get; set; }

    /// <summary>The id of the resource whose withdrawal took this one along, when it was not withdrawn by itself.</summary>
    public string? With { get; set; }

    internal Guid? WithId => Guid.TryParse(With, out var id) ? id : null;

    internal DateTimeOffset? Instant => Provenance.Instant(At);
}

/// <summary>A text of an article in another ledger.</summary>
public sealed record PastVersion
{
    /// <summary>The text, exactly as it was.</summary>
    public string? Text { get; set; }

    /// <summary>When it was entered there; now where it is not said.</summary>
    public string? CreatedAt { get; set; }
}
