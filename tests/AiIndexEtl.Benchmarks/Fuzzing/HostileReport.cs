using System.Globalization;
using System.Text;

namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>How the time for inputs made to be slow grows with their size: eight times the input may take sixteen times as long at most.</summary>
internal static class HostileReport
{
    private const double MostGrowth = 16;
    private const int Step = 8;

    private static readonly HostileShape[] s_shapes =
    [
        Text("numerals", 1_000_000, i => (i % 1000).ToString(CultureInfo.InvariantCulture) + " "),
        Text("digits without end", 1_000_000, _ => "7"),
        Text("Chinese numerals", 500_000, _ => "三个五家、"),
        Text("Han digits without end", 1_000_000, _ => "三"),
        Text("number words", 300_000, _ => "two hundred and "),
        Text("open brackets", 500_000, _ => "(5% "),
        Text("punctuation", 1_000_000, i => ",.;:-–—~/%$"[i % 11].ToString()),
        Text("dashes and figures", 500_000, _ => "5-"),
        Text("dates", 200_000, _ => "2023-01-02"),
        Text("qualifiers", 300_000, _ => "more than nearly 约超过"),
        Text("one long line of letters", 2_000_000, _ => "a"),
        Text("tabs", 500_000, i => (i % 100).ToString(CultureInfo.InvariantCulture) + "\t"),
        Text("half surrogates", 1_000_000, _ => "\ud83d"),
        Page("a million numerals", 300_000, i => (i % 1000).ToString(CultureInfo.InvariantCulture) + "% "),
        Page("nested div", 100_000, _ => "<div>"),
        Page("nested b in p", 60_000, _ => "<p><b>"),
        Page("nested a", 60_000, _ => "<a href=/x>"),
        Page("nested table", 60_000, _ => "<table><tr><td>"),
        Page("nested svg and math", 60_000, _ => "<svg><math>"),
        Page("nested select", 60_000, _ => "<select><option>"),
        Page("unknown tags", 100_000, i => $"<x{i % 7}>"),
        Page("end tags", 200_000, _ => "</div></p>"),
        Page("misnested formatting", 60_000, _ => "<b><i></b></i>"),
        Page("attributes", 100_000, i => i == 0 ? "<p " : $"a{i}=1 "),
        Page("open comments", 200_000, _ => "<!--"),
        Page("open quotes", 100_000, _ => "<a href=\""),
        Page("character references", 200_000, _ => "&amp;&#x110000;&notit;"),
        Page("spanning cells", 3_000, i => i == 0 ? "<table>" : "<tr><td rowspan=60000 colspan=1000>5%"),
        Page("paragraphs", 60_000, i => $"<p>Sentence {i} says that {i % 100}% agreed in 2023.</p>"),
        Page("links", 60_000, i => $"<li><a href=/{i}>Story {i}</a>"),
        Page("scripts that open data", 30_000, _ => "<script>var x={a:[</script>"),
        Page("brackets in a script", 500_000, i => i == 0 ? "<script>window.x=" : "[{a:"),
        Page("style attributes", 60_000, _ => "<p style='display:none;x:y'>a"),
        Markdown("marks", 500_000, _ => "*_`[("),
        Markdown("table rows", 60_000, _ => "| a | b | 5% |\n"),
        Markdown("headings", 60_000, i => $"# {i}\n\n"),
        Markdown("quotes", 100_000, _ => "> "),
        Bytes("robots", "groups", 20_000, i => $"User-agent: a{i}\nDisallow: /{i}\n"),
        Bytes("robots", "stars", 10_000, _ => "User-agent: *\nDisallow: /*a*a*a*a*a*a*a*b\n"),
        Bytes("robots", "one line", 450_000, i => i == 0 ? "User-agent: *\nDisallow: /" : "*"),
        Bytes("listing", "nested elements", 200_000, _ => "<a>"),
        Bytes("listing", "items", 50_000, i => i == 0 ? "<rss><channel>" : $"<item><link>https://a.example/{i}</link></item>"),
        Bytes("listing", "ampersands", 500_000, i => i == 0 ? "<rss><channel><item><title>" : "& "),
        Bytes("listing", "open CDATA", 200_000, i => i == 0 ? "<rss><channel>" : "<![CDATA["),
        Bytes("warc", "headers without end", 200_000, i => i == 0 ? "WARC/1.0\r\n" : "a: b\r\n"),
        Bytes("warc", "beginnings", 200_000, _ => "WARC/1.0\r\n"),
        Bytes("warc", "beginnings with lengths", 50_000, _ => "WARC/1.0\r\nContent-Length: 99999999\r\n\r\n"),
        Bytes("warc", "gzip beginnings", 20_000, _ => "\u001f\u008b\u0008\0\0\0\0\0\0\u0003"),
        Yaml("lists in lists", 20_000, _ => "["),
        Yaml("dashes", 20_000, _ => "- "),
        Yaml("keys", 20_000, i => $"k{i}: 1\n"),
        Yaml("sources", 4_000, i => i == 0 ? "sources:\n" : $"  - {{id: s{i}, url: \"https://a.example/{i}\"}}\n"),
        Yaml("aliases of aliases", 4_000, i => i == 0 ? "a0: &a0 [x, x]\n" : $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n"),
        Yaml("questions", 20_000, _ => "? "),
        Yaml("quotes", 100_000, _ => "'\""),
    ];

    /// <summary>Measures every shape.</summary>
    /// <returns>Whether all grow as they may.</returns>
    public static bool Write(TextWriter output)
    {
        var targets = s_shapes.Select(shape => shape.Target).Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => FuzzCommand.Targets[name](), StringComparer.Ordinal);
        output.WriteLine($"{"target",-14}{"made of",-28}{"bytes",12}{"ms",10}{"ns/byte",10}{"growth",8}");
        var isFine = true;
        foreach (var shape in s_shapes)
        {
            var (small, large) = (shape.Make(shape.Pieces / Step), shape.Make(shape.Pieces));
            var target = targets[shape.Target];
            var (before, after) = (Best(target, small), Best(target, large));
            var growth = after.Seconds / before.Seconds / (large.Length / (double)small.Length) * Step;
            var broken = after.Broken ?? before.Broken ?? (growth > MostGrowth && after.Seconds > 0.5 ? "grows faster than its input" : null);
            isFine &= broken is null;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{shape.Target,-14}{shape.Name,-28}{large.Length,12:N0}{after.Seconds * 1e3,10:0.0}{after.Seconds * 1e9 / large.Length,10:0}{growth,8:0.0} {broken}"));
            output.Flush();
        }

        return isFine;
    }

    // Garbage and compilation only ever add time, so the best of three is nearest to what the input costs.
    private static (double Seconds, string? Broken) Best(FuzzTarget target, byte[] input)
    {
        var best = double.MaxValue;
        string? broken = null;
        for (var i = 0; i < 3; i++)
        {
            var began = ThreadClock.Seconds;
            try
            {
                broken ??= target.Check(input);
            }
            catch (Exception thrown) when (thrown is not OutOfMemoryException)
            {
                broken ??= thrown.GetType().Name + ": " + thrown.Message;
            }

            best = Math.Min(best, ThreadClock.Seconds - began);
            if (best > 20) break;
        }

        return (best, broken);
    }

    private static HostileShape Text(string name, int pieces, Func<int, string> piece) =>
        new(name, "scanner", count => FuzzSamples.Bytes([.. Repeat("", count, piece)]), pieces);

    private static HostileShape Page(string name, int pieces, Func<int, string> piece) =>
        new(name, "cleaner", count => Encoding.UTF8.GetBytes(Repeat("\u0001", count, piece)), pieces);

    private static HostileShape Markdown(string name, int pieces, Func<int, string> piece) =>
        new("text of " + name, "cleaner", count => Encoding.UTF8.GetBytes(Repeat("\u0002", count, piece)), pieces);

    private static HostileShape Bytes(string target, string name, int pieces, Func<int, string> piece) =>
        new(name, target, count => Encoding.Latin1.GetBytes(Repeat(target == "warc" ? "\u0005" : "", count, piece)), pieces);

    private static HostileShape Yaml(string name, int pieces, Func<int, string> piece) =>
        new(name, "configuration", count => FuzzSamples.Bytes([.. Repeat("\0", count, piece)]), pieces);

    private static string Repeat(string head, int count, Func<int, string> piece)
    {
        var text = new StringBuilder(head);
        for (var i = 0; i < count; i++) text.Append(piece(i));
        return text.ToString();
    }
}
