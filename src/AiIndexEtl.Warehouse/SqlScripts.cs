using System.Reflection;

namespace AiIndexEtl.Warehouse;

/// <summary>The .sql files of this assembly, by their path with forward slashes, such as <c>views/10_facts.sql</c>.</summary>
internal static class SqlScripts
{
    private static readonly Assembly s_assembly = typeof(SqlScripts).Assembly;

    /// <summary>The text of a file.</summary>
    public static string Read(string name)
    {
        var resource = s_assembly.GetManifestResourceNames().SingleOrDefault(candidate => Normalised(candidate) == name)
            ?? throw new ArgumentException($"There is no SQL file {name}.", nameof(name));
        using var stream = s_assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The files of a folder, in the order of their names.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. s_assembly.GetManifestResourceNames().Select(Normalised)
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // A build on Windows names the resources with backslashes.
    private static string Normalised(string resource) => resource.Replace('\\', '/');
}
