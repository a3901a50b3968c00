using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Names the currencies that only the text settles: 元, ¥ and cents.</summary>
internal static class CurrencyContext
{
    private const int Window = 60;

    public static void Resolve(FoldedText text, List<Draft> drafts)
    {
        string? local = null;
        var last = "USD";
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
                Currencies.LocalYuan => local ??= LocalYuan(text),
                Currencies.YenOrYuan => YenOrYuan(text.Folded, draft.Start),
                Currencies.Cents => last,
                _ => code,
            };
            draft.Unit = code + rest;
            last = code;
        }
    }

    private static string LocalYuan(FoldedText text)
    {
        var s = text.Folded;
        if (!text.IsTraditional)
        {
            return "CNY";
        }

        var hongKong = Count(s, "港元") + Count(s, "香港") + Count(s, "港币") + Count(s, "内地") + Count(s, "港人");
        var taiwan = Count(s, "台币") + Count(s, "台湾") + Count(s, "民国") + Count(s, "大陆") + Count(s, "台积电") + Count(s, "史丹佛");
        return hongKong > taiwan ? "HKD" : "TWD";
    }

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

    private static string YenOrYuan(string s, int start)
    {
        var from = Math.Max(0, start - Window);
        var around = Chars.Span(s, from, Math.Min(s.Length, start + Window));
        foreach (var word in (ReadOnlySpan<string>)["japan", "tokyo", "yen", "日本", "日元", "东京"])
        {
            if (around.Contains(word, StringComparison.Ordinal))
            {
                return "JPY";
            }
        }

        return "CNY";
    }
}
