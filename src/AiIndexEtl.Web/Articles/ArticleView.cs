using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Web.Articles;

/// <summary>
/// An article cut into pieces at its figures. Of a long one only what stands around one figure: a page of the web has no bound, the page that
/// shows it needs one.
/// </summary>
/// <param name="Pieces">The pieces; joined they are the text, or the shown part of it.</param>
/// <param name="IsCutBefore">True where text before the first piece is left out.</param>
/// <param name="IsCutBehind">True where text behind the last piece is left out.</param>
public sealed record ArticleView(IReadOnlyList<ArticlePiece> Pieces, bool IsCutBefore, bool IsCutBehind)
{
    /// <summary>How much is shown to either side of the figure, in UTF-16 units: longer than nearly all articles.</summary>
    public const int Reach = 40_000;

    /// <summary>How much of a paragraph is shown to either side of the figure, in UTF-16 units.</summary>
    public const int ParagraphReach = 1_000;

    /// <summary>The article around a figure.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="centre">The figure that it is shown for. It is never hidden by another mark.</param>
    /// <param name="marks">The figures of the text, in its order; one that overlaps an earlier one stays unmarked.</param>
    public static ArticleView Of(string text, ArticleMark centre, IReadOnlyList<ArticleMark> marks)
    {
        var map = new CodePointMap(text);
        var (start, end) = Place(text, map, centre);
        var from = start <= Reach ? 0 : BreakBehind(text, start - Reach, start);
        var to = text.Length - end <= Reach ? text.Length : BreakBefore(text, end + Reach, end);
        var others = marks.Where(mark => mark.FactId != centre.FactId).Select(mark => Unit(text, map, mark));
        return Cut(text, from, to, (centre.FactId, start, end), others);
    }

    /// <summary>The paragraph that a figure stands in, with nothing else marked.</summary>
    public static ArticleView ParagraphOf(string text, ArticleMark centre)
    {
        var (start, end) = Place(text, new CodePointMap(text), centre);
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var to = text.IndexOf('\n', end);
        if (to < 0) to = text.Length;
        var shownFrom = start - from <= ParagraphReach ? from : BreakBehind(text, start - ParagraphReach, start);
        var shownTo = to - end <= ParagraphReach ? to : BreakBefore(text, end + ParagraphReach, end);
        var view = Cut(text, shownFrom, shownTo, (centre.FactId, start, end), []);
        return view with { IsCutBefore = shownFrom > from, IsCutBehind = shownTo < to };
    }

    private static ArticleView Cut(
        string text, int from, int to, (string FactId, int Start, int End) centre, IEnumerable<(string FactId, int Start, int End)> others)
    {
        var pieces = new List<ArticlePiece>();
        var at = from;
        var marks = others.Where(other => other.End <= centre.Start || other.Start >= centre.End).Append(centre).OrderBy(mark => mark.Start);
        foreach (var (factId, start, end) in marks)
        {
            if (start < at || end > to || start == end) continue;
            if (start > at) pieces.Add(new ArticlePiece(text[at..start], null));
            pieces.Add(new ArticlePiece(text[start..end], factId));
            at = end;
        }

        if (at < to) pieces.Add(new ArticlePiece(text[at..to], null));
        return new ArticleView(pieces, from > 0, to < text.Length);
    }

    private static (int Start, int End) Place(string text, CodePointMap map, ArticleMark mark)
    {
        var (_, start, end) = Unit(text, map, mark);
        return (start, end);
    }

    // Positions come from a file; one that lies behind the text must not break the page.
    private static (string FactId, int Start, int End) Unit(string text, CodePointMap map, ArticleMark mark)
    {
        var start = Math.Clamp(map.ToUtf16(mark.Start), 0, text.Length);
        return (mark.FactId, start, Math.Clamp(map.ToUtf16(mark.End), start, text.Length));
    }

    // The next line break or space, so that no word is cut; where there is none, the place itself, but never within a surrogate pair.
    private static int BreakBehind(string text, int at, int before)
    {
        var found = text.AsSpan(at, before - at).IndexOfAny('\n', ' ', '。');
        if (found >= 0) return at + found + 1;
        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private static int BreakBefore(string text, int at, int behind)
    {
        var found = text.AsSpan(behind, at - behind).LastIndexOfAny('\n', ' ', '。');
        if (found >= 0) return behind + found + 1;
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
