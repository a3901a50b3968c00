using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Extraction.Links;

/// <summary>The things that a block speaks of, as one reads on.</summary>
internal sealed class SubjectState
{
    /// <summary>The last benchmark named, as written; null before any was.</summary>
    public string? Benchmark { get; set; }

    /// <summary>The metric of the last figures that had a subject.</summary>
    public string? Metric { get; set; }

    /// <summary>The subjects of the last figure that had any.</summary>
    public IReadOnlyList<string> Last { get; set; } = [];

    /// <summary>The names that a list handed out last, one to each figure.</summary>
    public IReadOnlyList<string> List { get; set; } = [];

    /// <summary>Forgets everything: another block begins.</summary>
    public void Clear()
    {
        Benchmark = null;
        Metric = null;
        Last = [];
        List = [];
    }

    /// <summary>Remembers what a sentence named.</summary>
    public void Remember(IEnumerable<(NameKind Kind, string Name)> names)
    {
        foreach (var (kind, name) in names)
        {
            if (kind == NameKind.Benchmark) Benchmark = name;
        }
    }
}
