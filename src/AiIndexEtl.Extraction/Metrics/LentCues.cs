using System.Runtime.InteropServices;
using AiIndexEtl.Extraction.Analysis;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>
/// What other places lend the figures of a sentence: the sentences around it, its column header and the title. It is the same for all of
/// its figures but for phrases that a term of the sentence itself is a part of.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="index">The vocabulary's cue phrases.</param>
internal sealed class LentCues(DocumentView document, MetricIndex index)
{
    // Chosen on the labelled documents: what the terms of other sentences weigh, beside the weight of the sentence, and those of the title.
    private const double ContextWeight = 0.64;
    private const double TitleWeight = 0.2;
    private const int Own = 1;

    private readonly List<(int Cue, int Place, double Weight)> _terms = [];
    private readonly BestOfMetrics _finished = new(index.Metrics.Count);
    private readonly BestOfMetrics _unfinished = new(index.Metrics.Count);
    private readonly BestOfMetrics _context = new(index.Metrics.Count);
    private readonly BestOfMetrics _header = new(index.Metrics.Count);
    private readonly BestOfMetrics _title = new(index.Metrics.Count);
    private List<(int Sentence, double Weight)>? _contexts;
    private List<MetricHit> _above = [];
    private int _at = -1;

    /// <summary>The phrases that no term of the sentence is a part of and that are finished: for each metric its best one.</summary>
    public ReadOnlySpan<(int Metric, double Score)> Finished => _finished.All;

    /// <summary>Those that are not finished.</summary>
    public ReadOnlySpan<(int Metric, double Score)> Unfinished => _unfinished.All;

    /// <summary>The phrases that the sentences around finish among themselves, each with the whole weight of its sentence.</summary>
    public ReadOnlySpan<(int Metric, double Score)> Context => _context.All;

    /// <summary>Those of the column header by itself.</summary>
    public ReadOnlySpan<(int Metric, double Score)> Header => _header.All;

    /// <summary>Those of the title by itself.</summary>
    public ReadOnlySpan<(int Metric, double Score)> Title => _title.All;

    /// <summary>Moves to a sentence.</summary>
    /// <param name="board">A board to work on; what was on it is forgotten.</param>
    /// <param name="at">The index of the sentence.</param>
    /// <param name="contexts">The sentences that lend their words, each with its weight.</param>
    /// <param name="above">The words of the column header.</param>
    public void Enter(CueBoard board, int at, List<(int Sentence, double Weight)> contexts, List<MetricHit> above)
    {
        if (_at == at && ReferenceEquals(_contexts, contexts) && (ReferenceEquals(_above, above) || _above.Count + above.Count == 0)) return;
        if (_at < 0) ReadAlone(board, document.TitleHits, _title);
        (_at, _contexts, _above) = (at, contexts, above);
        ReadAlone(board, above, _header);

        board.Clear();
        foreach (var (other, weight) in contexts) board.Fill(document.Sentences[other].Hits, weight);
        Keep(board, _context);

        board.Clear();
        foreach (ref readonly var hit in CollectionsMarshal.AsSpan(document.Sentences[at].Hits)) board.Fill(hit, 0, Own);
        foreach (var (other, weight) in contexts) board.Fill(document.Sentences[other].Hits, weight * ContextWeight);
        board.Fill(above, 1);
        board.Fill(document.TitleHits, TitleWeight);
        Part(board);
    }

    /// <summary>Adds what the places lend to the phrases that the sentence itself has begun.</summary>
    public void Complete(CueBoard board)
    {
        foreach (var (cue, place, weight) in _terms) board.Raise(cue, place, weight);
    }

    private void Part(CueBoard board)
    {
        _terms.Clear();
        _finished.Clear();
        _unfinished.Clear();
        foreach (var cue in board.Cues)
        {
            if (board.Marks(cue) == Own)
            {
                var places = board.Places(cue);
                for (var place = 0; place < places.Length; place++)
                {
                    if (places[place] > 0) _terms.Add((cue, place, places[place]));
                }

                continue;
            }

            var (score, empty) = board.Read(cue);
            (empty > 0 ? _unfinished : _finished).Raise(index.MetricOf(cue), score);
        }
    }

    private void ReadAlone(CueBoard board, List<MetricHit> hits, BestOfMetrics best)
    {
        board.Clear();
        board.Fill(hits, 1);
        Keep(board, best);
    }

    private void Keep(CueBoard board, BestOfMetrics best)
    {
        best.Clear();
        foreach (var cue in board.Cues)
        {
            var (score, empty) = board.Read(cue);
            if (empty == 0) best.Raise(index.MetricOf(cue), score);
        }
    }
}
