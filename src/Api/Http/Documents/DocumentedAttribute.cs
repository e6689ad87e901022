using Newsroom.Domain;

namespace Newsroom.Api.Http.Documents;

/// <summary>What the document says of a field beyond its type. It judges nothing: the validator does, and a contract test holds the two together.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DocumentedAttribute : Attribute
{
    /// <summary>A request without this field is refused.</summary>
    public bool Needed { get; set; }

    /// <summary>Characters at most, of the text or of each entry of the list.</summary>
    public int MaxLength { get; set; }

    public int MinItems { get; set; }

    public int MaxItems { get; set; }

    public double Minimum { get; set; } = double.NaN;

    public double Maximum { get; set; } = double.NaN;

    public string? Pattern { get; set; }

    public string? Format { get; set; }

    /// <summary>What counts when the field is absent.</summary>
    public object? Default { get; set; }

    /// <summary>Stands in answers; a request may repeat it, and it changes nothing.</summary>
    public bool ReadOnly { get; set; }
}

/// <summary>The words that a field takes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class WordsAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;
}

/// <summary>The words of an enum of the domain.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WordsAttribute<T>() : WordsAttribute([.. Wording<T>.All])
    where T : struct, Enum;

/// <summary>The body of a PATCH: some fields of this input, as a merge patch (RFC 7396).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PatchesAttribute<T> : PatchesAttribute
{
    public override Type Input => typeof(T);
}

/// <summary>The body is the input of something that is about to be entered: nothing is stored, and it needs no citation yet.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DraftsAttribute : Attribute;

/// <summary>Of which input a PATCH takes some fields.</summary>
public abstract class PatchesAttribute : Attribute
{
    public abstract Type Input { get; }
}
