using Newsroom.Api.Wire;

namespace Newsroom.Api.Http.Documents;

/// <summary>Schemas bear the ledger's words: <c>Claim</c> is answered, <c>ClaimInput</c> is sent, <c>ClaimPage</c> is listed.</summary>
internal static class SchemaNames
{
    private static readonly string[] Endings = ["Response", "Answer", "Row"];

    public static string Of(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>))
            return Of(type.GetGenericArguments()[0]) + "Page";
        var ending = Endings.FirstOrDefault(e => type.Name.EndsWith(e, StringComparison.Ordinal));
        return ending is null ? type.Name : type.Name[..^ending.Length];
    }
}
