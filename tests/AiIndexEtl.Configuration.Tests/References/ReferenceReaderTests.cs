using AiIndexEtl.Configuration.References;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Configuration.Tests.References;

public sealed class ReferenceReaderTests
{
    private const string Header = "metric,area,period,value,unit,source\n";

    private static readonly ReferenceTerms s_terms = new(
        new HashSet<string>(StringComparer.Ordinal) { "ai_private_investment", "notable_models", "ai_incidents" },
        new HashSet<string>(StringComparer.Ordinal) { "US", "CN", "WORLD" },
        new HashSet<string>(StringComparer.Ordinal) { "percent", "count", "times", "token" });

    [Test]
    public void Read_takes_every_column_in_any_order_with_quotes_and_blank_lines()
    {
        var read = ReferenceReader.Read(
            "\uFEFFsource,url,value,unit,metric,area,subject,period,base_period,kind,edition,note\r\n\r\n"
            + "\"Office, \"\"main\"\"\",https://office.example/a, 109.1e9 ,USD,ai_private_investment,US; CN,Cloud;Edge,2024,,,ai-index/2025,\"two\nlines\"\r\n",
            "refs.csv", s_terms);

        Assert.That(read.Problems, Is.Empty);
        var entry = read.Value!.Single();
        Assert.Multiple(() =>
        {
            Assert.That((entry.Line, entry.Metric, entry.Value, entry.ValueText, entry.Unit, entry.Kind), Is.EqualTo((3, "ai_private_investment", 109_100_000_000m, "109.1e9", "USD", ClaimKind.Level)));
            Assert.That((entry.Source, entry.Url, entry.Note, entry.Edition, entry.Period, entry.BasePeriod), Is.EqualTo(("Office, \"main\"", "https://office.example/a", "two\nlines", "ai-index/2025", "2024", (string?)null)));
            Assert.That(entry.Area, Is.EqualTo(new[] { "US", "CN" }));
            Assert.That(entry.Subject, Is.EqualTo(new[] { "Cloud", "Edge" }));
        });
    }

    [TestCase("percent", "", "", ClaimKind.Share)]
    [TestCase("percent", "2023", "", ClaimKind.Change)]
    [TestCase("count", "", "", ClaimKind.Level)]
    [TestCase("times", "2023", "", ClaimKind.Ratio)]
    [TestCase("percent", "", "gap", ClaimKind.Gap)]
    [TestCase("USD/1e6 token", "", "", ClaimKind.Level)]
    public void Kind_follows_from_unit_and_base_where_no_word_says_it(string unit, string basePeriod, string word, ClaimKind kind)
    {
        var read = ReferenceReader.Read($"metric,area,period,value,unit,source,base_period,kind\nnotable_models,US,2024,5,{unit},Office,{basePeriod},{word}\n", "refs.csv", s_terms);

        Assert.That(read.Value!.Single().Kind, Is.EqualTo(kind));
    }

    [TestCase("", "refs.csv:1:1: The file is empty")]
    [TestCase("metric,area,period,value,unit\n", "refs.csv:1:1: The first line lacks \"source\"")]
    [TestCase("metric,area,period,value,unit,source,urls\n", "refs.csv:1:38: \"urls\" is no column that is known. Expected one such as \"url\"")]
    [TestCase("metric,area,period,value,unit,source,unit\n", "refs.csv:1:38: The column \"unit\" is there twice")]
    [TestCase(Header + "ai_incident,US,2024,5,count,Office\n", "refs.csv:2:1: \"ai_incident\" is no metric that is known. Expected one such as \"ai_incidents\"")]
    [TestCase(Header + "ai_incident,US,2024,5,count,Office\n", "Did you mean \"ai_incidents\"?")]
    [TestCase(Header + "ai_incidents,USA,2024,5,count,Office\n", "refs.csv:2:14: \"USA\" is no area that is known")]
    [TestCase(Header + "ai_incidents,US,in 2024,5,count,Office\n", "refs.csv:2:17: \"period\" is \"in 2024\"")]
    [TestCase(Header + "ai_incidents,US,2024,\"1,234\",count,Office\n", "refs.csv:2:22: \"value\" is \"1,234\"")]
    [TestCase(Header + "ai_incidents,US,2024,,count,Office\n", "refs.csv:2:22: \"value\" is \"\"")]
    [TestCase(Header + "ai_incidents,US,2024,1e30,count,Office\n", "refs.csv:2:22: \"value\" is \"1e30\"")]
    [TestCase(Header + "ai_incidents,US,2024,0.0000000001,count,Office\n", "at most nine decimal places")]
    [TestCase(Header + "ai_incidents,US,2024,5,pieces,Office\n", "refs.csv:2:24: \"pieces\" is no unit that is known")]
    [TestCase(Header + "ai_incidents,US,2024,5,count,\n", "refs.csv:2:30: \"source\" is empty")]
    [TestCase(Header + "ai_incidents,US,2024,5,count,Office,more\n", "refs.csv:2:37: The line has more cells")]
    [TestCase(Header + "ai_incidents,US,2024,5,count,\"Office\n", "refs.csv:2:30: The quotation mark that opens here is never closed")]
    [TestCase(Header + "ai_incidents,US,2024,5,count,\"Office\" x\n", "There is text behind the closing quotation mark")]
    [TestCase(Header + "ai_incidents,US,2024,5,count,Office\n\nai_incidents,US,2024,5,count,Office\n", "refs.csv:4:1: The line is the same as line 2")]
    [TestCase("metric,area,period,value,unit,source,url\nai_incidents,US,2024,5,count,Office,office.example\n", "refs.csv:2:37: \"url\" is \"office.example\"")]
    [TestCase("metric,area,period,value,unit,source,edition\nai_incidents,US,2024,5,count,Office,2025\n", "refs.csv:2:37: \"edition\" is \"2025\"")]
    [TestCase("metric,area,period,value,unit,source,kind\nai_incidents,US,2024,5,count,Office,levle\n", "Did you mean \"level\"?")]
    public void Bad_line_is_told_with_its_place_and_what_would_be_right(string text, string expected)
    {
        var read = ReferenceReader.Read(text, "refs.csv", s_terms);

        Assert.That(read.Value, Is.Null);
        Assert.That(read.Problems.Select(problem => problem.ToString()), Has.Some.Contains(expected));
    }

    [Test]
    public void All_bad_lines_are_told_together()
    {
        var read = ReferenceReader.Read(Header + "a,US,2024,5,count,O\nai_incidents,US,2024,5,count,O\nb,XX,2024,x,count,O\n", "refs.csv", s_terms);

        Assert.That(read.Problems.Select(problem => problem.Line), Is.EqualTo(new[] { 2, 4, 4, 4 }));
    }
}
