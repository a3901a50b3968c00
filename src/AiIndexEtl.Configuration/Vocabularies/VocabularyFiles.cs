using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>Loads vocabulary files and joins them.</summary>
public static class VocabularyFiles
{
    /// <summary>
    /// Reads the files in order. A metric that a later file defines again takes the place of the earlier one, and a name that a later
    /// file gives to another area or thing is taken from the earlier one. The problems of all files are reported together.
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

    /// <summary>Joins vocabularies; what a later one defines again takes the place of the earlier.</summary>
    public static Vocabulary Join(IReadOnlyList<Vocabulary> parts)
    {
        var metrics = new OrderedDictionary<string, MetricDefinition>(StringComparer.Ordinal);
        foreach (var metric in parts.SelectMany(part => part.Metrics)) metrics[metric.Id] = metric;

        var areas = JoinLast(parts, part => part.Areas, Names, Without);
        var names = JoinLast(parts, part => part.Names, name => name.Names, Without);
        return new Vocabulary(
            [.. metrics.Values], [.. areas.Where(area => Names(area).Any())], [.. names.Where(name => name.Names.Count > 0)]);
    }

    private static IEnumerable<T> JoinLast<T>(
        IReadOnlyList<Vocabulary> parts,
        Func<Vocabulary, IReadOnlyList<T>> entries,
        Func<T, IEnumerable<string>> names,
        Func<T, HashSet<string>, T> without)
    {
        // The shipped files hold one kind of entry each: then nothing can be taken from an earlier one.
        if (parts.Count(part => entries(part).Count > 0) < 2) return parts.SelectMany(entries);

        var taken = new HashSet<string>(StringComparer.Ordinal);
        IEnumerable<T> joined = [];
        foreach (var part in parts.Reverse())
        {
            List<T> own = [.. entries(part).Select(entry => taken.Overlaps(names(entry)) ? without(entry, taken) : entry)];
            taken.UnionWith(own.SelectMany(names));
            joined = own.Concat(joined);
        }

        return joined;
    }

    private static IEnumerable<string> Names(AreaDefinition area) => area.Names.Concat(area.Adjectives).Concat(area.Cities).Concat(area.Signs);

    private static AreaDefinition Without(AreaDefinition area, HashSet<string> taken) =>
        area with
        {
            Names = Without(area.Names, taken),
            Adjectives = Without(area.Adjectives, taken),
            Cities = Without(area.Cities, taken),
            Signs = Without(area.Signs, taken),
        };

    private static NameDefinition Without(NameDefinition name, HashSet<string> taken) => name with { Names = Without(name.Names, taken) };

    private static string[] Without(IReadOnlyList<string> names, HashSet<string> taken) => [.. names.Where(name => !taken.Contains(name))];

    /// <summary>The text of a file, or why it cannot be read.</summary>
    internal static Checked<string> ReadText(string path, string shownAs)
    {
        try
        {
            return new(File.ReadAllText(path), []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new(
                null, [new Problem(shownAs, 0, 0, "The file cannot be read: " + error.Message.TrimEnd('.'), "a readable vocabulary file")]);
        }
    }

    private static Checked<Vocabulary> Load(string path, string shownAs)
    {
        var read = ReadText(path, shownAs);
        return read.Value is { } text ? VocabularyReader.Read(text, shownAs) : new(null, read.Problems);
    }
}
