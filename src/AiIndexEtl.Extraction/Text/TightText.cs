namespace AiIndexEtl.Extraction.Text;

/// <summary>
/// A text without the blanks that typesetting puts between Chinese characters and the numbers or Latin words beside them (2024 年 4 月,
/// 达 1.91 亿美元), so that it is read as if it had been set without them, with the way back to where things stand in the source.
/// </summary>
internal sealed class TightText
{
    private const int LongestNumbering = 5;
    private const string Counted = "年月日个個家款项項种種亿億万萬倍篇件台臺";

    // For each blank left out how many characters are kept before it, in order.
    private readonly int[] _blanks;

    private TightText(string text, int[] blanks) => (Text, _blanks) = (text, blanks);

    /// <summary>The text without those blanks; the source itself where it has none.</summary>
    public string Text { get; }

    /// <summary>True where blanks were left out.</summary>
    public bool IsTighter => _blanks.Length > 0;

    /// <summary>Leaves out the blanks of a text.</summary>
    public static TightText Of(string source)
    {
        var blanks = new List<int>();
        for (var i = 1; i < source.Length - 1; i++)
        {
            if (IsBlank(source[i]) && IsTypesetting(source[i - 1], source[i + 1]) && !EndsNumbering(source, i)) blanks.Add(i - blanks.Count);
        }

        if (blanks.Count == 0) return new TightText(source, []);
        var text = string.Create(source.Length - blanks.Count, (source, blanks), static (kept, state) =>
        {
            var from = 0;
            for (var i = 0; i < state.blanks.Count; i++)
            {
                var to = state.blanks[i];
                state.source.AsSpan(from + i, to - from).CopyTo(kept[from..]);
                from = to;
            }

            state.source.AsSpan(from + state.blanks.Count).CopyTo(kept[from..]);
        });
        return new TightText(text, [.. blanks]);
    }

    /// <summary>Where the character at a position, or what begins there, stands in the source.</summary>
    public int ToSource(int position) => position + CountUpTo(position);

    /// <summary>Where what ends at a position ends in the source.</summary>
    public int EndToSource(int position) => position == 0 ? 0 : ToSource(position - 1) + 1;

    /// <summary>Where a position of the source is in the text; that of a blank left out is the character's behind it.</summary>
    public int ToTight(int sourcePosition)
    {
        // The blank number i stands in the source behind _blanks[i] kept characters and i blanks.
        var (low, high) = (0, _blanks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_blanks[middle] + middle < sourcePosition) low = middle + 1;
            else high = middle;
        }

        return sourcePosition - low;
    }

    // How many blanks are left out before the character at a position.
    private int CountUpTo(int position)
    {
        var (low, high) = (0, _blanks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_blanks[middle] <= position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    // One blank; a wider gap parts cells of a table.
    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or (>= '\u2002' and <= '\u200A') or '\u202F' or '\u205F';

    private static bool IsTypesetting(char before, char behind) =>
        (IsHan(before) && IsLatin(behind) && !(IsHanNumeral(before) && char.IsAsciiDigit(behind)))
        || (IsLatinEnd(before) && IsHan(behind) && !(IsHanNumeral(behind) && char.IsAsciiDigit(before)))
        || (IsMark(before) && (IsLatin(behind) || IsHan(behind)))
        || (IsMark(behind) && (IsLatinEnd(before) || IsHan(before)));

    // 1.2 人均: the number that opens a line numbers it, unless a counting word follows.
    private static bool EndsNumbering(string source, int blank)
    {
        if (!char.IsAsciiDigit(source[blank - 1]) || Counted.Contains(source[blank + 1], StringComparison.Ordinal)) return false;
        var start = blank;
        while (start > 0 && (char.IsAsciiDigit(source[start - 1]) || source[start - 1] == '.')) start--;
        return blank - start <= LongestNumbering && (start == 0 || source[start - 1] == '\n');
    }

    private static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    // 第 3 组 十 人: a digit beside a Chinese one would read as one number with it.
    private static bool IsHanNumeral(char c) => "〇零一二三四五六七八九十两兩半几幾数數".Contains(c, StringComparison.Ordinal);

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is '$' or '€' or '£' or '¥' or '￥' or '＄';

    private static bool IsLatinEnd(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '％' or '‰';

    // Full-width marks of Chinese text, which have their blank in them.
    private static bool IsMark(char c) => c is '，' or '。' or '；' or '：' or '、' or '！' or '？' or '）' or '（' or '》' or '《' or '」' or '「';
}
