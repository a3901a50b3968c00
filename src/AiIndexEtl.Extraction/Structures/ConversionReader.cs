using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>
/// Finds amounts of money that restate the one before them in another currency: 93亿美元，约合人民币682亿元; 370 billion euros ($405 billion).
/// Such an amount is the same fact told again and no claim of its own.
/// </summary>
internal static partial class ConversionReader
{
    // （ | （约合人民币 | ，折合约 | , or about | , equal to
    [GeneratedRegex(@"^ ?(?:[(（] ?(?:约?合|折合?约?|约?折合|相当于|约等于|约|即|合计约|or|about|around|roughly|some|approximately|equivalent to|equal to|nearly|almost|over|more than|just under|just over|a little over|~|≈)*|[,，、]? ?(?:约?折?合约?|折算?为?约?|约?折合约?|折约|相当于约?|约等于|(?:or|equal to|equivalent to|the equivalent of|worth|i\.e\.)(?: (?:about|around|roughly|some|approximately|nearly|almost|over|more than|just under|just over))?)) ?(?:人民币|新台币|台币|港币|美元|美金|约|为|近|逾|超过?)*[ 约]*$",
        RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex Between();

    /// <summary>Which quantities restate an earlier one, each with the index of that one.</summary>
    public static Dictionary<int, int> Read(SentenceView sentence, string folded)
    {
        var restated = new Dictionary<int, int>();
        var quantities = sentence.Quantities;
        for (var i = 1; i < quantities.Count; i++)
        {
            if (quantities[i].Form != QuantityForm.Money || quantities[i - 1].Form != QuantityForm.Money) continue;
            var original = restated.TryGetValue(i - 1, out var earlier) ? earlier : i - 1;
            if (Restates(folded, quantities[original], quantities[i - 1], quantities[i])) restated[i] = original;
        }

        return restated;
    }

    private static bool Restates(string folded, QuantityMention original, QuantityMention before, QuantityMention second)
    {
        var (currency, other) = (CurrencyOf(original), CurrencyOf(second));
        var start = Math.Max(before.End, before.QualifierEnd);
        if (currency == other || second.Start <= start || second.Start - start > 24) return false;
        if (ExchangeRates.CanBeOne(currency, original.Value, other, second.Value) == false) return false;

        var between = folded[start..second.Start];
        if (!PatternGuard.Matches(Between(), between)) return IsListed(between, original, before);
        return !between.AsSpan().ContainsAny("(（") || ClosesSoon(folded, Math.Max(second.End, second.QualifierEnd));
    }

    // RMB 5bn ($700m, €640m): within the same brackets.
    private static bool IsListed(string between, QuantityMention original, QuantityMention before) => before != original && between.Trim() is "," or "，" or "、" or "/" or "or" or "或";

    // Nothing but a few words on the rate stands before the bracket closes.
    private static bool ClosesSoon(string folded, int end)
    {
        var rest = folded.AsSpan(end, Math.Min(30, folded.Length - end));
        if (rest is [',' or '，' or '、', ..]) return true;
        var close = rest.IndexOfAny(')', '）');
        return close >= 0 && !rest[..close].ContainsAnyInRange('0', '9') && (close <= 2 || rest[..close].Contains("rate", StringComparison.Ordinal) || rest[..close].Contains("汇率", StringComparison.Ordinal));
    }

    private static string CurrencyOf(QuantityMention quantity)
    {
        var slash = quantity.Unit.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? quantity.Unit : quantity.Unit[..slash];
    }
}
