using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Core.Tests.Text;

public sealed class TextFragmentTests
{
    // Context never begins or ends within a word, and "8.5", "1.8M" and "China's" are words.
    [TestCase("sold at more than 8.5 times its 2022 level and over [a fifth] of all.", "times its 2022 level and over-,a fifth,-of all.")]
    [TestCase("It was China’s seventh index that came out, all [502] pages of it.", "index that came out, all-,502,-pages of it.")]
    [TestCase("There were 1.8M AI projects in 2023 (up [59.3%] y/y). Stars tripled from 4M to 12.2M.", "1.8M AI projects in 2023 (up-,59.3%,-y/y). Stars tripled from 4M to")]
    // Chinese context reaches to punctuation, or to letters of another kind.
    [TestCase("报告共有四百多页，其中人工智能专利的全球占比已经达到了[61.1%]，居世界首位。", "报告共有四百多页，其中人工智能专利的全球占比已经达到了-,61.1%,-，居世界首位。")]
    [TestCase("其中2023年全球新增的人工智能专利授权数量里中国申请人所占的比例大约为整整[六成]，美国次之。", "年全球新增的人工智能专利授权数量里中国申请人所占的比例大约为整整-,六成,-，美国次之。")]
    // Blocks bound the context.
    [TestCase("Above\n[40] models\nBelow", "40,-models")]
    [TestCase("[40]", "40")]
    // What has a meaning within a directive is encoded.
    [TestCase("a 12-fold, say [1,000] & more", "a 12-fold, say-,1,000,-& more")]
    public void LinkTo_names_the_mention_between_whole_words(string marked, string expected)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

        var link = TextFragment.LinkTo("https://news.example/a", text, start, end);

        Assert.That(Uri.UnescapeDataString(link), Is.EqualTo("https://news.example/a#:~:text=" + expected));
    }

    [Test]
    public void LinkTo_encodes_what_parts_a_directive()
    {
        const string Text = "a 12-fold 1,000 & more";
        Assert.That(TextFragment.LinkTo("https://news.example/a", Text, 10, 15), Is.EqualTo("https://news.example/a#:~:text=a%2012%2Dfold-,1%2C000,-%26%20more"));
    }

    [Test]
    public void LinkTo_leaves_paths_alone() => Assert.That(TextFragment.LinkTo("raw/a.html", "40", 0, 2), Is.EqualTo("raw/a.html"));
}
