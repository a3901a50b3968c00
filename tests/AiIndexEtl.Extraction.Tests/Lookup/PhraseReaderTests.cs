using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Tests.Lookup;

public sealed class PhraseReaderTests
{
    [TestCase("按规模分，大型企业占71%，中型企业占48%。", "大型企业|中型企业")]
    [TestCase("按工種劃分，木匠學徒（64%）、園藝工人（52%）。", "木匠學徒|園藝工人")]
    [TestCase("对照组的检出率为6.4%。", "对照组|检出率")]
    [TestCase("Among private companies, 40% send invoices.", "private companies")]
    [TestCase("Energy security was named by 30% of older managers.", "Energy security|older managers")]
    [TestCase("Leased vans are at 12% and owned ones at 9%.", "Leased vans|owned ones")]
    [TestCase("Of the repaired bridges, 40% closed again.", "repaired bridges")]
    [TestCase("Cost: 40%", "")]
    public void Read_cuts_at_function_words_marks_and_figures(string text, string expected)
    {
        var found = Phrases(text);

        Assert.That(expected.Length == 0 || expected.Split('|').All(found.Contains), Is.True, string.Join('|', found));
        Assert.That(found, Has.None.Contains("%"));
    }

    [TestCase("这一比例超过40%。")]
    [TestCase("It was about 40% or more.")]
    public void Read_leaves_function_words_out(string text) =>
        Assert.That(Phrases(text), Has.None.Matches<string>(phrase => phrase is "超过" or "about" or "was" or "more" or "It"));

    [TestCase("虽然美国继续领先，2024年开发了40个模型。")]
    [TestCase("数据表明，其中有88%的企业在用。")]
    [TestCase("由于价格下降，覆盖了95%的村庄。")]
    [TestCase("值得注意的是，具体数据为64篇。")]
    public void Read_leaves_out_what_only_leads_over(string text) =>
        Assert.That(Phrases(text), Has.None.Matches<string>(static phrase => phrase is "虽然" or "继续" or "数据" or "数据表明" or "由于" or "由于价格" or "覆盖" or "值得注意" or "具体数据"));

    [TestCase("中商产业研究院预测增长12%。", "中商产业研究院")]
    [TestCase("中投顾问预测增长12%。", "中投顾问")]
    public void Read_keeps_names_that_begin_like_a_function_word(string text, string expected) => Assert.That(Phrases(text), Has.Some.StartsWith(expected[..4]));

    [TestCase("营收为人民币189.6亿元，同比增长36%。", "人民币")]
    [TestCase("营收为人民币约189.6亿元。", "人民币")]
    [TestCase("每百万词元的价格降到0.07美元。", "百万词元")]
    public void Read_leaves_out_what_belongs_to_the_amount(string text, string phrase) => Assert.That(Phrases(text), Has.None.EqualTo(phrase));

    [Test]
    public void Read_keeps_a_currency_that_is_told_of() => Assert.That(Phrases("人民币对美元升值3%。"), Has.Some.StartsWith("人民币"));

    [Test]
    public void Read_gives_phrases_in_order_and_apart()
    {
        var document = Reading.Document("零售、物流和餐饮业分别为40%、30%和20%，其余行业占10%。");
        var phrases = new List<Phrase>();

        PhraseReader.Read(document.Folded, document.Sentences[0], phrases);

        for (var i = 1; i < phrases.Count; i++) Assert.That(phrases[i].Start, Is.GreaterThanOrEqualTo(phrases[i - 1].End));
        Assert.That(phrases, Has.Count.GreaterThanOrEqualTo(3));
    }

    // Verbs that tell a figure, pronouns with their verbs, the s of a name's genitive, months, pages.
    [TestCase("Harbour cranes reaching 40% were fewer than quay cranes, far outpacing the 9% of docks.", "Harbour cranes|quay cranes|docks")]
    [TestCase("Ports growing by 40%, attracting $3 billion and accounting for 9% of trade.", "Ports|trade")]
    [TestCase("Marketing and accounting stood at 40%, dock workers using cranes at 9%.", "Marketing|accounting|dock workers|cranes")]
    [TestCase("Dockers say they've seen 40 cranes, and it's 9 in Feb. 24 tests (p217).", "Dockers|cranes|tests")]
    public void Read_leaves_verbs_and_pointers_out(string text, string expected) =>
        Assert.That(string.Join('|', Phrases(text)), Is.EqualTo(expected));

    private static List<string> Phrases(string text)
    {
        var document = Reading.Document(text);
        var phrases = new List<Phrase>();
        foreach (var sentence in document.Sentences) PhraseReader.Read(document.Folded, sentence, phrases);
        return [.. phrases.Select(phrase => text[phrase.Start..phrase.End])];
    }
}
