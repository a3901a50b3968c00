namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// A text folded character by character, so that positions stay those of the source: full-width letters, digits and signs become ASCII,
/// every kind of blank a space, letters lower case, and Traditional characters that the lexicons use their Simplified form.
/// Full-width commas, colons and brackets stay, because they part clauses where their ASCII forms may join digits.
/// </summary>
internal sealed class FoldedText
{
    // Pairs of a Traditional character (or a variant) and the form that the lexicons are written in.
    private const string Variants =
        "沒没萬万億亿幾几兩两數数餘余馀余點点個个項项種种條条張张隻只臺台檯台輛辆間间處处艘艘場场趟趟筆笔宗宗顆颗塊块類类層层歲岁歐欧鎊镑圓圆圜圆"
        + "幣币盧卢韓韩紐纽蘭兰為为時时鐘钟約约將将幾几乎乎過过達达僅仅衝冲創创於于從从長长紀纪億亿雙双倍倍減减擴扩縮缩價价車车輕轻壓压頁页件件"
        + "頓吨噸吨鳄鳄詞词則则門门間间員员國国戶户組组對对張张碼码見见與与還还許许變变區区錢钱貳贰參参陸陆樁桩組组題题屆届歷历"
        + "動动發发現现開开關关單单檔档併并計计聲声樓楼號号線线強强級级艦舰飛飞機机營营網网頭头滿满內内錄录萬万強强弱弱換换合合專专書书緊紧鄰邻"
        + "據据讓让當当輪轮親亲廣广園园優优劃划術术農农運运處处別别罰罚頂顶質质圖图報报業业產产邊边階阶節节選选資资項项協协會会贏赢輸输賬账"
        + "兒儿媽妈師师學学醫医療疗豐丰費费貨货購购貴贵買买賣卖銷销錯错鐵铁銀银電电雲云靈灵預预額额題题顯显類类願愿體体髮发鮮鲜麥麦黃黄龍龙";

    private static readonly char[] Map = BuildMap();

    private FoldedText(string source, string folded, bool isTraditional)
    {
        Source = source;
        Folded = folded;
        IsTraditional = isTraditional;
    }

    /// <summary>The text as it was given.</summary>
    public string Source { get; }

    /// <summary>The folded text, of the same length.</summary>
    public string Folded { get; }

    /// <summary>True when the text holds characters of the Traditional script.</summary>
    public bool IsTraditional { get; }

    public static FoldedText Of(string source)
    {
        var variants = 0;
        var folded = new char[source.Length];
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            var f = Map[c];
            if (f != c && c is >= '\u4e00' and <= '\u9fff')
            {
                variants++;
            }

            folded[i] = f;
        }

        return new FoldedText(source, new string(folded), variants > 3);
    }

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            map[c] = FoldWidth((char)c);
        }

        for (var i = 0; i + 1 < Variants.Length; i += 2)
        {
            map[Variants[i]] = Variants[i + 1];
        }

        return map;
    }

    private static char FoldWidth(char c) => c switch
    {
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'a'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'a'),
        '．' => '.',
        '∶' => ':',
        '％' or '﹪' => '%',
        '＋' => '+',
        '－' => '-',
        '−' or '﹣' => '-',
        '／' => '/',
        '＄' or '﹩' => '$',
        '￥' => '¥',
        '￡' => '£',
        '～' or '∼' or '〜' => '~',
        '’' or '‘' or '＇' => '\'',
        '‑' or '‐' => '-',
        '—' or '―' => '—',
        '\u00a0' or '\u3000' or (>= '\u2000' and <= '\u200a') or '\u202f' or '\u205f' => ' ',
        '\r' => '\n',
        '\t' => '\t',
        _ => char.ToLowerInvariant(c),
    };
}
