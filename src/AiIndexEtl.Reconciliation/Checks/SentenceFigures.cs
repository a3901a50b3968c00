using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>A sentence with its figures, in the order of the text.</summary>
/// <param name="text">The sentence.</param>
/// <param name="start">Where it begins in the cleaned text, in code points.</param>
/// <param name="place">Its place among the sentences of the document that have figures.</param>
internal sealed class SentenceFigures(string text, int start, int place)
{
    private readonly List<Figure> _figures = [];
    private string? _folded;

    /// <summary>The sentence.</summary>
    public string Text => text;

    /// <summary>Where it begins in the cleaned text, in code points.</summary>
    public int Start => start;

    /// <summary>Its place among the sentences of the document that have figures.</summary>
    public int Place => place;

    /// <summary>The sentence in lower case, half width and Simplified characters; positions are those of the sentence.</summary>
    public string Folded => _folded ??= TextFolding.Fold(text);

    /// <summary>True for the row of a table, whose cells are parted by tabs.</summary>
    public bool IsTableRow => text.Contains('\t', StringComparison.Ordinal);

    /// <summary>The figures.</summary>
    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>True where a figure says something of others: a change, a multiple or a difference.</summary>
    public bool HasRelation { get; private set; }

    /// <summary>Takes in the next figure.</summary>
    public void Add(Figure figure)
    {
        _figures.Add(figure);
        HasRelation |= figure.Claim.Kind is ClaimKind.Change or ClaimKind.Ratio or ClaimKind.Gap;
    }

    /// <summary>The folded words between two figures; the first one must stand before the second one.</summary>
    public ReadOnlySpan<char> Between(Figure first, Figure second) =>
        second.Start >= first.End ? Folded.AsSpan(first.End, second.Start - first.End) : [];

    /// <summary>Up to the given number of folded characters before a figure.</summary>
    public ReadOnlySpan<char> Before(Figure figure, int most)
    {
        var begin = Math.Max(figure.Index > 0 ? _figures[figure.Index - 1].End : 0, figure.Start - most);
        return figure.Start > begin ? Folded.AsSpan(begin, figure.Start - begin) : [];
    }

    /// <summary>Up to the given number of folded characters behind a figure, as far as the next one.</summary>
    public ReadOnlySpan<char> Behind(Figure figure, int most)
    {
        var end = Math.Min(figure.Index + 1 < _figures.Count ? _figures[figure.Index + 1].Start : text.Length, figure.End + most);
        return end > figure.End ? Folded.AsSpan(figure.End, end - figure.End) : [];
    }
}
