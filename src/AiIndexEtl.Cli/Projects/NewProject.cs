namespace AiIndexEtl.Cli.Projects;

/// <summary>The files of a new folder to work in.</summary>
internal static class NewProject
{
    private const string Prefix = "project/";
    private const string Contact = "# fetch:\n#   contact: me@example.org\n";

    /// <summary>The folders that a run writes into.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["raw", "curated"];

    /// <summary>The files, each as its path below the folder and its text, pipeline.yaml last: where it stands, all else does.</summary>
    /// <param name="contact">Whom the operators of a site can write to; null to leave that to be filled in.</param>
    public static IReadOnlyList<(string Path, string Text)> Files(string? contact) =>
    [
        .. typeof(NewProject).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: name[Prefix.Length..].Replace('\\', '/'), Text: Read(name)))
            .Select(file => contact is null ? file : (file.Path, WithContact(file.Text, contact)))
            .OrderBy(file => file.Path is Configuration.Pipelines.PipelineFile.Name).ThenBy(file => file.Path, StringComparer.Ordinal),
    ];

    private static string WithContact(string text, string contact) =>
        text.Replace(Contact, $"fetch:\n  contact: {contact}\n", StringComparison.Ordinal);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(NewProject).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
