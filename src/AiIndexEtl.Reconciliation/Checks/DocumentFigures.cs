using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>The figures of a document by sentence, and by what they are measured of.</summary>
internal sealed class DocumentFigures
{
    private readonly List<SentenceFigures> _sentences = [];
    private Dictionary<string, List<Figure>>? _levels;

    private DocumentFigures()
    {
    }

    /// <summary>The sentences that have figures, in the order of the text.</summary>
    public IReadOnlyList<SentenceFigures> Sentences => _sentences;

    /// <summary>Sorts the claims of one document into their sentences. A claim whose words are not in its sentence is left out.</summary>
    public static DocumentFigures Of(IReadOnlyList<ClaimRow> rows)
    {
        var document = new DocumentFigures();
        SentenceFigures? current = null;
        foreach (var row in rows)
        {
            var claim = row.Claim;
            var place = PlaceOf(claim.Sentence, claim.Mention, claim.Prefix);
            if (place < 0) continue;

            var begin = claim.CharStart - CodePoints(claim.Sentence.AsSpan(0, place));
            if (current is null || current.Start != begin || !ReferenceEquals(current.Text, claim.Sentence) && current.Text != claim.Sentence)
            {
                current = new SentenceFigures(claim.Sentence, begin, document._sentences.Count);
                document._sentences.Add(current);
            }

            current.Add(new Figure(row, current, current.Figures.Count, place));
        }

        return document;
    }

    /// <summary>Levels and shares with the metric, places and subjects of a figure, in the order of the text.</summary>
    public IReadOnlyList<Figure> LevelsLike(Figure figure) => Levels().GetValueOrDefault(figure.Series) ?? [];

    /// <summary>The sentences right before and behind a sentence, where they have figures.</summary>
    public IEnumerable<SentenceFigures> Beside(SentenceFigures sentence)
    {
        if (sentence.Place > 0 && Touch(_sentences[sentence.Place - 1], sentence)) yield return _sentences[sentence.Place - 1];
        if (sentence.Place + 1 < _sentences.Count && Touch(sentence, _sentences[sentence.Place + 1])) yield return _sentences[sentence.Place + 1];
    }

    // One blank or line break at most lies between.
    private static bool Touch(SentenceFigures first, SentenceFigures second) => second.Start - first.Start - first.Text.Length <= 2;

    private Dictionary<string, List<Figure>> Levels()
    {
        if (_levels is not null) return _levels;

        _levels = new Dictionary<string, List<Figure>>(StringComparer.Ordinal);
        foreach (var figure in _sentences.SelectMany(sentence => sentence.Figures).Where(figure => figure.IsLevel))
        {
            if (!_levels.TryGetValue(figure.Series, out var list)) _levels.Add(figure.Series, list = []);
            list.Add(figure);
        }

        return _levels;
    }

    // The same number may stand in a sentence more than once: the words before it tell which one is meant.
    private static int PlaceOf(string sentence, string mention, string prefix)
    {
        for (var place = sentence.IndexOf(mention, StringComparison.Ordinal); place >= 0; place = sentence.IndexOf(mention, place + 1, StringComparison.Ordinal))
        {
            var length = Math.Min(place, prefix.Length);
            if (sentence.AsSpan(place - length, length).SequenceEqual(prefix.AsSpan(prefix.Length - length))) return place;
        }

        return -1;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c)) count--;
        }

        return count;
    }
}
