using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>Loads vocabulary files and joins them.</summary>
public static class VocabularyFiles
{
    /// <summary>
    /// Reads the files in order. A metric that a later file defines again takes the place of the earlier one; areas and names add up.
    /// The problems of all files are reported together.
    /// </summary>
    /// <param name="paths">The paths.</param>
    /// <param name="shownAs">How messages name a path; null for the path itself.</param>
    public static Checked<Vocabulary> Load(IReadOnlyList<string> paths, Func<string, string>? shownAs = null)
    {
        var read = paths.Select(path => Load(path, shownAs is null ? path : shownAs(path))).ToList();
        Problem[] problems = [.. read.SelectMany(file => file.Problems)];
        if (problems.Length > 0) return new(null, problems);

        return new(Join([.. read.Select(file => file.Value!)]), []);
    }

    /// <summary>Joins vocabularies; a metric that a later one defines again takes the place of the earlier one.</summary>
    public static Vocabulary Join(IReadOnlyList<Vocabulary> parts)
    {
        var metrics = new OrderedDictionary<string, MetricDefinition>(StringComparer.Ordinal);
        foreach (var metric in parts.SelectMany(part => part.Metrics)) metrics[metric.Id] = metric;
        return new Vocabulary([.. metrics.Values], [.. parts.SelectMany(part => part.Areas)], [.. parts.SelectMany(part => part.Names)]);
    }

    private static Checked<Vocabulary> Load(string path, string shownAs)
    {
        try
        {
            return VocabularyReader.Read(File.ReadAllText(path), shownAs);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(null, [new Problem(shownAs, 0, 0, "The file cannot be read: " + error.Message.TrimEnd('.'), "a readable vocabulary file")]);
        }
    }
}
