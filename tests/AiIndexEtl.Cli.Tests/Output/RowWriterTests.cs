using System.Text;
using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Output;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Output;

public sealed class RowWriterTests
{
    private static readonly OutputColumn[] Columns = [new("metric"), new("value", IsNumber: true), new("sentence")];

    [Test]
    public void Table_sets_columns_by_cells_and_numbers_to_the_right()
    {
        var table = Table(80, isStyled: false, ["专利", 61.1m, "中国占全球专利的61.1%。"], ["models", 1910000000m, "The United States led."]);

        Assert.That(table, Is.EqualTo(
            """
            metric          value  sentence
            ──────  ─────────────  ───────────────────────
            专利             61.1  中国占全球专利的61.1%。
            models  1,910,000,000  The United States led.

            """));
    }

    [Test]
    public void Table_wraps_a_sentence_in_its_column_where_there_is_room()
    {
        const string Sentence = "In 2024 private investment in the United States reached $109.1 billion.";
        var table = Table(60, isStyled: false, ["a", 1m, Sentence], ["b", 2m, "短句。"]);

        Assert.That(table, Is.EqualTo(
            """
            metric  value  sentence
            ──────  ─────  ─────────────────────────────────────────────
            a           1  In 2024 private investment in the United
                           States reached $109.1 billion.
            b           2  短句。

            """));
    }

    [Test]
    public void Table_sets_sentences_below_their_rows_where_there_is_none()
    {
        var sentence = string.Concat(Enumerable.Repeat("美国的私人投资达到1091亿美元，", 3));
        var table = Table(40, isStyled: false, ["ai_private_investment", 109100000000m, sentence]);

        Assert.That(table, Is.EqualTo(
            """
            metric                           value
                sentence
            ─────────────────────  ───────────────
            ai_private_investment  109,100,000,000
                美国的私人投资达到1091亿美元，美国的
                私人投资达到1091亿美元，美国的私人投
                资达到1091亿美元，

            """));
    }

    [Test]
    public void Table_too_narrow_sets_the_last_columns_below_their_rows_with_their_names()
    {
        var columns = Enumerable.Range(0, 7).Select(i => new OutputColumn("number" + i, IsNumber: true)).ToArray();
        using var output = new MemoryStream();
        var writer = new TableWriter(output, columns, 40, isStyled: false);
        writer.Write([.. Enumerable.Range(0, 7).Select(i => (object?)(123450L + i))]);
        writer.Complete();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo(
            """
            number0  number1  number2  number3
            ───────  ───────  ───────  ───────
             123450   123451   123452   123453
                number4: 123454 · number5: 123455 ·
                number6: 123456

            """));
    }

    [Test]
    public void Table_is_never_wider_than_the_terminal_and_loses_nothing_but_blanks_where_it_is_wide_enough() => Prop.ForAll(
        Strangers.Texts.ArrayOf(4).ArrayOf().ToArbitrary(), Gen.Choose(20, 200).ToArbitrary(),
        (rows, width) =>
        {
            var narrow = Table(width, rows);
            var wide = Table(100_000, rows);
            var whole = Letters(wide);
            return narrow.Split('\n').All(line => DisplayWidth.Of(line) <= width)
                && narrow.All(c => c == '\n' || !char.IsControl(c))
                && rows.SelectMany(row => row).All(cell => whole.Contains(Letters(TerminalText.OneLine(cell)), StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Table_of_a_huge_text_stays_small()
    {
        var table = Table(80, isStyled: false, [new string('\u202e', 1000), 1m, string.Concat(Enumerable.Repeat("many words ", 500_000))]);

        Assert.That(table.Split('\n').Select(DisplayWidth.Of), Is.All.LessThanOrEqualTo(80));
        Assert.That(table, Has.Length.LessThan(10_000).And.Contains("…"));
    }

    [Test]
    public void Words_of_a_verdict_are_coloured_and_take_no_cells()
    {
        using var output = new MemoryStream();
        var writer = new TableWriter(output, [new("verdict"), new("detail")], 80, isStyled: true);
        writer.Write(["inconsistent", "2 + 2 is not 5"]);
        writer.Complete();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Does.Contain("\u001b[31minconsistent\u001b[0m  2 + 2 is not 5\n"));
    }

    [Test]
    public void Markdown_has_the_columns_of_a_table_and_no_cell_ends_early()
    {
        using var output = new MemoryStream();
        var writer = new MarkdownWriter(output, [new("id", TableRank: OutputColumn.NotInTable), new("value", IsNumber: true, TableRank: 2), new("sentence", TableRank: 1, Title: "words")]);
        writer.Write(["x", 61.1m, "a|b <i>\\n line\nline 专利"]);
        writer.Complete();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo("| words | value |\n| --- | ---: |\n| a\\|b &lt;i>\\\\n line line 专利 | 61.1 |\n"));
    }

    [Test]
    public void Table_lets_no_control_character_through()
    {
        var table = Table(80, isStyled: false, ["a\u001b[31mred\nb\tc", 1m, "x"]);

        Assert.That(table.Where(char.IsControl).Distinct(), Is.EqualTo("\n"));
        Assert.That(table, Does.Contain("a␛[31mred b c"));
    }

    [Test]
    public void Table_is_bold_only_where_colours_are_welcome()
    {
        Assert.That(Table(80, isStyled: true, ["a", 1m, "b"]).StartsWith("\u001b[1mmetric", StringComparison.Ordinal), Is.True);
        Assert.That(Table(80, isStyled: false, ["a", 1m, "b"]).Contains('\u001b'), Is.False);
    }

    [Test]
    public void Table_shows_ranked_columns_in_their_order_and_hides_the_others()
    {
        using var output = new MemoryStream();
        var writer = new TableWriter(
            output, [new("c", TableRank: 3), new("x", TableRank: OutputColumn.NotInTable), new("a", TableRank: 1)], 80, isStyled: false);
        writer.Write(["third", "hidden", "first"]);
        writer.Complete();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo("a      c\n─────  ─────\nfirst  third\n"));
    }

    [Test]
    public void Csv_quotes_what_needs_it_and_ends_lines_with_a_line_feed()
    {
        using var output = new MemoryStream();
        var writer = new CsvWriter(output, [new("a"), new("b"), new("c"), new("d")]);
        writer.Write(["说，\"好\"", "a,b", "line\nbreak", null]);
        writer.Write([new DateOnly(2025, 4, 8), true, new object?[] { "US", "CN" }, 1.50m]);
        writer.Complete();

        Assert.That(
            Encoding.UTF8.GetString(output.ToArray()),
            Is.EqualTo("a,b,c,d\n\"说，\"\"好\"\"\",\"a,b\",\"line\nbreak\",\n2025-04-08,true,US; CN,1.50\n"));
    }

    [TestCase("=1+1")]
    [TestCase("+1")]
    [TestCase("-1 and fewer")]
    [TestCase("@SUM(A1)")]
    [TestCase("\tx")]
    [TestCase("  =1")]
    [TestCase("\u3000=1")]
    [TestCase("\uFEFF\u200B=1")]
    [TestCase("\0=1")]
    [TestCase("＝1")]
    [TestCase("﹣1")]
    [TestCase("'quoted'")]
    public void Csv_puts_an_apostrophe_in_front_of_what_could_be_a_formula(string text) => Assert.That(CsvCell(text), Is.EqualTo("'" + text));

    [TestCase("plain")]
    [TestCase("a=b")]
    [TestCase("61.1%")]
    [TestCase("专利=1")]
    [TestCase("")]
    public void Csv_leaves_other_text_as_it_is(string text) => Assert.That(CsvCell(text), Is.EqualTo(text));

    [Test]
    public void Csv_guards_lists_and_leaves_negative_numbers_alone() => Assert.Multiple(() =>
    {
        Assert.That(CsvCell(new object?[] { "=1", "b" }), Is.EqualTo("'=1; b"));
        Assert.That(CsvCell(-7.5m), Is.EqualTo("-7.5"));
        Assert.That(CsvCell(-7L), Is.EqualTo("-7"));
        Assert.That(CsvCell(-0.5), Is.EqualTo("-0.5"));
    });

    [Test]
    public void Jsonl_writes_one_object_a_line_with_Chinese_as_it_is()
    {
        using var output = new MemoryStream();
        var writer = new JsonlWriter(
            output, [new("text"), new("number"), new("list"), new("map"), new("text"), new("none"), new("day"), new("nan")]);
        writer.Write(
            [
                "专利 <b>",
                61.1m,
                new object?[] { "US", 1L },
                new Dictionary<string,
                object?> { ["k"] = false },
                "again",
                null,
                new DateOnly(2025, 4, 8),
                double.NaN]);
        writer.Complete();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo(
            """{"text":"专利 <b>","number":61.1,"list":["US",1],"map":{"k":false},"text_2":"again","none":null,"day":"2025-04-08","nan":null}""" + "\n"));
    }

    [Test]
    public void Jsonl_keeps_every_digit_of_a_figure()
    {
        using var output = new MemoryStream();
        var writer = new JsonlWriter(output, [new("value")]);
        writer.Write([79228162514264337593543950335m]);
        writer.Complete();

        Assert.That(JsonNode.Parse(output.ToArray())!["value"]!.ToJsonString(), Is.EqualTo("79228162514264337593543950335"));
    }

    [Test]
    public void Csv_for_a_terminal_lets_nothing_steer_it_and_elsewhere_keeps_every_character()
    {
        Assert.That(Csv(isForTerminal: true), Is.EqualTo("a\n\"␛[2J\n<U+202E>x\"\n"));
        Assert.That(Csv(isForTerminal: false), Is.EqualTo("a\n\"\u001b[2J\n\u202ex\"\n"));

        static string Csv(bool isForTerminal)
        {
            using var output = new MemoryStream();
            var writer = new CsvWriter(output, [new("a")], isForTerminal);
            writer.Write(["\u001b[2J\n\u202ex"]);
            writer.Complete();
            return Encoding.UTF8.GetString(output.ToArray());
        }
    }

    [Test]
    public void Jsonl_escapes_what_turns_words_around_and_means_the_same()
    {
        using var output = new MemoryStream();
        var writer = new JsonlWriter(output, [new("text")]);
        writer.Write(["专利"]);
        writer.Write(["\u202e专利\u2069\u200f\u061c\u001b\u009b"]);
        writer.Write(["模型…"]);
        writer.Complete();

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.That(lines[0], Is.EqualTo("""{"text":"专利"}"""));
        Assert.That(lines[1], Is.EqualTo("""{"text":"\u202e专利\u2069\u200f\u061c\u001B\u009B"}"""));
        Assert.That((string?)JsonNode.Parse(lines[1])!["text"], Is.EqualTo("\u202e专利\u2069\u200f\u061c\u001b\u009b"));
        Assert.That(lines[2], Is.EqualTo("""{"text":"模型…"}"""));
    }

    private static string Table(int width, string[][] rows)
    {
        using var output = new MemoryStream();
        var writer = new TableWriter(output, [new("metric"), new("value", IsNumber: true), new("sentence"), new("source")], width, isStyled: false);
        foreach (var row in rows) writer.Write(row);
        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Letters(string text) => string.Concat(text.Where(c => c is not (' ' or '\n')));

    private static string CsvCell(object? value)
    {
        using var output = new MemoryStream();
        var writer = new CsvWriter(output, [new("cell")]);
        writer.Write([value]);
        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray())["cell\n".Length..^1];
    }

    private static string Table(int width, bool isStyled, params object?[][] rows)
    {
        using var output = new MemoryStream();
        var writer = new TableWriter(output, Columns, width, isStyled);
        foreach (var row in rows) writer.Write(row);
        writer.Complete();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
