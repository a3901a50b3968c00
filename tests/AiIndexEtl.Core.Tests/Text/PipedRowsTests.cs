using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Core.Tests.Text;

public sealed class PipedRowsTests
{
    [TestCase("Province | Employed | Rate (%)\nNorth | 8,213.4 | 7.6\nSouth | 243.1 | +10.0\nIt went on.", "1110", TestName = "head and rows")]
    [TestCase("Item | 2Q24 | 1Q24\nRevenue | $4,860 | $4,339\nCosts | $2,362 | n/a", "111", TestName = "money and a gap")]
    [TestCase("News | Sport | Weather\nBy A. Writer | 3 May 2024 | 4 min", "00", TestName = "menu and byline")]
    [TestCase("By A. Writer | 3 May 2024\nText.", "00", TestName = "byline alone")]
    [TestCase("North | 12 | 13\nSouth | 14", "00", TestName = "rows of different length")]
    [TestCase("| North | 12 |\n| South | 14 |", "00", TestName = "strokes around are Markdown")]
    [TestCase("", "0", TestName = "nothing")]
    public void Mark_finds_tables_without_strokes_around(string text, string expected)
    {
        var marked = PipedRows.Mark(text.Split('\n'));

        Assert.That(string.Concat(marked.Select(static row => row ? '1' : '0')), Does.StartWith(expected));
        Assert.That(marked.Count(static row => row), Is.EqualTo(expected.Count(static c => c == '1')));
    }
}
