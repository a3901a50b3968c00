using System.Buffers;
using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Scraping.Cleaning.Metadata;

/// <summary>Tells English and the two ways of writing Chinese apart by the characters of a text.</summary>
internal static class Languages
{
    private const int Sample = 20_000;

    private static readonly SearchValues<char> SimplifiedOnly = SearchValues.Create(
        "这来们说为时个国对发学会开关见长门问间动种产业务实样经过进还现电话语让认识设计论证评诉试该详请课调谁许记议讲训讯证资质货费贸购贝负财责贡败账贫贯贵贺贴赁赋赌赏赐赔赖赚赛赞赠赢车轨转轮软轻载较辅辆辈输边达迁运远违连迟适选递遗邮邻郑释里针钟钢钱铁银链销锁锋错键镇镜闪闭闲闻阅阔队阳阴阵阶际陆陈险随难雾韩页顶项顺须顾顿预领频题颜额风飞饭饮饰馆马驱驶驻驾验骂骗鱼鲜鸟鸡麦黄齐齿龙龟亿仅从众优伤伦伪传价体余侠侣侦侧侨债倾储兰兴养兽内冲决况冻净凉减凤凭凯击划刘则刚创别剂剑剧劝办加劳势勋区医华协单卖卢卫厂厅历厉压厌县参双变号叶吗听启员响哑唤喷嘱团园围图圆圣场坏块坚坛坝坟坠垄垒");

    private static readonly SearchValues<char> TraditionalOnly = SearchValues.Create(
        "這來們說為時個國對發學會開關見長門問間動種產業務實樣經過進還現電話語讓認識設計論證評訴試該詳請課調誰許記議講訓訊資質貨費貿購貝負財責貢敗賬貧貫貴賀貼賦賭賞賜賠賴賺賽讚贈贏車軌轉輪軟輕載較輔輛輩輸邊達遷運遠違連遲適選遞遺郵鄰鄭釋裡針鐘鋼錢鐵銀鏈銷鎖鋒錯鍵鎮鏡閃閉閒聞閱闊隊陽陰陣階際陸陳險隨難霧韓頁頂項順須顧頓預領頻題顏額風飛飯飲飾館馬驅駛駐駕驗罵騙魚鮮鳥雞麥黃齊齒龍龜億僅從眾優傷倫偽傳價體餘俠側債傾儲蘭興養獸內衝決況凍淨涼減鳳憑凱擊劃劉則剛創別劑劍劇勸辦勞勢區醫華協單賣盧衛廠廳歷厲壓厭縣參雙變號葉嗎聽啟員響團園圍圖圓聖場壞塊堅壇");

    private static readonly HashSet<string> EnglishWords = new(["the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "by", "at", "are", "from", "it", "be", "an"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a text as evidence: what the characters say, or what the page declares where they agree with nothing else.</summary>
    public static IEnumerable<MetadataEvidence> Evidence(string text, string? declared)
    {
        if (Of(text, declared: null) is { } read) yield return new MetadataEvidence("language", read, "text", 0.97);
        else if (Of(text, declared) is { } stated) yield return new MetadataEvidence("language", stated, "html lang", 0.8);
    }

    /// <summary>The language of a text: <c>en</c>, <c>zh-Hans</c>, <c>zh-Hant</c>, or null where undecided. What the page declares only breaks ties.</summary>
    public static string? Of(string text, string? declared)
    {
        var span = text.AsSpan(0, Math.Min(text.Length, Sample));
        int han = 0, kana = 0, hangul = 0, simplified = 0, traditional = 0, words = 0, english = 0, wordStart = -1;
        for (var i = 0; i <= span.Length; i++)
        {
            var c = i < span.Length ? span[i] : ' ';
            if (c is >= '\u4E00' and <= '\u9FFF') han++;
            else if (c is >= '\u3040' and <= '\u30FF') kana++;
            else if (c is >= '\uAC00' and <= '\uD7AF') hangul++;

            if (c >= '\u4E00')
            {
                var isSimplified = SimplifiedOnly.Contains(c);
                if (isSimplified != TraditionalOnly.Contains(c)) _ = isSimplified ? simplified++ : traditional++;
            }

            var isLetter = c < '\u0250' && char.IsLetter(c);
            if (isLetter && wordStart < 0) wordStart = i;
            if (isLetter || wordStart < 0) continue;

            words++;
            if (EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(span[wordStart..i])) english++;
            wordStart = -1;
        }

        if (kana > han / 10 || hangul > han + words) return null;
        if (han * 0.5 > words * 0.3) return Chinese(simplified, traditional, declared);
        if (words >= 20 && english * 12 >= words) return "en";
        return words > 0 && declared?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true && (words < 20 || english * 25 >= words) ? "en" : null;
    }

    private static string? Chinese(int simplified, int traditional, string? declared)
    {
        if (simplified != traditional) return simplified > traditional ? "zh-Hans" : "zh-Hant";
        if (declared is null || !declared.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return null;

        string[] traditionalTags = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"];
        return traditionalTags.Any(tag => declared.StartsWith(tag, StringComparison.OrdinalIgnoreCase)) ? "zh-Hant" : "zh-Hans";
    }
}
