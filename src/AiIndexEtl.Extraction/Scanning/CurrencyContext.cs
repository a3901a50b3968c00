using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Names the currencies that only the text settles: 元, ¥, Rs and cents.</summary>
internal static class CurrencyContext
{
    private const int Window = 60;
    private const int FarBack = 400;

    private static readonly string[] OfJapan = ["japan", "tokyo", "yen", "日本", "日元", "东京"];
    private static readonly string[] OfChina = ["china", "chinese", "beijing", "shanghai", "yuan", "rmb", "中国", "人民币", "北京", "上海"];
    private static readonly string[] OfHongKong =
        ["港元", "香港", "港币", "内地", "港人", "本港", "全港", "九龙", "新界", "港铁", "港交所", "金管局", "差估署", "统计处", "立法会", "港府", "港大", "嘅", "咗", "喺"];
    private static readonly string[] OfTaiwan =
        ["台币", "台湾", "民国", "大陆", "台积电", "史丹佛", "行政院", "主计", "财政部", "经济部", "立法院", "台北", "高雄", "新竹", "竹科", "国发会", "国科会"];
    private static readonly (string Code, string[] Words)[] Rupees =
    [
        ("PKR", ["pakistan", "karachi", "islamabad", "lahore", "rawalpindi"]),
        ("LKR", ["sri lanka", "colombo"]),
        ("NPR", ["nepal", "kathmandu"]),
        ("MUR", ["mauritius", "mauritian", "port louis"]),
        ("INR", ["india", "delhi", "mumbai", "bengaluru", "crore", "lakh"]),
    ];

    public static void Resolve(FoldedText text, List<Draft> drafts)
    {
        string? local = null;
        string? rupee = null;
        var last = "USD";
        Draft? before = null;
        foreach (var draft in drafts)
        {
            if (draft.Form != QuantityForm.Money || draft.Unit is null)
            {
                continue;
            }

            var slash = draft.Unit.IndexOf('/', StringComparison.Ordinal);
            var code = slash < 0 ? draft.Unit : draft.Unit[..slash];
            var rest = slash < 0 ? "" : draft.Unit[slash..];
            code = code switch
            {
                Currencies.LocalYuan => NamedYuan(text.Folded, draft, before) ?? (local ??= LocalYuan(text)),
                Currencies.YenOrYuan => YenOrYuan(text.Folded, draft.Start),
                Currencies.Rupees => rupee ??= Rupee(text.Folded),
                Currencies.Cents => last,
                _ => code,
            };
            draft.Unit = code + rest;
            last = code;
            before = draft;
        }
    }

    // 由4,200亿元人民币上调至4,650亿元 goes on in the same money; 美元营收1,224亿元 names it before the noun.
    private static string? NamedYuan(string s, Draft draft, Draft? before)
    {
        if (before is not null && before.Sentence == draft.Sentence && draft.Start - before.End is > 0 and < 10
            && Chars.Span(s, before.Start, before.End).EndsWith("人民币") && !Chars.Span(s, before.End, draft.Start).ContainsAny("，；(（")) return before.Unit;

        var lead = Chars.Span(s, Math.Max(0, draft.QualifierStart - 6), draft.QualifierStart);
        foreach (var (name, code) in (ReadOnlySpan<(string, string)>)[("美元", "USD"), ("欧元", "EUR"), ("日元", "JPY"), ("港元", "HKD"), ("人民币", "CNY")])
        {
            var at = lead.LastIndexOf(name);
            if (at < 0 || at + name.Length + 2 != lead.Length || draft.QualifierStart - lead.Length + at is var start && (Chars.IsDigit(Chars.At(s, start - 1)) || HanNumeralReader.IsMultiplierAt(s, start - 1))) continue;
            if (lead[^2..] is "营收" or "收入" or "销售" or "净利" or "计价") return code;
        }

        return null;
    }

    private static string LocalYuan(FoldedText text)
    {
        var s = text.Folded;
        if (!text.IsTraditional)
        {
            return "CNY";
        }

        return Count(s, OfHongKong) > Count(s, OfTaiwan) ? "HKD" : "TWD";
    }

    // The country that is named most often, of several the one that is named first; India where none is.
    private static string Rupee(string s)
    {
        var named = Rupees.Select(rupee => (rupee.Code, Count: Count(s, rupee.Words), First: rupee.Words.Select(word => s.IndexOf(word, StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(s.Length).Min()));
        return named.Where(static rupee => rupee.Count > 0).OrderByDescending(static rupee => rupee.Count).ThenBy(static rupee => rupee.First).Select(static rupee => rupee.Code).FirstOrDefault("INR");
    }

    private static int Count(string s, string[] words) => words.Sum(word => Count(s, word));

    private static int Count(string s, string word)
    {
        var count = 0;
        for (var at = s.IndexOf(word, StringComparison.Ordinal); at >= 0
            && count < 50; at = s.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    // The country told beside the sign, else the one told last before it.
    private static string YenOrYuan(string s, int start)
    {
        var from = Math.Max(0, start - Window);
        var around = Chars.Span(s, from, Math.Min(s.Length, start + Window));
        if (Last(around, OfJapan) >= 0) return "JPY";

        from = Math.Max(0, start - FarBack);
        var before = Chars.Span(s, from, start);
        return Last(before, OfJapan) > Last(before, OfChina) ? "JPY" : "CNY";
    }

    private static int Last(ReadOnlySpan<char> text, string[] words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.Ordinal));
        return last;
    }
}
