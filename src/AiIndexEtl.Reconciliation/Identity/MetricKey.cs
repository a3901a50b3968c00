using System.Collections.Frozen;
using System.Text;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Makes the key of a metric that the vocabulary lacks from the noun phrase that names it: folded, without articles, years and places, in the singular.</summary>
public sealed class MetricKey
{
    private const int LongestArea = 12;
    private const int FewestHan = 3;
    private const int FewestWords = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Stop = new[]
    {
        "the", "a", "an", "of", "in", "on", "at", "for", "to", "from", "by", "with", "and", "or", "its", "their", "his", "her", "our", "this", "that", "these", "those", "all",
        "as", "is", "was", "were", "are", "last", "year", "annual", "new", "number", "total", "count", "figure", "share", "percentage", "proportion", "amount", "rate", "s",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> GenericHan = new[]
    {
        "数字", "数量", "人数", "占比", "比例", "总数", "规模", "总量", "增速", "增幅", "使用率", "用户规模", "用户数", "市场规模", "市场份额", "销量", "产量", "收入", "营收", "比重", "全年", "总额",
        "同比增长", "增长率", "平均", "其中", "整体", "总体",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _areas;

    /// <summary>Reads the places of the vocabulary.</summary>
    public MetricKey(Vocabulary vocabulary) => _areas = vocabulary.Areas
        .SelectMany(static area => area.Names.Concat(area.Adjectives))
        .Select(TextFolding.Fold).Where(static name => name.Length is > 1 and <= LongestArea)
        .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The key of a phrase; empty where nothing is left of it.</summary>
    public string Of(string? phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase)) return "";
        var text = TextFolding.Fold(phrase);
        var key = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c >= '\u2E80') i += Han(text, i, key);
            else if (char.IsLetterOrDigit(c)) i += Word(text, i, key);
            else i++;
        }

        return key.ToString();
    }

    /// <summary>True for a key that names one thing and no other: two words at least, or three Chinese characters, and no word such as 用户规模.</summary>
    public static bool IsSpecific(string key)
    {
        if (key.Length == 0 || GenericHan.Contains(key)) return false;
        var han = 0;
        var words = 1;
        foreach (var c in key)
        {
            if (c >= '\u2E80') han++;
            if (c == ' ') words++;
        }

        return han >= FewestHan || (han == 0 && words >= FewestWords);
    }

    private int Han(string text, int at, StringBuilder key)
    {
        for (var length = Math.Min(LongestArea, text.Length - at); length > 1; length--)
        {
            if (_areas.Contains(text.AsSpan(at, length))) return length;
        }

        if (char.IsLetterOrDigit(text[at]) && text[at] is not ('的' or '了' or '年')) key.Append(text[at]);
        return 1;
    }

    private int Word(string text, int at, StringBuilder key)
    {
        var end = at;
        while (end < text.Length && text[end] < '\u2E80' && (char.IsLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))) end++;
        var word = text.AsSpan(at, end - at);
        var isYear = word.Length == 4 && word.IndexOfAnyExceptInRange('0', '9') < 0;
        if (isYear || Stop.Contains(word) || _areas.Contains(word)) return end - at;
        if (key.Length > 0 && key[^1] < '\u2E80') key.Append(' ');
        key.Append(Singular(word));
        return end - at;
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i') return word;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return string.Concat(word[..^3], "y");
        return word[..^1];
    }
}
