using System.Text;
using System.Text.Json.Nodes;
using AiIndexEtl.Cli.Output;

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
            metric       value  sentence
            ──────  ──────────  ───────────────────────
            专利          61.1  中国占全球专利的61.1%。
            models  1910000000  The United States led.

            """));
    }

    [TestCase(120)]
    [TestCase(60)]
    [TestCase(40)]
    public void Table_fits_the_terminal_and_keeps_numbers_whole(int width)
    {
        var sentence = string.Concat(Enumerable.Repeat("斯坦福大学的报告说美国的私人投资达到1091亿美元。", 6));
        var table = Table(width, isStyled: false, ["ai_private_investment", 109100000000m, sentence]);

        Assert.That(table.Split('\n').Select(DisplayWidth.Of), Is.All.LessThanOrEqualTo(width));
        Assert.That(table, Does.Contain("109100000000").And.Contain("…"));
    }

    [Test]
    public void Table_too_narrow_says_which_columns_are_missing()
    {
        var columns = Enumerable.Range(0, 12).Select(i => new OutputColumn("number" + i, IsNumber: true)).ToArray();
        using var output = new MemoryStream();
        var writer = new TableWriter(output, columns, 40, isStyled: false);
        writer.Write([.. Enumerable.Repeat<object?>(123456L, 12)]);
        writer.Complete();

        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Does.Contain("(columns that do not fit: 8; --format jsonl shows them)"));
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
        Assert.That(table, Does.Contain("a[31mred b c"));
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
        var writer = new CsvWriter(output, ["a", "b", "c", "d"]);
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
            output, ["text", "number", "list", "map", "text", "none", "day", "nan"]);
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
        var writer = new JsonlWriter(output, ["value"]);
        writer.Write([79228162514264337593543950335m]);
        writer.Complete();

        Assert.That(JsonNode.Parse(output.ToArray())!["value"]!.ToJsonString(), Is.EqualTo("79228162514264337593543950335"));
    }

    private static string CsvCell(object? value)
    {
        using var output = new MemoryStream();
        var writer = new CsvWriter(output, ["cell"]);
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
