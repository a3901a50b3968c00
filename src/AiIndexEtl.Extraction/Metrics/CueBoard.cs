using System.Runtime.InteropServices;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>Which terms of which cue phrases stand near a figure, in buffers that are used again for the next figure.</summary>
internal sealed class CueBoard
{
    private readonly int[] _offsets;
    private readonly double[] _places;
    private readonly int[] _marks;
    private readonly bool[] _isTouched;
    private readonly List<int> _touched = [];

    /// <summary>An empty board for a vocabulary.</summary>
    public CueBoard(MetricIndex index)
    {
        _offsets = index.CueOffsets;
        _places = new double[_offsets[^1]];
        _marks = new int[_offsets.Length - 1];
        _isTouched = new bool[_offsets.Length - 1];
    }

    /// <summary>The cue phrases of which at least one term was found, in the order of their first term.</summary>
    public ReadOnlySpan<int> Cues => CollectionsMarshal.AsSpan(_touched);

    /// <summary>Forgets all terms.</summary>
    public void Clear()
    {
        foreach (var cue in _touched)
        {
            for (var place = _offsets[cue]; place < _offsets[cue + 1]; place++) _places[place] = 0;
            _marks[cue] = 0;
            _isTouched[cue] = false;
        }

        _touched.Clear();
    }

    /// <summary>Notes a term.</summary>
    /// <param name="hit">The term.</param>
    /// <param name="scope">How much it counts where it stands.</param>
    /// <param name="marks">Bits that are kept with the phrase, such as where the term stands.</param>
    public void Fill(in MetricHit hit, double scope, int marks = 0)
    {
        var cue = hit.Term.Cue;
        if (!_isTouched[cue])
        {
            _isTouched[cue] = true;
            _touched.Add(cue);
        }

        ref var place = ref _places[_offsets[cue] + hit.Term.Place];
        place = Math.Max(place, hit.Term.Weight * scope);
        _marks[cue] |= marks;
    }

    /// <summary>Notes terms that all count the same.</summary>
    public void Fill(List<MetricHit> hits, double scope)
    {
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(hits)) Fill(hit, scope);
    }

    /// <summary>Raises a place of a phrase that has a term already.</summary>
    public void Raise(int cue, int at, double weight)
    {
        ref var place = ref _places[_offsets[cue] + at];
        place = Math.Max(place, weight);
    }

    /// <summary>What the best term of each place of a phrase weighs; 0 where there is none.</summary>
    public ReadOnlySpan<double> Places(int cue) => _places.AsSpan(_offsets[cue], _offsets[cue + 1] - _offsets[cue]);

    /// <summary>The bits kept with a phrase.</summary>
    public int Marks(int cue) => _marks[cue];

    /// <summary>What the found terms of a phrase weigh together, and how many of its places are empty.</summary>
    public (double Score, int Empty) Read(int cue)
    {
        var (score, empty) = (0.0, 0);
        foreach (var place in Places(cue))
        {
            score += place;
            if (place <= 0) empty++;
        }

        return (score, empty);
    }
}
