using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Analysis;

public sealed class DocumentAreaReaderTests
{
    [TestCase("今年前十个月零售额三千亿元。", "CN")]
    [TestCase("零售業總銷貨價值按年上升，本港打工仔受惠。", "HK")]
    [TestCase("軟體業者今年營收年增一成，數位轉型是主因。", "TW")]
    [TestCase("Sales rose a little last year.", "")]
    public void Home_is_told_by_script_and_usage(string text, string expected) =>
        Assert.That(string.Join('+', Read(text).Areas.Home), Is.EqualTo(expected));

    [TestCase("国家统计局公布，城镇居民支出2万元，农村居民支出1.2万元，全国平均1.7万元。", "CN")]
    [TestCase("Statistics Canada said Canada lost 5,000 jobs. In Canada pay rose to C$30. Canada exported C$40 billion and imported C$41 billion.", "CA")]
    [TestCase("Sales were $30 billion, then $40 billion, then $41 billion.", "")]
    [TestCase("全球出货1000万台，单价300美元。", "")]
    // One that names hardly any other place is about its own.
    [TestCase("Crane hire in Britain is dear. Firms pay £300 a day and £900 a week. Half of them own 3 cranes.", "GB")]
    [TestCase("Crane hire in Britain is dear. Firms pay £300 a day and £900 a week. In Germany half own 3 cranes, in France 4.", "")]
    public void Main_is_the_place_that_much_speaks_for(string text, string expected) =>
        Assert.That(string.Join('+', Read(text).Areas.Main), Is.EqualTo(expected));

    [TestCase("我国有三家。", "我国:CN")]
    [TestCase("國內有三家，數位業者營收年增一成。", "國內:TW")]
    [TestCase("全國有三家，本港打工仔按年增一成。", "全國:CN")]
    [TestCase("美国各州通过150部法律，而2016年全国只有1部。", "美国:US|全国:US")]
    [TestCase("Sales rose nationwide.", "")]
    public void Pointers_mean_the_country_spoken_of(string text, string expected)
    {
        var view = Read(text);
        Assert.That(string.Join('|', view.Sentences.SelectMany(static sentence => sentence.Areas).Where(static area => area.Codes[0] != "HK").Select(area => text[area.Start..area.End] + ":" + string.Join('+', area.Codes))), Is.EqualTo(expected));
    }

    [TestCase("CNY", "CN")]
    [TestCase("GBP/hour", "GB")]
    [TestCase("EUR", "")]
    [TestCase("percent", "")]
    [TestCase("FLOP", "")]
    public void CountryOf_takes_the_country_of_a_currency(string unit, string expected)
    {
        Assert.That(DocumentAreaReader.CountryOf(unit), Is.EqualTo(expected));
    }

    private static DocumentView Read(string text)
    {
        var article = Reading.Plain(text);
        return new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(article, QuantityScanner.Scan(text));
    }
}
