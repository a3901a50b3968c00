using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>The vocabulary's cue phrases, ready to be looked up: each term knows which place of which phrase it fills.</summary>
internal sealed class MetricIndex
{
    private readonly TermTrie<CueTerm> _terms = new();
    private readonly Dictionary<string, string> _names;

    /// <summary>Reads the vocabulary once.</summary>
    public MetricIndex(Vocabulary vocabulary)
    {
        Metrics = vocabulary.Metrics;
        Chapters = Metrics.ToDictionary(static metric => metric.Id, static metric => Decisions.Symbols.OfText(metric.Chapter), StringComparer.Ordinal);
        _names = Metrics.ToDictionary(static metric => metric.Id, static metric => TextFolding.Fold($"{metric.NameEn}\n{metric.NameZh}\n{metric.NameZhHant}"), StringComparer.Ordinal);
        var cues = new List<Cue>();
        for (var metric = 0; metric < Metrics.Count; metric++)
        {
            foreach (var phrase in Metrics[metric].Cues)
            {
                var places = CuePhrase.Parse(phrase).Places;
                for (var place = 0; place < places.Count; place++)
                {
                    foreach (var term in places[place]) _terms.Add(term, new CueTerm(cues.Count, place, Weigh(term)));
                }

                cues.Add(new Cue(metric, places.Count));
            }
        }

        Cues = cues;
    }

    /// <summary>The metrics, in the order of the vocabulary.</summary>
    public IReadOnlyList<MetricDefinition> Metrics { get; }

    /// <summary>For each metric its chapter, as a symbol.</summary>
    public IReadOnlyDictionary<string, int> Chapters { get; }

    /// <summary>The cue phrases of all metrics.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>True where a metric's own name says a thing already: GitHub is no subject of "AI projects on GitHub".</summary>
    /// <param name="metric">The id of the metric.</param>
    /// <param name="foldedName">The name of the thing, folded.</param>
    public bool Names(string metric, string foldedName) => _names.TryGetValue(metric, out var names) && names.Contains(foldedName, StringComparison.Ordinal);

    /// <summary>The terms of a text, in order of their beginnings.</summary>
    public List<MetricHit> Hits(string folded)
    {
        var hits = new List<MetricHit>();
        var found = new List<(int End, CueTerm Value)>();
        for (var i = 0; i < folded.Length; i++)
        {
            found.Clear();
            _terms.MatchAt(folded, i, found);
            foreach (var (end, term) in found) hits.Add(new MetricHit(i, end, term));
        }

        return hits;
    }

    // A longer term says more: "私人投资" more than "投资", "notable models" more than "models".
    private static double Weigh(string term)
    {
        var chinese = term.Count(static c => c > '\u2E80');
        if (chinese > 0) return chinese switch { 1 => 0.6, 2 => 1.0, 3 => 1.25, 4 => 1.5, _ => 1.75 };
        var words = term.Count(static c => c is ' ' or '-') + 1;
        return words switch { 1 => 1.0, 2 => 1.5, _ => 1.8 };
    }
}
