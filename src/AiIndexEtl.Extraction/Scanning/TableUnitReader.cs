using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Reads the unit that the head of a column or row tells: in its last brackets, or as the whole of it.</summary>
internal static class TableUnitReader
{
    private static readonly (string Sign, string Unit)[] SignsByLength = [.. Currencies.Prefixes.OrderByDescending(static p => p.Sign.Length)];

    /// <summary>The unit of a cell of the head, its magnitude included; null where it tells none.</summary>
    public static UnitMatch? Of(string cell)
    {
        var close = cell.LastIndexOfAny([')', '）']);
        var open = close > 0 ? cell.LastIndexOfAny(['(', '（'], close) : -1;
        if (open >= 0 && Bracketed(cell[(open + 1)..close]) is { } bracketed)
        {
            return bracketed;
        }

        var comma = cell.LastIndexOfAny([',', '，', '、', '：', ':']);
        return (comma >= 0 ? Parse(cell[(comma + 1)..]) : null) ?? (cell.Length <= 12 ? Parse(cell) : null) ?? Leading(cell);
    }

    /// <summary>The unit that the empty corner of a table tells: "(In millions)", "单位：人民币百万元", "US$ bn"; null where the corner is a name.</summary>
    public static UnitMatch? Corner(string cell)
    {
        var words = cell.Trim();
        var unit = words.Contains("单位", StringComparison.Ordinal) || words is ['(' or '（', ..] ? Caption(words) : Parse(words);

        // "Year" and "model" are the names of a column.
        return unit is { Entry: { Form: QuantityForm.Money } or { Form: QuantityForm.Percent } or { Scale: > 1 } } ? unit : null;
    }

    /// <summary>The unit that a line before a table tells: "Revenue, US$ bn", "单位：亿元", "per cent of firms".</summary>
    public static UnitMatch? Caption(string line)
    {
        if (line.Length is 0 or > 160 || line[^1] is '.' or '。')
        {
            return null;
        }

        var mark = line.LastIndexOf("单位", StringComparison.Ordinal);
        return mark >= 0 ? Bracketed(line[(mark + 2)..].TrimStart(':', '：', ' ').TrimEnd(')', '）', '。')) : Of(line.TrimEnd('.',
            '。')) ?? Words(line);
    }

    /// <summary>The unit that the brackets at the end of a line tell for the lines behind it: "Quays (million TEU, January to June)"; null where it tells none.</summary>
    public static UnitMatch? OfBrackets(string line)
    {
        var end = line.TrimEnd(' ', ':', '：');
        var open = end.LastIndexOfAny(['(', '（']);
        if (open < 0 || end[^1] is not (')' or '）')) return null;

        var words = end[(open + 1)..^1];
        return Bracketed(words.StartsWith("单位", StringComparison.Ordinal) ? words[2..].TrimStart(':', '：', ' ') : words);
    }

    /// <summary>
    /// The unit that a line tells last, with what the numbers in brackets are behind it: "private investment in 2021, USD billions (newly funded
    /// companies)". The numbers in brackets have units of their own, or count.
    /// </summary>
    public static UnitMatch? BeforeBrackets(string line)
    {
        var end = line.TrimEnd(' ', ':', '：');
        var open = end.LastIndexOfAny(['(', '（']);
        if (open < 0 || end[^1] is not (')' or '）')) return null;

        var words = end[..open].TrimEnd();
        var comma = words.LastIndexOfAny([',', '，', '；', ';']);
        return comma > 0 ? Parse(words[(comma + 1)..]) : null;
    }

    // "US$ bn", "in millions, except per-share amounts", "$bn, Q1 2026", "million TEU; change in brackets": the unit comes first.
    private static UnitMatch? Bracketed(string words)
    {
        if (Parse(words) is { } whole) return whole;
        var stop = words.IndexOfAny([',', '，', ';', '；', '、']);
        return stop > 0 ? Parse(words[..stop]) : null;
    }

    // "% of monthly income", "us$"
    private static UnitMatch? Leading(string cell) => cell.StartsWith('%') ? Entry(new UnitEntry("percent", 1,
        QuantityForm.Percent)) : null;

    private static UnitMatch? Words(string line)
    {
        foreach (var (word, scale) in (ReadOnlySpan<(string, decimal)>)[("per cent", 1), ("percent", 1), ("share of", 1), ("%", 1)])
        {
            if (line.Contains(word, StringComparison.Ordinal))
            {
                return Entry(new UnitEntry("percent", scale, QuantityForm.Percent));
            }
        }

        foreach (var (word, scale) in (ReadOnlySpan<(string, decimal)>)[("thousand", 1_000), ("thousands", 1_000), ("million", 1_000_000),
            ("billion", 1_000_000_000)])
        {
            if (line.Contains(word, StringComparison.Ordinal))
            {
                return Entry(new UnitEntry("count", scale, QuantityForm.Counted));
            }
        }

        return null;
    }

    /// <summary>Whether a column holds shares, rates or changes by its name, so that no amount told above the table is meant.</summary>
    public static bool IsRate(string head)
    {
        foreach (var word in (ReadOnlySpan<string>)["份额", "占比", "比重", "同比", "环比", "增速", "增幅", "增长率", "毛利率", "净利率", "利润率", "渗透率", "yoy", "y/y", "qoq", "growth", "margin", "% change"])
        {
            if (head.Contains(word, StringComparison.Ordinal)) return true;
        }

        return head.EndsWith(" share", StringComparison.Ordinal) || head is "share" or "market share";
    }

    private static UnitMatch Entry(UnitEntry entry) => new(0, 0, entry);

    /// <summary>"us$ bn", "10^24 flop", "亿美元", "m units", "thousand h100-equivalents", "gw".</summary>
    private static UnitMatch? Parse(string label)
    {
        label = label.Trim();
        foreach (var lead in (ReadOnlySpan<string>)["all figures in ", "figures in ", "amounts in ", "all amounts in ", "in "])
        {
            if (!label.StartsWith(lead, StringComparison.Ordinal)) continue;
            label = label[lead.Length..];
            break;
        }

        if (label.Length is 0 or > 40)
        {
            return null;
        }

        var at = 0;
        string? currency = null;
        foreach (var (name, unit) in Currencies.HanPrefixes)
        {
            if (label.StartsWith(name, StringComparison.Ordinal)) (currency, at) = (unit, name.Length);
        }

        foreach (var (sign, unit) in SignsByLength)
        {
            if (label.StartsWith(sign, StringComparison.Ordinal)
                && !(Chars.IsLetter(sign[^1]) && Chars.IsLetter(Chars.At(label, sign.Length))))
            {
                (currency, at) = (unit, sign.Length);
                break;
            }
        }

        var (scale, end) = Scale(label, Chars.SkipBlanks(label, at));
        if (currency is not null && end == at && scale == 1 && Chars.IsLetter(Chars.At(label, at)) && Chars.At(label, at) >= '\u2E80' && label[at..] is not ("元" or "圆"))
        {
            return null;
        }

        if (currency is not null)
        {
            return Entry(new UnitEntry(currency, scale, QuantityForm.Money));
        }

        var unitMatch = UnitReader.Read(label, end);
        if (unitMatch is { } found && (found.End == label.Length || Chars.At(label, found.End) is ' ' or ',' or '，' or '/'))
        {
            return Powers.Multiply(found.Entry.Scale, scale) is { } whole ? Entry(found.Entry with { Scale = whole }) : null;
        }

        return scale > 1 ? Entry(new UnitEntry("count", scale, QuantityForm.Counted)) : null;
    }

    private static (decimal Scale, int End) Scale(string label, int at)
    {
        if (Chars.IsDigit(Chars.At(label, at)))
        {
            var numeral = DigitReader.Read(FoldedText.Of(label), at);
            return numeral is { IsOverflow: false, IsPlain: false, Multiplier: > 1 } ? (numeral.Value, numeral.End) : (1, at);
        }

        var scale = 1m;
        var end = at;
        while (HanNumeralReader.IsMultiplierAt(label, end))
        {
            var c = label[end++];
            if (Powers.Multiply(scale, HanNumeralReader.Small(c) + HanNumeralReader.Big(c)) is not { } product)
            {
                return (1, at);
            }

            scale = product;
        }

        if (end > at)
        {
            return (scale, end);
        }

        var wordEnd = Chars.WordEnd(label, at);
        var word = Chars.Span(label, at, wordEnd);
        scale = word is "m" && wordEnd < label.Length
            || word is "m" && at > 0 ? 1_000_000m : word is "b" ? 1_000_000_000m : word is "k" ? 1_000m : word is "thousands" or "millions"
            or "billions" ? EnglishMultiplier.OfWord(word[..^1]) : EnglishMultiplier.OfWord(word);
        return scale > 0 ? (scale, wordEnd) : (1, at);
    }
}
