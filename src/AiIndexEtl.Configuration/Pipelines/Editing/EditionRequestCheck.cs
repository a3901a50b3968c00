namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Holds what is asked for against the rules of pipeline.yaml before any file is touched.</summary>
public static class EditionRequestCheck
{
    // Stands for sources where none are asked for, because a pipeline.yaml has at least one.
    private static readonly SourceRequest s_standIn = new() { Place = "https://example.org/" };

    /// <summary>What is wrong with the words of a request, as sentences that name options of the command line; empty where it is right.</summary>
    /// <param name="request">The request.</param>
    /// <param name="folder">The absolute folder that relative paths start from.</param>
    /// <param name="view">The disk, asked whether the files named are there.</param>
    public static IReadOnlyList<string> Mistakes(EditionRequest request, string folder, IFolderView view)
    {
        var edition = ItemLines.Write(ItemLines.Keys(request.Edition), 2, 1);
        IReadOnlyList<SourceRequest> sources = request.Sources.Count > 0 ? request.Sources : [s_standIn];
        var text = $"editions:\n{string.Concat(edition.Select(line => line + "\n"))}sources:\n"
            + string.Concat(sources.SelectMany((source, i) => ItemLines.Write(ItemLines.Keys(source with { Group = null }, $"source-{i}", request.Edition.Id), 2, 1)).Select(line => line + "\n"));
        return
        [
            .. PipelineReader.Read(text, "", folder, view).Problems
                .Where(problem => problem.Line <= edition.Count + 1 || !problem.What.StartsWith("\"edition\"", StringComparison.Ordinal))
                .Select(problem => $"{InOptions(problem.What, problem.Line > edition.Count + 1)}. Expected {problem.Expected}.{(problem.Remedy is null ? "" : " " + problem.Remedy)}")
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // "license_url" is "--license-url" there, and "url" of a source "--source".
    private static string InOptions(string what, bool isSource)
    {
        if (isSource) return what.Replace("\"url\"", "\"--source\"", StringComparison.Ordinal).Replace("\"path\"", "\"--source\"", StringComparison.Ordinal);
        var end = what.StartsWith('"') ? what.IndexOf('"', 1) : -1;
        var key = end > 0 ? what[1..end] : "";
        return key switch
        {
            "" => what,
            "id" => "The edition" + what[(end + 1)..],
            _ => $"\"--{key.Replace('_', '-')}\"{what[(end + 1)..]}",
        };
    }
}
