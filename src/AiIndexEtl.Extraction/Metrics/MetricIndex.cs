using System.Collections.Frozen;
using System.Runtime.InteropServices;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>The vocabulary's cue phrases, ready to be looked up: each term knows which place of which phrase it fills.</summary>
internal sealed class MetricIndex
{
    private readonly MetricDefinition[] _definitions;
    private readonly string[][] _units;
    private readonly int[] _metricOf;
    private readonly TermTrie<CueTerm> _terms = new();
    private readonly TermTrie<int> _marks = new();
    private readonly int[][] _narrows;
    private readonly int[][] _narrowedBy;
    private readonly Dictionary<string, string> _names;
    private readonly FrozenDictionary<string, MetricName> _known;

    // Names are no longer than this.
    private const int LongestName = 48;

    // What is left of a term that stands within a longer name of another metric.
    private const double WithinName = 0.25;

    /// <summary>Reads the vocabulary once.</summary>
    public MetricIndex(Vocabulary vocabulary)
    {
        Metrics = vocabulary.Metrics;
        _definitions = [.. vocabulary.Metrics];
        _units = [.. vocabulary.Metrics.Select(static metric => metric.Units.ToArray())];
        _known = Metrics.Select(static (metric, at) => new MetricName(metric.Id, at, Decisions.Symbols.OfText(metric.Id), Decisions.Symbols.OfText(metric.Chapter))).ToFrozenDictionary(static name => name.Id, StringComparer.Ordinal);
        _names = Metrics.ToDictionary(static metric => metric.Id, static metric => TextFolding.Fold($"{metric.NameEn}\n{metric.NameZh}\n{metric.NameZhHant}"), StringComparer.Ordinal);
        var cues = new List<Cue>();
        for (var metric = 0; metric < Metrics.Count; metric++)
        {
            foreach (var phrase in Metrics[metric].Cues)
            {
                var places = CuePhrase.Parse(phrase).Places;
                for (var place = 0; place < places.Count; place++)
                {
                    foreach (var term in places[place]) _terms.Add(term, new CueTerm(cues.Count, place, Weigh(term), places.Count == 1 && IsName(term)));
                }

                cues.Add(new Cue(metric, places.Count));
            }
        }

        Cues = cues;
        _metricOf = [.. Cues.Select(static cue => cue.Metric)];
        CueOffsets = new int[Cues.Count + 1];
        for (var cue = 0; cue < Cues.Count; cue++) CueOffsets[cue + 1] = CueOffsets[cue] + Cues[cue].Places;
        var ids = Metrics.Select(static (metric, at) => (metric.Id, At: at)).ToDictionary(static pair => pair.Id, static pair => pair.At, StringComparer.Ordinal);
        _narrows = [.. Metrics.Select(metric => metric.Narrows.Where(ids.ContainsKey).Select(id => ids[id]).ToArray())];
        _narrowedBy = [.. Metrics.Select((_, whole) => Enumerable.Range(0, Metrics.Count).Where(metric => _narrows[metric].Contains(whole)).ToArray())];
        for (var metric = 0; metric < Metrics.Count; metric++)
        {
            foreach (var mark in Metrics[metric].Marks) _marks.Add(mark, metric);
        }
    }

    /// <summary>The metrics, in the order of the vocabulary.</summary>
    public IReadOnlyList<MetricDefinition> Metrics { get; }

    /// <summary>A metric by its id, which may be "other".</summary>
    public MetricName NameOf(string id) => _known.TryGetValue(id, out var name) ? name : new MetricName(id, -1, Decisions.Symbols.OfText(id), 1);

    /// <summary>The cue phrases of all metrics.</summary>
    public IReadOnlyList<Cue> Cues { get; }

    /// <summary>For each cue phrase where its places begin in a row of all places, and behind the last one how many there are.</summary>
    public int[] CueOffsets { get; }

    /// <summary>A metric by its index.</summary>
    public MetricDefinition Definition(int metric) => _definitions[metric];

    /// <summary>The units that a metric is stated in.</summary>
    public string[] UnitsOf(int metric) => _units[metric];

    /// <summary>The index of the metric that a cue phrase speaks for.</summary>
    public int MetricOf(int cue) => _metricOf[cue];

    /// <summary>The wider metrics that a metric is told from by its marks.</summary>
    public int[] Narrows(int metric) => _narrows[metric];

    /// <summary>The metrics that are told from a metric by their marks.</summary>
    public int[] NarrowedBy(int metric) => _narrowedBy[metric];

    /// <summary>The marks of metrics in a text, in order of their beginnings.</summary>
    public List<MarkHit> Marks(string folded)
    {
        var hits = new List<MarkHit>();
        var found = new List<(int End, int Metric)>();
        for (var i = _marks.NextStart(folded, 0); i < folded.Length; i = _marks.NextStart(folded, i + 1))
        {
            found.Clear();
            _marks.MatchAt(folded, i, found);
            foreach (var (end, metric) in found) hits.Add(new MarkHit(i, end, metric));
        }

        return hits;
    }

    /// <summary>True where a metric's own name says a thing already: GitHub is no subject of "AI projects on GitHub".</summary>
    /// <param name="metric">The id of the metric.</param>
    /// <param name="foldedName">The name of the thing, folded.</param>
    public bool Names(string metric, ReadOnlySpan<char> foldedName) => _names.TryGetValue(metric, out var names) && names.AsSpan().Contains(foldedName, StringComparison.Ordinal);

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

        WeakenWithinNames(hits);
        return hits;
    }

    // "foundation models" are models, and 生成式AI投资 is investment, but the longer name is that of another metric: the words within it say
    // little for those that know them only by themselves. A wider metric's name takes nothing from those that narrow it.
    private void WeakenWithinNames(List<MetricHit> hits)
    {
        var first = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            while (hits[i].Start - hits[first].Start > LongestName) first++;
            if (IsWithinName(hits, first, i)) hits[i] = hits[i] with { Term = hits[i].Term with { Weight = hits[i].Term.Weight * WithinName } };
        }
    }

    private bool IsWithinName(List<MetricHit> hits, int first, int at)
    {
        var all = CollectionsMarshal.AsSpan(hits);
        ref readonly var hit = ref all[at];
        var metric = _metricOf[hit.Term.Cue];
        var isWithin = false;
        for (var i = first; i < all.Length && all[i].Start <= hit.Start; i++)
        {
            ref readonly var other = ref all[i];
            if (other.End < hit.End || other.End - other.Start <= hit.End - hit.Start) continue;
            if (_metricOf[other.Term.Cue] == metric) return false;
            isWithin |= other.Term.IsName && !_narrows[metric].AsSpan().Contains(_metricOf[other.Term.Cue]);
        }

        return isWithin;
    }

    // A word of several words or of at least three Chinese characters names a thing; "models" or 投资 may be a part of many names.
    private static bool IsName(string term) => term.Contains(' ', StringComparison.Ordinal) || term.Count(static c => c > '\u2E80') >= 3;

    // A longer term says more: "私人投资" more than "投资", "notable models" more than "models".
    private static double Weigh(string term)
    {
        var chinese = term.Count(static c => c > '\u2E80');
        if (chinese > 0) return chinese switch { 1 => 0.6, 2 => 1.0, 3 => 1.25, 4 => 1.5, _ => 1.75 };
        var words = term.Count(static c => c is ' ' or '-') + 1;
        return words switch { 1 => 1.0, 2 => 1.5, _ => 1.8 };
    }
}
