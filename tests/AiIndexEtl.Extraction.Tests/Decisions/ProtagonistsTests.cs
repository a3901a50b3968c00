using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Structures;

namespace AiIndexEtl.Extraction.Tests.Decisions;

/// <summary>What a document and its sections are about, whether or not the sentences of their figures say so.</summary>
public sealed class ProtagonistsTests
{
    [TestCase("白榆科技三季度营收增长两成", "白榆科技（600xxx）昨晚公布季报，公司营收31亿元。公司净利润2亿元。", "白榆科技", ProtagonistSign.Company)]
    [TestCase("玉帛銀行上季多賺三成", "本地貸款機構玉帛銀行（28xx）公布業績，淨利潤12億元。", "玉帛銀行", ProtagonistSign.Company)]
    [TestCase("Ferrow posts record profit", "Ferrow Robotics (NYSE: FRW) said on Monday that revenue rose 8%. The company sold 900 robots.", "Ferrow Robotics", ProtagonistSign.Company)]
    [TestCase("A quieter year for tyres", "Gummiwerk AG sold 12 million tyres in 2024. The company employs 4,000 people.", "Gummiwerk", ProtagonistSign.Company)]
    [TestCase("Brimhall Lines Reports Second-Quarter Results", "For the quarter, Brimhall Lines had revenue of $40 million. The company paid a dividend of 4 cents per share on earnings of 9 cents. Passengers of Brimhall Lines numbered 3 million. The company stands by its outlook for net income.", "Brimhall Lines", ProtagonistSign.Company)]
    [TestCase("沐江市2024年统计公报", "全市常住人口287万人。全市生产总值1386亿元。", "沐江市", ProtagonistSign.Place)]
    [TestCase("武汉机器人产业提速", "全市有企业120家。", "武汉", ProtagonistSign.City)]
    public void A_document_is_about_who_its_title_and_first_lines_present(string title, string text, string name, object sign)
    {
        var whole = Read(text, title).Whole;

        Assert.That(whole.Select(one => HeadedText.Words(Article(text, title), one.Span)), Has.Some.EqualTo(name));
        Assert.That(whole.First(one => HeadedText.Words(Article(text, title), one.Span) == name).Sign, Is.EqualTo(sign));
    }

    [TestCase("前三季度全省经济稳中有进", "前三季度全省生产总值3000亿元。前三季度全省出口200亿元。")]
    [TestCase("2024年汽车市场回顾", "2024年汽车销量300万辆。2024年汽车出口50万辆。")]
    [TestCase("Car sales fall again", "Sales of new cars fell by 4%. Cars cost 2% more.")]
    public void What_only_opens_a_title_is_nobody(string title, string text) => Assert.That(Read(text, title).Whole, Is.Empty);

    [TestCase("Three firms\nMarten & Sloe\nIt sold 40 cars.\nBusiness units of note\nIt sold 50 boats.", "40", "Marten & Sloe")]
    [TestCase("Three firms\nMarten & Sloe\nIt sold 40 cars.\nBusiness units of note\nIt sold 50 boats.", "50", null)]
    [TestCase("Three firms\nMarten & Sloe\nIt sold 40 cars.\nKey Takeaways\nIt sold 50 boats.", "50", null)]
    public void A_heading_that_is_a_name_is_what_its_section_is_about(string text, string figure, string? expected)
    {
        var protagonists = Read(text, "A title");
        var section = protagonists.SectionOf(SentenceWith(text, figure));

        Assert.That(section is { } one ? text[one.Span.Start..one.Span.End] : null, Is.EqualTo(expected));
    }

    [TestCase("2）外销：收入187亿元。同比增长16%。", "16", "外销")]
    [TestCase("Maize: farmers brought in 425 million tonnes.", "425", "Maize")]
    [TestCase("榆光科技（688xxx.SH）營收148億元，淨利潤增長一倍。", "148", "榆光科技")]
    [TestCase("Farmers brought in 425 million tonnes.", "425", null)]
    public void A_label_that_opens_a_paragraph_is_what_it_is_about(string text, string figure, string? expected)
    {
        var label = Read(text, "A title").LabelOf(SentenceWith(text, figure));

        Assert.That(label is { } one ? text[one.Span.Start..one.Span.End] : null, Is.EqualTo(expected));
    }

    [Test]
    public void The_title_and_the_publisher_have_places_behind_the_text()
    {
        var article = Article("一共12家。", "白榆報告") with { Publisher = "報社" };
        var words = new HeadedText(article, "一共12家。");

        Assert.That(words[words.Title].ToString(), Is.EqualTo("白榆報告"));
        Assert.That(words.Folded(words.Publisher).ToString(), Is.EqualTo("报社"));
        Assert.That(words.IsWithin(words.Title), Is.False);
        Assert.That(HeadedText.Words(article, words.Publisher), Is.EqualTo("報社"));
        Assert.That(HeadedText.Words(article, new(2, 4)), Is.EqualTo("12"));
    }

    private static Article Article(string text, string title) => Reading.Plain(text) with { Title = title };

    private static DocumentView View(string text, string title) => new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(Article(text, title), QuantityScanner.Scan(text));

    private static Protagonists Read(string text, string title)
    {
        var view = View(text, title);
        return new DecisionDocument(view, TableReader.Read(view, Reading.Gazetteer, Reading.Metrics), Reading.Metrics) { DefaultPeriod = null }.Protagonists;
    }

    private static int SentenceWith(string text, string figure) => View(text, "A title").Sentences.FindIndex(sentence => text[sentence.Span.Start..sentence.Span.End].Contains(figure, StringComparison.Ordinal));
}
