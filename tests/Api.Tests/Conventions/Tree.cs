using System.Text.RegularExpressions;

namespace Newsroom.Api.Tests.Conventions;

/// <summary>The source tree that these tests were built from.</summary>
internal static partial class Tree
{
    public static string Root { get; } = Above(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The C# files under a folder of the tree that people write, by their paths from its root.</summary>
    public static IReadOnlyList<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "Migrations" or "TestResults"))
            .Order(StringComparer.Ordinal)
            .ToList();

    public static string[] Lines(string path) => File.ReadAllLines(Path.Combine(Root, path));

    /// <summary>The code alone: comments and what stands in quotes left out.</summary>
    public static string Code(string path) => NotCode().Replace(File.ReadAllText(Path.Combine(Root, path)), " ");

    private static string Above(DirectoryInfo? folder) =>
        folder is null
            ? throw new InvalidOperationException("The tests do not lie in the tree that they were built from.")
        : File.Exists(Path.Combine(folder.FullName, "Api.sln")) ? folder.FullName
        : Above(folder.Parent);

    [GeneratedRegex(
        "//[^\n]*|/\\*.*?\\*/|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\n])*\"|'(\\\\.|[^'\\\\\n])+'",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotCode();
}
