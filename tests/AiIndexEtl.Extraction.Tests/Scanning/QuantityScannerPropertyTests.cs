using System.Globalization;
using System.Text;
using AiIndexEtl.Extraction.Scanning;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Extraction.Tests.Scanning;

/// <summary>Laws that hold for every string: nothing is thrown, nothing overlaps, every digit is accounted for.</summary>
public sealed class QuantityScannerPropertyTests
{
    // Pieces that numerals, units and their surroundings are made of, to reach deep states that random characters never would.
    private static readonly string[] Pieces =
    [
        "1", "23", "4.5", "1,234", "12 345", "０１", "２，３００", "2023", "2023-01-02", "7:30", "3/4", "10^25", "5×10^", "1e400", "1e24", "9,999,999,999,999,999,999,999,999,999", "79228162514264337593543950335", "%", "％", "‰", "万", "亿", "兆", "千", "百", "十", "一", "三", "两", "半",
        "零", "〇", "点", "分之", "成", "倍", "翻了", "番", "个", "家", "年", "月", "日", "岁", "美元", "元", "人民币", "新台幣", "每", "有", "里", "约", "近", "超过", "不到", "多", "余", "左右", "以上", "至", "到", "从",
        "第", "前", "过半", "上百", "数", "几", "$", "US$", "€", "¥", "-", "–", "—", "~", "+", " ", " ", " ", ",", "，", "。", ".", ":", "：", ";", "(", ")", "（", "）", "\n", "\t", "'", "\"", "/", "#", "@", "`", "](", "http://a.b/1",
        "one", "two", "hundred", "thousand", "million", "billion", "bn", "m", "k", "dozen", "half", "a", "an", "third", "quarter", "and", "in", "out of", "ten", "per", "per cent", "percent", "points", "times", "fold", "x",
        "between", "from", "to", "or", "more than", "or more", "doubled", "twice", "year", "hours", "GW", "FLOP/s", "tokens", "GPT-4", "Llama", "Table", "May", "\ud800", "\udc00", "\ud83d\ude00", "²", "³", "瓦时", "字节", "\0", "\u00a0",
    ];

    private static readonly Gen<string> Assembled = Gen.Elements(Pieces).ListOf().Select(list => string.Concat(list));

    private static Arbitrary<string> Texts => Gen.OneOf(Assembled, ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)).ToArbitrary();

    [Test]
    public void Every_run_of_digits_lies_in_exactly_one_span_and_spans_are_sorted_and_apart() =>
        Prop.ForAll(Texts, text => Check(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(4000).WithEndSize(120));

    // Found by fuzzing: arithmetic at the edge of what a decimal holds, and units of columns that grow without end.
    [TestCase("23分之9,999,999,999,999,999,999,999,999,999")]
    [TestCase("三分之一到三分之79228162514264337593543950335")]
    [TestCase("占三分三三三三三三三三三三三三三三三三三三三三三三三三三三三三三之一左右")]
    [TestCase("每10家有79228162514264337593543950335家")]
    [TestCase("79228162514264337593543950335 cents on the dollar")]
    [TestCase("$79228162514264337593543950335 and 50 cents, 79228162514264337593543950335元五角")]
    [TestCase("79228162514264337593543950335 hours 5 minutes, 79228162514264337593543950335个世纪")]
    [TestCase("79228162514264337593543950334 or 79228162514264337593543950335 people, 79228162514264337593543950334 to 79228162514264337593543950335")]
    [TestCase("trillions of trillions of trillions of cells")]
    [TestCase("79228162514264337593543950335 million billion trillion and two thirds")]
    [TestCase("9,999,999,999,999,999,999,999,999,999 percentage points, then 25 and 79228162514264337593543950335 models, 5")]
    [TestCase("应用\t网民使用率（万万万万万万万万万万万万万万万万万万万万万%）\n网络视频\t10.70")]
    public void Numbers_beyond_all_figures_keep_the_laws(string text) => Assert.That(Check(text), Is.True);

    [Test]
    public void Range_that_takes_its_unit_from_a_neighbour_takes_it_for_both_ends()
    {
        var range = QuantityScanner.Scan("They stored 120 GB, then 3-5 million, they say.").Mentions[^1];
        var other = QuantityScanner.Scan("It took 588 tonnes for GPT-3 and 5184 tonnes for GPT-4, 2-3 million for the rest.").Mentions[^1];

        Assert.That(range.Upper / range.Value, Is.EqualTo(5m / 3).Within(0.0001m), range.ToString());
        Assert.That(other.Upper / other.Value, Is.EqualTo(1.5m), other.ToString());
    }

    [Test]
    public void Pairs_and_triples_of_pieces_keep_the_laws()
    {
        foreach (var a in Pieces)
        {
            foreach (var b in Pieces)
            {
                Assert.That(Check("3" + a + b), Is.True, a + b);
                Assert.That(Check(a + b), Is.True, a + b);
                Assert.That(Check(a + "5" + b), Is.True, a + "5" + b);
            }
        }
    }

    [Test]
    public void A_decimal_that_is_printed_is_read_back() =>
        Prop.ForAll(
            Gen.Choose(0, 999_999_999).SelectMany(whole => Gen.Choose(1, 9999).Select(part => whole + (part / 10_000m))).ToArbitrary(),
            value =>
            {
                var plain = value.ToString(CultureInfo.InvariantCulture);
                var grouped = value.ToString("#,##0.####", CultureInfo.InvariantCulture);
                return ReadsBack("It rose by " + plain + "% to a record.", value)
                    && ReadsBack("The fund is worth US$" + grouped + " million.", value * 1_000_000)
                    && ReadsBack("总额为" + plain + "亿元。", value * 100_000_000)
                    && ReadsBack("總額為" + Widen(plain) + "萬元。", value * 10_000);
            }).QuickCheckThrowOnFailure();

    [Test]
    public void An_integer_spelled_in_Chinese_is_read_back() =>
        Prop.ForAll(
            Gen.Choose(2, 999_999_999).ToArbitrary(),
            value => ReadsBack("共有" + SpellHan(value) + "个。", value)).QuickCheckThrowOnFailure();

    [Test]
    public void An_integer_spelled_in_English_is_read_back() =>
        Prop.ForAll(
            Gen.Choose(11, 999_999_999).ToArbitrary(),
            value => ReadsBack("They counted " + SpellEnglish(value) + " patents.", value)).QuickCheckThrowOnFailure();

    private static bool ReadsBack(string text, decimal value) => QuantityScanner.Scan(text).Mentions is [{ } only] && only.Value == value;

    private static string Widen(string ascii) => string.Concat(ascii.Select(c => c == '.' ? '．' : (char)(c - '0' + '０')));

    private static bool Check(string text)
    {
        var result = QuantityScanner.Scan(text);
        var spans = result.Mentions.Select(m => (m.Start, m.End)).Concat(result.Rejections.Select(r => (r.Start, r.End))).OrderBy(s => s.Start).ToList();
        Assert.That(result.Mentions.Select(m => m.Start), Is.Ordered, "mentions sorted");
        Assert.That(result.Rejections.Select(r => r.Start), Is.Ordered, "rejections sorted");
        for (var i = 0; i < spans.Count; i++)
        {
            var (start, end) = spans[i];
            Assert.That(start >= 0 && start < end && end <= text.Length, Is.True, $"span {start}..{end} of {text.Length}");
            Assert.That(i == 0 || spans[i - 1].End <= start, Is.True, $"overlap at {start}");
        }

        foreach (var mention in result.Mentions)
        {
            Assert.That(mention.QualifierStart <= mention.Start && mention.End <= mention.QualifierEnd && mention.QualifierEnd <= text.Length, Is.True, "qualifier around mention");
            Assert.That(mention.Unit, Does.Not.Contain("?"));
            Assert.That(mention.Upper is null || mention.Upper >= mention.Value, Is.True, $"{mention} runs backwards");
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (IsDigit(text[i]) && (i == 0 || !IsDigit(text[i - 1])))
            {
                var end = i;
                while (end < text.Length && IsDigit(text[end]))
                {
                    end++;
                }

                Assert.That(spans.Count(s => s.Start <= i && end <= s.End), Is.EqualTo(1), $"digits at {i} of '{Escape(text)}'");
            }
        }

        return true;
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(char.IsSurrogate(c) || c < ' ' ? $"\\u{(int)c:x4}" : c.ToString());
        }

        return escaped.ToString();
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9' or >= '０' and <= '９';

    private static string SpellHan(int value)
    {
        var spelled = new StringBuilder();
        foreach (var (size, name) in (ReadOnlySpan<(int, string)>)[(100_000_000, "亿"), (10_000, "万"), (1, "")])
        {
            var part = value / size % 10_000;
            if (part == 0)
            {
                continue;
            }

            if (spelled.Length > 0 && part < 1000)
            {
                spelled.Append('零');
            }

            spelled.Append(SpellFour(part)).Append(name);
        }

        return spelled.ToString();
    }

    private static string SpellFour(int value)
    {
        const string digits = "零一二三四五六七八九";
        var spelled = new StringBuilder();
        var skipped = false;
        foreach (var (size, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = value / size % 10;
            if (digit == 0)
            {
                skipped = spelled.Length > 0;
                continue;
            }

            spelled.Append(skipped ? "零" : "").Append(digits[digit]).Append(name);
            skipped = false;
        }

        return spelled.ToString();
    }

    private static string SpellEnglish(int value)
    {
        var parts = new List<string>();
        foreach (var (size, name) in (ReadOnlySpan<(int, string)>)[(1_000_000, " million"), (1000, " thousand"), (1, "")])
        {
            var part = value / size % 1000;
            if (part > 0)
            {
                parts.Add((parts.Count > 0 && part < 100 && size == 1 ? "and " : "") + SpellHundreds(part) + name);
            }
        }

        return string.Join(' ', parts);
    }

    private static string SpellHundreds(int value)
    {
        string[] small = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var rest = value % 100;
        var below = rest < 20 ? small[rest] : tens[rest / 10] + (rest % 10 > 0 ? "-" + small[rest % 10] : "");
        return value < 100 ? below : small[value / 100] + " hundred" + (rest > 0 ? " and " + below : "");
    }
}
