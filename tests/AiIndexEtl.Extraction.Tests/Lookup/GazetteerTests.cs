using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Tests.Lookup;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Small = new(new Vocabulary(
        [],
        [
            new AreaDefinition { Codes = ["US"], Names = ["US", "America", "美国"], Adjectives = ["American", "美"], Cities = ["Boston"], Exceptions = ["South America", "美好", "赞美"] },
            new AreaDefinition { Codes = ["KR"], Names = ["South Korea", "韩国"] },
            new AreaDefinition { Codes = ["CN", "US"], Names = ["中美"] },
        ],
        [
            new NameDefinition { Kind = NameKind.Model, Names = ["Quill", "Quill Pro"], Exceptions = ["Quill Street"] },
            new NameDefinition { Kind = NameKind.Organisation, Names = ["NASA", "高山大学"] },
        ]));

    [TestCase("in the US and America", "US:US|America:US")]
    [TestCase("it gave us more", "")]
    [TestCase("america", "")]
    [TestCase("AMERICA", "AMERICA:US")]
    [TestCase("South America and South Korea", "South Korea:KR")]
    [TestCase("美国与美好", "美国:US")]
    [TestCase("美國、韓國", "美國:US|韓國:KR")]
    [TestCase("中美两国", "中美:CN+US")]
    [TestCase("BUS in Americana", "")]
    [TestCase("ＵＳ", "ＵＳ:US")]
    public void Areas_finds_the_longest_names_with_their_case(string text, string expected) =>
        Assert.That(string.Join('|', Small.Areas(text, TextFolding.Fold(text)).Select(area => text[area.Start..area.End] + ":" + string.Join('+', area.Codes))), Is.EqualTo(expected));

    [TestCase("德国和美国共有40个", "DE|US")]
    [TestCase("欧盟和美国", "EU|US")]
    [TestCase("建设和美乡村", "")]
    [TestCase("中国人工智能产业", "CN")]
    [TestCase("美国人均使用", "US")]
    [TestCase("31%的美国人信任", "US")]
    public void Areas_of_the_shipped_vocabulary_are_parted_where_words_meet(string text, string expected) =>
        Assert.That(string.Join('|', Reading.Gazetteer.Areas(text, TextFolding.Fold(text)).Select(static area => string.Join('+', area.Codes))), Is.EqualTo(expected));

    [TestCase("中国人工智能产业", "中国")]
    [TestCase("中国人喜欢", "中国人")]
    public void Areas_end_where_the_next_word_begins(string text, string expected)
    {
        var area = Reading.Gazetteer.Areas(text, TextFolding.Fold(text)).Single();

        Assert.That(text[area.Start..area.End], Is.EqualTo(expected));
    }

    [Test]
    public void Areas_marks_cities_and_adjectives()
    {
        const string text = "American firms in Boston, US";

        Assert.That(Small.Areas(text, TextFolding.Fold(text)).Select(area => (area.IsAdjective, area.IsCity)), Is.EqualTo(new[] { (true, false), (false, true), (false, false) }));
    }

    [TestCase("Quill Pro beat Quill", "Quill Pro:Model|Quill:Model")]
    [TestCase("a quill in Quill Street", "")]
    [TestCase("NASA, Nasa", "NASA:Organisation")]
    [TestCase("高山大學", "高山大學:Organisation")]
    public void Names_finds_the_longest_names(string text, string expected) =>
        Assert.That(string.Join('|', Small.Names(text, TextFolding.Fold(text)).Select(name => text[name.Start..name.End] + ":" + name.Kind)), Is.EqualTo(expected));
}
