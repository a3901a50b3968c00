namespace AiIndexEtl.Extraction.Analysis;

/// <summary>Tells texts of Hong Kong from texts of Taiwan by words that only one of them uses.</summary>
internal static class ChineseUsage
{
    private static readonly string[] HongKong = ["按年", "按季", "按月", "港元", "港币", "本港", "打工仔", "机械人", "人工智能", "史丹福", "特区政府", "智能", "嘅", "咗", "嚟", "数码", "互联网", "初创", "内地"];
    private static readonly string[] Taiwan = ["台币", "年增", "月增", "季增", "人工智慧", "机器人", "史丹佛", "数位", "网路", "软体", "硬体", "程式", "智慧", "资料", "新创", "业者", "立法院", "行政院", "台积电", "大陆"];

    /// <summary>True where a folded text uses more kinds of words of Hong Kong than of Taiwan.</summary>
    public static bool IsHongKong(string folded) => Kinds(folded, HongKong) > Kinds(folded, Taiwan);

    private static int Kinds(string folded, string[] words)
    {
        var kinds = 0;
        foreach (var word in words) kinds += folded.Contains(word, StringComparison.Ordinal) ? 1 : 0;
        return kinds;
    }
}
