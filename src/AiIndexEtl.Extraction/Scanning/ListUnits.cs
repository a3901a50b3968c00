namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Gives the bare numbers of short lines the unit that the line above them tells in its brackets: "Quays (million TEU, January to June)" over
/// "Shanghai 41.6" and "Singapore 33.2". One such line alone may be anything, so there must be two.
/// </summary>
internal static class ListUnits
{
    private const int LongestCaption = 160;
    private const int LongestItem = 80;

    public static void Run(FoldedText text, List<Draft> drafts)
    {
        var s = text.Folded;
        var next = 0;
        for (var line = 0; line < s.Length;)
        {
            var end = EndOf(s, line);
            var isCaption = end - line <= LongestCaption && s.AsSpan(line, end - line).TrimEnd(" :：") is [.., ')' or '）'];
            var caption = isCaption ? TableUnitReader.OfBrackets(s[line..end]) : null;
            var isOuter = isCaption && caption is null;
            if (isOuter) caption = TableUnitReader.BeforeBrackets(s[line..end]);
            line = end + 1;
            if (caption is not { } unit || unit.Entry.Unit is "year" or "month" or "week" or "day") continue;

            while (next < drafts.Count && drafts[next].Start < line) next++;
            var after = Items(s, drafts, next, line, unit.Entry, isOuter, out var items);
            if (items < 2) continue;
            Items(s, drafts, next, line, unit.Entry, isOuter, out _, isApplied: true);
            line = after;
        }
    }

    // How many of the lines that follow are items with a number of their own, and where they end.
    private static int Items(string s, List<Draft> drafts, int next, int line, UnitEntry unit, bool isOuter, out int items, bool isApplied = false)
    {
        items = 0;
        while (line < s.Length)
        {
            var end = EndOf(s, line);
            if (end == line || end - line > LongestItem || s[end - 1] is '.' or '。' or '；' || s.AsSpan(line, end - line).Contains('\t')) break;

            var hasNumber = false;
            for (; next < drafts.Count && drafts[next].Start < end; next++)
            {
                var draft = drafts[next];
                if (!draft.IsMention || (draft.Unit is not null && draft.Form != QuantityForm.Money)) continue;
                if (isOuter && Chars.At(s, draft.Start - 1) is '(' or '（')
                {
                    if (isApplied) draft.Unit ??= "count";
                    continue;
                }
                hasNumber = true;
                if (!isApplied) continue;
                if (draft.Unit is null) TableUnits.Set(draft, unit);
                else TableUnits.Enlarge(draft, unit);
            }

            if (!hasNumber) break;
            items++;
            line = end + 1;
        }

        return line;
    }

    private static int EndOf(string s, int line) => s.IndexOf('\n', line) is var end and >= 0 ? end : s.Length;
}
