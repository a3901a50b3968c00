using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>Collects what checks of vocabulary files find.</summary>
internal sealed class Findings
{
    private readonly List<Problem> _errors = [];
    private readonly List<Problem> _warnings = [];

    public void Error(string file, YamlNode at, string what, string expected, string? remedy = null) =>
        _errors.Add(new Problem(file, at.Line, at.Column, what, expected, remedy));

    public void Errors(IEnumerable<Problem> problems) => _errors.AddRange(problems);

    public void Warning(string file, YamlNode at, string what, string expected, string? remedy = null) =>
        _warnings.Add(new Problem(file, at.Line, at.Column, what, expected, remedy));

    /// <summary>Everything found, by file in the order given and by place.</summary>
    public VocabularyReport Report(IReadOnlyList<VocabularyFileCount> files)
    {
        var order = files.Select((file, i) => (file.File, i)).DistinctBy(pair => pair.File, StringComparer.Ordinal)
            .ToDictionary(pair => pair.File, pair => pair.i, StringComparer.Ordinal);
        return new VocabularyReport(files, InOrder(_errors), InOrder(_warnings));

        Problem[] InOrder(List<Problem> problems) =>
            [.. problems.OrderBy(p => order.GetValueOrDefault(p.File, int.MaxValue)).ThenBy(p => p.Line).ThenBy(p => p.Column)];
    }

    /// <summary>A place for a message.</summary>
    public static string Place(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");
}
