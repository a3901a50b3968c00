namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Gives bare numbers in table cells the unit and magnitude that the head of their column, the head of their row or the caption tells:
/// "Power (GW)", "Parameters (bn)", "金额（亿美元）". A table is a run of lines that hold tabs.
/// </summary>
internal static class TableUnits
{
    private static readonly UnitMatch Percent = new(0, 0, new UnitEntry("percent", 1, QuantityForm.Percent));

    public static void Run(FoldedText text, List<Draft> drafts)
    {
        var s = text.Folded;
        if (!s.Contains('\t', StringComparison.Ordinal))
        {
            return;
        }

        var next = 0;
        string[]? heads = null;
        UnitMatch? caption = null;
        var excepted = TableExceptions.None;
        var above = (Start: 0, End: 0);
        for (var line = 0; line < s.Length;)
        {
            var end = s.IndexOf('\n', line);
            end = end < 0 ? s.Length : end;
            if (!s.AsSpan(line, end - line).Contains('\t'))
            {
                heads = null;
                above = (line, end);
                next = Skip(drafts, next, end);
            }
            else if (heads is null)
            {
                heads = s[line..end].Split('\t');

                // Statements of accounts tell it where no name of a column is needed: "(in millions, except per-share data)", "单位：百万元".
                caption = TableUnitReader.Corner(heads[0]) ?? TableUnitReader.Caption(s[above.Start..above.End]);
                excepted = TableExceptions.Of(heads[0] + "\n" + s[above.Start..above.End]);
                next = RejectHeads(s, drafts, next, end);
            }
            else
            {
                next = Apply(s, drafts, next, line, end, heads, caption, excepted);
            }

            line = end + 1;
        }
    }

    private static int Skip(List<Draft> drafts, int next, int end)
    {
        while (next < drafts.Count && drafts[next].Start < end)
        {
            next++;
        }

        return next;
    }

    /// <summary>Numbers in the head of a table are parts of units (10^24 FLOP) or name columns; they state nothing.</summary>
    private static int RejectHeads(string s, List<Draft> drafts, int next, int end)
    {
        for (; next < drafts.Count && drafts[next].Start < end; next++)
        {
            var draft = drafts[next];
            draft.Rejection ??= draft.Unit is null && Chars.IsDigit(s[draft.NumberStart]) ? null : RejectionReasons.Denominator;
        }

        return next;
    }

    private static int Apply(string s, List<Draft> drafts, int next, int line, int end, string[] heads, UnitMatch? caption, TableExceptions excepted)
    {
        var cellEnd = s.IndexOf('\t', line, end - line);
        var first = s[line..(cellEnd < 0 ? end : cellEnd)];
        var rowUnit = TableUnitReader.Of(first) ?? UnitCell(s[line..end]);
        if (excepted.Covers(first)) caption = null;
        var column = 0;
        var at = line;
        for (; next < drafts.Count && drafts[next].Start < end; next++)
        {
            var draft = drafts[next];
            for (; at < draft.Start; at++)
            {
                column += s[at] == '\t' ? 1 : 0;
            }

            if (column == 0)
            {
                draft.Rejection ??= rowUnit is not null && draft.Unit is not null ? RejectionReasons.Denominator : null;
                continue;
            }

            var head = column < heads.Length ? heads[column].Trim() : "";
            var over = caption is not null && TableUnitReader.IsRate(head) ? Percent : caption;
            if (!draft.IsMention || (TableUnitReader.Of(head) ?? rowUnit ?? over) is not { } unit) continue;
            if (draft.Unit is null) Set(draft, unit.Entry);
            else Enlarge(draft, unit.Entry);
        }

        return next;
    }

    /// <summary>A cell that holds a unit alone tells it for its row.</summary>
    private static UnitMatch? UnitCell(string row)
    {
        var cells = row.Split('\t');
        for (var i = 1; i < Math.Min(cells.Length, 4); i++)
        {
            var cell = cells[i].Trim();
            if (cell is "%" or "gw" or "mw" or "twh" || cell is "f1" or "elo" or "score")
            {
                return cell is "f1" or "elo"
                    or "score" ? new UnitMatch(0, 0, new UnitEntry("score", 1, QuantityForm.Counted)) : TableUnitReader.Of(cell);
            }
        }

        return null;
    }

    /// <summary>An amount that has its currency and no multiplier of its own takes the one that stands above it: $4,860 under "in millions".</summary>
    public static void Enlarge(Draft draft, UnitEntry unit)
    {
        var isFit = unit.Form == QuantityForm.Money || unit is { Unit: "count", Scale: > 1 };
        if (draft.Form == QuantityForm.Money && draft.Multiplier == 1 && isFit && draft.Unit is { } own) Set(draft, unit with { Unit = own, Form = QuantityForm.Money });
    }

    /// <summary>Gives a number the unit and the magnitude that stand above it.</summary>
    public static void Set(Draft draft, UnitEntry unit)
    {
        if (Powers.Multiply(draft.Value, unit.Scale) is not { } value)
        {
            return;
        }

        draft.Value = value;
        draft.Upper = draft.Upper is { } upper ? Powers.Multiply(upper, unit.Scale) : null;
        draft.Unit = unit.Unit;
        draft.Form = unit.Form;
    }
}
