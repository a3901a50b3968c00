namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>The words of a page around its article, in one language.</summary>
/// <param name="Sections">What the menu leads to.</param>
/// <param name="Teasers">Headlines of other stories, some with figures that are none of this page's.</param>
/// <param name="Notes">Lines under the headline and below the article.</param>
internal sealed record PageWords(IReadOnlyList<string> Sections, IReadOnlyList<string> Teasers, IReadOnlyList<string> Notes)
{
    private static readonly PageWords English = new(
        ["Home", "World", "Markets", "Technology", "Science", "Health", "Opinion", "Culture", "Sport", "Weather", "Jobs", "Podcasts", "Video", "Archive"],
        [
            "Harbour bridge closes for repairs until spring", "Chipmaker lifts its dividend to $0.45", "Twelve charts on the price of bread", "Storm cuts power to 80,000 homes",
            "How a village school won over its neighbours", "Rail fares to rise 3.8% in January", "The quiet return of the night train", "Five things to know before the vote",
        ],
        ["Share this story", "Sign up for our morning letter", "Read more", "Terms of use", "Privacy", "All rights reserved", "Contact the newsroom", "Advertise with us"]);

    private static readonly PageWords Chinese = new(
        ["首页", "国际", "财经", "科技", "科学", "健康", "评论", "文化", "体育", "天气", "招聘", "播客", "视频", "存档"],
        ["港口大桥封闭维修至明年春天", "芯片企业上调股息", "十二张图看懂面包价格", "暴风雨造成8万户停电", "一所乡村小学如何赢得邻里", "一月起铁路票价上涨3.8%", "夜行列车悄然回归", "投票之前要知道的五件事"],
        ["分享到", "订阅早间来信", "阅读更多", "使用条款", "隐私政策", "版权所有", "联系编辑部", "广告合作"]);

    /// <summary>The words for a language.</summary>
    public static PageWords For(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Chinese : English;
}
