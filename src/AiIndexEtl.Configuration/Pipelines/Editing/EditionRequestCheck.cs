using AiIndexEtl.Configuration.Problems;

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
        var items = sources.SelectMany((source, i) =>
            ItemLines.Write(ItemLines.Keys(source with { Group = null }, $"source-{i}", request.Edition.Id), 2, 1));
        var text = $"editions:\n{Joined(edition)}sources:\n{Joined(items)}";
        return
        [
            .. PipelineReader.Read(text, "", folder, view).Problems
                .Where(problem => problem.Line <= edition.Count + 1 || !problem.What.StartsWith("\"edition\"", StringComparison.Ordinal))
                .Select(problem => InOptions(problem, problem.Line > edition.Count + 1))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private static string InOptions(Problem problem, bool isSource)
    {
        var what = isSource
            ? problem.What.Replace("\"url\"", "\"--source\"", StringComparison.Ordinal).Replace("\"path\"", "\"--source\"", StringComparison.Ordinal)
            : WithOption(problem.What);
        return $"{what}. Expected {problem.Expected}.{(problem.Remedy is null ? "" : " " + problem.Remedy)}";
    }

    // "license_url" is "--license-url" on the command line.
    private static string WithOption(string what)
    {
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
