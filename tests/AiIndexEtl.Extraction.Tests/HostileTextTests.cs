using System.Text;

namespace AiIndexEtl.Extraction.Tests;

/// <summary>
/// Texts made to be slow to read. A step that looks at every pair or triple of what a sentence holds would take hours for them; the
/// generous limit only turns such a hang into a failure.
/// </summary>
public sealed class HostileTextTests
{
    private const int HangMs = 120_000;

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Case("numerals", 20_000, i => $"{i % 90 + 10}% ");
        yield return Case("Chinese numerals", 5_000, _ => "三个五家、");
        yield return Case("figures, places and years", 5_000, i => $"中国{1990 + (i % 30)}年{i % 90}% ");
        yield return Case("places, then years, then figures", 3, i => i == 0 ? Repeat("中国和", 5_000) : i == 1 ? Repeat("2023年、", 5_000) : Repeat("5个、", 5_000));
        yield return Case("English clauses", 5_000, i => $"China in {1990 + (i % 30)} made {i} papers, ");
        yield return Case("open brackets", 20_000, _ => "(5% ");
        yield return Case("nested brackets", 3, i => i == 0 ? Repeat("（中国", 5_000) : i == 1 ? Repeat("5%", 5_000) : Repeat("）", 5_000));
        yield return Case("respective lists", 2_000, _ => "中国、美国分别为5%和6%，");
        yield return Case("pairs", 5_000, _ => "从5%增至6%，");
        yield return Case("names", 5_000, i => $"Zephyrix-{i} scored {i % 100}, ");
        yield return Case("a name of many words", 20_000, i => $"Zeta{i} ");
        yield return Case("no spaces", 20_000, _ => "a1b2");
        yield return Case("one row", 20_000, i => $"{i}\t");
        yield return Case("a table", 2_000, i => $"中国\t{i}\t{i % 100}%\n");
        yield return Case("cue words", 3_000, i => $"论文专利{i}篇");
        yield return Case("dashes", 20_000, _ => "5—");
        yield return Case("spaces", 2, i => i == 0 ? "2023" + new string(' ', 50_000) : "年5%" + new string('\u00a0', 50_000));
        yield return Case("verbs", 5_000, _ => "rose grew was 5 ");
    }

    [TestCaseSource(nameof(Texts))]
    [CancelAfter(HangMs)]
    public void Extract_a_hostile_text_ends(string text)
    {
        var reading = Task.Run(() => Reading.Extractor.Extract(Reading.Article(text)));

        Assert.That(reading.Wait(HangMs), Is.True, "the text was not read to its end");
        Assert.That(reading.Result.Claims.Count + reading.Result.Rejections.Count, Is.GreaterThan(0));
    }

    private static TestCaseData Case(string name, int times, Func<int, string> piece)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++) text.Append(piece(i));
        return new TestCaseData(text.ToString().Trim()).SetArgDisplayNames(name);
    }

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();
}
