using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>A metric as it is written.</summary>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Line">The 1-based line that the metric begins on.</param>
/// <param name="Id">Its id; null where it has none.</param>
/// <param name="NameZh">Its Simplified Chinese name; null where it has none.</param>
/// <param name="Cues">Its cue phrases.</param>
/// <param name="Units">Its units.</param>
/// <param name="Range">Where its plausible range stands; null where it has none.</param>
internal sealed record MetricEntry(
    string File, int Line, YamlScalar? Id, YamlScalar? NameZh, IReadOnlyList<YamlScalar> Cues, IReadOnlyList<YamlScalar> Units, YamlNode? Range)
{
    /// <summary>The ids of the metrics that it narrows.</summary>
    public IReadOnlyList<YamlScalar> Narrows { get; init; } = [];

    /// <summary>Its marks.</summary>
    public IReadOnlyList<YamlScalar> Marks { get; init; } = [];
}
