using System.Runtime.InteropServices;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The features of one template for the words of a stretch of text. The figures of a sentence share its words and most of their candidates,
/// so what the words weigh together is kept until another stretch is asked about.
/// </summary>
/// <param name="template">The template.</param>
internal sealed class StretchScores(int template)
{
    private readonly List<int> _symbols = [];
    private readonly List<double> _sums = [];
    private (int First, int Count) _stretch;

    /// <summary>Gives a candidate a feature for each word.</summary>
    /// <param name="candidates">The candidates, of the same model as those before.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="symbol">The first value of the features.</param>
    /// <param name="first">Which word of the text is the first one, which with their number tells one stretch from another.</param>
    /// <param name="words">The words, as symbols.</param>
    public void Add(FeatureList candidates, int candidate, int symbol, int first, ReadOnlySpan<int> words)
    {
        if (candidates.Model is not { } model)
        {
            candidates.Words(candidate, template, symbol, words);
            return;
        }

        if (_stretch != (first, words.Length))
        {
            _stretch = (first, words.Length);
            _symbols.Clear();
            _sums.Clear();
        }

        var known = CollectionsMarshal.AsSpan(_symbols).IndexOf(symbol);
        if (known < 0)
        {
            known = _symbols.Count;
            _symbols.Add(symbol);
            _sums.Add(model.SumOf(template, symbol, words));
        }

        candidates.Raise(candidate, _sums[known]);
    }
}
