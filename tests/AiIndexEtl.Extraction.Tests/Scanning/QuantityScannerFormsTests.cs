using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>Rarer written forms, and units that frames and neighbours tell. Sentences are our own.</summary>
public sealed class QuantityScannerFormsTests
{
    [TestCase("It costs five dollars sixty-nine.", "five dollars sixty-nine = 5.69 USD")]
    [TestCase("It costs 12 dollars and 75.", "12 dollars and 75 = 12.75 USD")]
    [TestCase("They raised 40 USD million.", "40 USD million = 40000000 USD")]
    [TestCase("They booked 12.5 MEUR.", "12.5 MEUR = 12500000 EUR")]
    [TestCase("A half-million visitors came.", "half-million = 500000 count")]
    [TestCase("They won a one-euro contract.", "one-euro = 1 EUR")]
    [TestCase("A bundle costs K4,300 in Lilongwe.", "K4,300 = 4300 MWK")]
    [TestCase("AI took 37 cents of every venture dollar.", "37 cents of every venture dollar = 37 percent")]
    [TestCase("票价为四元五角。", "四元五角 = 4.5 CNY")]
    [TestCase("票价为两美元又三美分。", "两美元又三美分 = 2.03 USD")]
    public void Amounts_of_money_in_several_parts_are_one(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("Output fell to minus four per cent.", "minus four per cent = -4 percent")]
    [TestCase("Growth was negative 2.5%.", "negative 2.5% = -2.5 percent")]
    [TestCase("气温为负12.5摄氏度。", "负12.5摄氏度 = -12.5 degree_celsius")]
    [TestCase("It took nine point four days.", "nine point four days = 9.4 day")]
    [TestCase("They bought 2½ tonnes.", "2½ tonnes = 2.5 tonne")]
    [TestCase("They bought 2 1/2 tonnes.", "2 1/2 tonnes = 2.5 tonne")]
    [TestCase("About ⅔ agreed.", "⅔ = 66.6667 percent About")]
    [TestCase("It won three million and a quarter users.", "three million and a quarter = 3250000 count")]
    [TestCase("The error was 6.2x10^-4 metres.", "6.2x10^-4 metres = 0.0006 metre")]
    [TestCase("The rate was .75%.", ".75% = 0.75 percent")]
    [TestCase("耗时三又四分之一小时。", "三又四分之一小时 = 3.25 hour")]
    [TestCase("共有一千零十二家企业。", "一千零十二家 = 1012 count")]
    [TestCase("他们订了十打杯子。", "十打 = 120 count")]
    [TestCase("四分之一到一半的人同意。", "四分之一到一半 = 25..50 percent")]
    [TestCase("三分之一到二分之一的人同意。", "三分之一到二分之一 = 33.3333..50 percent")]
    public void Signs_parts_and_ranges_are_read(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("The mean score was 40 out of 100.", "score")]
    [TestCase("Between the two readers kappa is 0.71.", "score")]
    [TestCase("As a multiple of its size in 2016 it stands at 2.42.", "times")]
    public void Frames_tell_the_unit_of_a_bare_number(string text, string unit) => Assert.That(QuantityScanner.Scan(text).Mentions[^1].Unit, Is.EqualTo(unit));

    [Test]
    public void A_count_in_an_answer_is_no_percentage()
    {
        const string text = "ANA: Two per cent own up.\nBEN: And deaths?\nANA: Twenty-one in last year's list, up from nine.";

        Assert.That(QuantityScanner.Scan(text).Mentions.Select(mention => mention.Unit), Is.EqualTo(new[] { "percent", "count", "count" }));
    }

    [TestCase("Among women under thirty-five it is rare.")]
    [TestCase("Adults aged 25 to 34 agree.")]
    [TestCase("The 18-to-24-year-olds agree.")]
    [TestCase("Those who die before the age of five are fewer.")]
    public void Ages_are_no_quantities(string text) => Assert.That(ScanText.Mentions(text), Is.Empty);

    [Test]
    public void A_qualifier_before_a_list_that_is_handed_out_holds_for_all_of_it() =>
        Assert.That(QuantityScanner.Scan("前三名分别约为64篇、59篇和50篇。").Mentions.Select(mention => mention.Qualifier), Is.All.EqualTo(Core.Claims.Qualifier.About));

    [Test]
    public void The_scanner_folds_as_words_are_folded_but_for_marks_between_clauses()
    {
        const string kept = "，；：！？（）、。「」";
        for (var c = 0; c < char.MaxValue; c++)
        {
            var (scanned, looked) = (FoldedText.Of(((char)c).ToString()).Folded[0], TextFolding.Fold((char)c));
            if (kept.Contains((char)c, StringComparison.Ordinal)) Assert.That(scanned, Is.EqualTo((char)c));
            else if (scanned != looked) Assert.That(scanned, Is.AnyOf(':', '%', '-', '$', '¥', '£', '~', '—', '余', '圆', ' ', '\n'), $"U+{c:X4}");
        }
    }
}
