using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>Whole texts: tables, spans, hostile input, culture.</summary>
public sealed class QuantityScannerTextTests
{
    [Test]
    public void Cells_of_a_table_take_unit_and_magnitude_from_the_heads()
    {
        const string text = "Largest machines\nSystem\tPower (MW)\tCapex (US$ bn)\tShare (%)\nHelios\t230\t7.8\t12\nSelene\t118\t4.2\t3.5";

        Assert.That(
            ScanText.Mentions(text),
            Is.EqualTo("230 = 230000000 watt; 7.8 = 7800000000 USD; 12 = 12 percent; 118 = 118000000 watt; 4.2 = 4200000000 USD; 3.5 = 3.5 percent"));
    }

    [Test]
    public void Cells_of_a_Chinese_table_take_the_unit_of_the_head_or_the_caption()
    {
        const string text = "表2　半导体销售额（单位：亿美元）\n地区\t2024年\t同比（%）\n欧洲\t577\t24.1\n中国\t512\t13.1";

        Assert.That(ScanText.Mentions(text), Is.EqualTo("577 = 57700000000 USD; 24.1 = 24.1 percent; 512 = 51200000000 USD; 13.1 = 13.1 percent"));
    }

    [Test]
    public void A_mention_tells_where_number_unit_and_qualifier_stand()
    {
        const string text = "总数超过 180万个以上。";

        var mention = ScanText.Only(text);

        Assert.That(text[mention.QualifierStart..mention.QualifierEnd], Is.EqualTo("超过 180万个以上"));
        Assert.That(text[mention.Start..mention.End], Is.EqualTo("180万个"));
        Assert.That(text[mention.NumberStart..mention.NumberEnd], Is.EqualTo("180万"));
        Assert.That((mention.Noun, mention.Form, mention.Qualifier), Is.EqualTo(("个", QuantityForm.Counted, Qualifier.Over)));
    }

    [Test]
    public void The_noun_behind_an_English_number_is_told_but_is_no_part_of_the_mention()
    {
        const string text = "Regulators cleared 223 AI medical devices in 2023.";

        var mention = ScanText.Only(text);

        Assert.That((text[mention.Start..mention.End], mention.Noun, mention.Form), Is.EqualTo(("223", "AI medical devices", QuantityForm.Counted)));
    }

    [TestCase("61.1%", QuantityForm.Percent)]
    [TestCase("六成", QuantityForm.Percent)]
    [TestCase("7个百分点", QuantityForm.PercentagePoint)]
    [TestCase("$5", QuantityForm.Money)]
    [TestCase("12倍", QuantityForm.Times)]
    [TestCase("翻番", QuantityForm.TimesWord)]
    [TestCase("doubled", QuantityForm.TimesWord)]
    [TestCase("三分之二", QuantityForm.Fraction)]
    [TestCase("one in five", QuantityForm.Fraction)]
    [TestCase("10 minutes", QuantityForm.Duration)]
    [TestCase("100 tonnes", QuantityForm.Counted)]
    [TestCase("scored 90.2", QuantityForm.Bare)]
    public void Each_written_form_is_told(string text, QuantityForm form) => Assert.That(ScanText.Only(text).Form, Is.EqualTo(form));

    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        const string text = "It rose 1,234.5% to $1.4tn in 2024, 24万多篇。IN FIVE MINUTES, I SAW 3 TIMES 12 TITLES.";
        var expected = ScanText.Mentions(text);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void A_hash_or_a_name_of_a_model_costs_no_other_number()
    {
        const string text = "全书312页,出现27次,Llama 3.1-405B答对68.4%。图9676ef0a1b2c3d4e5f60789b4d见附录。";

        Assert.That(ScanText.Mentions(text), Is.EqualTo("312页 = 312 count; 27次 = 27 count; 68.4% = 68.4 percent"));
    }

    // A reader whose cost grew with the square of the length would not end on these within the patience of any run.
    [TestCase("9", 1_000_000)]
    [TestCase("一", 100_000)]
    [TestCase("1,", 200_000)]
    [TestCase("1 to ", 100_000)]
    [TestCase("一百万", 100_000)]
    [TestCase("one in ", 100_000)]
    [TestCase("[a](", 100_000)]
    [TestCase("`", 200_000)]
    [TestCase("a.b", 100_000)]
    [TestCase("的1倍", 60_000)]
    [TestCase("每1", 100_000)]
    [TestCase("1\t", 100_000)]
    [TestCase("1\n", 100_000)]
    public void Hostile_repetition_ends_with_every_digit_accounted_for(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        var result = QuantityScanner.Scan(text);

        var covered = result.Mentions.Sum(m => CountDigits(text, m.Start, m.End)) + result.Rejections.Sum(r => CountDigits(text, r.Start, r.End));
        Assert.That(covered, Is.EqualTo(CountDigits(text, 0, text.Length)));
    }

    [TestCase("99999999999999999999999999999999999999 tokens", "99999999999999999999999999999999999999: out_of_range")]
    [TestCase("1e400 FLOP", "1e400: out_of_range")]
    [TestCase("10^99 FLOP", "10^99: out_of_range")]
    public void Numbers_that_a_decimal_cannot_hold_are_rejected(string text, string expected) => Assert.That(ScanText.Rejections(text), Is.EqualTo(expected));

    [Test]
    public void Decimals_are_exact()
    {
        Assert.That(ScanText.Only("16.4亿元").Value, Is.EqualTo(1_640_000_000m));
        Assert.That(ScanText.Only("0.1%").Value, Is.EqualTo(0.1m));
    }

    [Test]
    public void Nothing_is_found_in_nothing() => Assert.That(QuantityScanner.Scan("").Mentions, Is.Empty);

    private static int CountDigits(string text, int start, int end) => text.AsSpan(start, end - start).ToArray().Count(c => c is >= '0' and <= '9');
}
