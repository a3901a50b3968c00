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
    [TestCase("厂家　　销量　份额\n甲厂　　12.3　21.2%\n乙厂　　10.1　-3.3%\n注：四舍五入。", "1110", TestName = "ideographic spaces")]
    [TestCase("Port       2024   2025\nNorth       1.2    1.3\nSouth bay   4.0    4.4", "111", TestName = "columns of spaces")]
    [TestCase("更新时间：18:22　2025-11-26　点赞 206\n作者：王某　2025-11-26　阅读 2.8万", "00", TestName = "page furniture with wide gaps")]
    [TestCase("Maker | Sold | Share\n1. North | 61.2 | 19.1%\n2. South | 58.3 | 18.0%", "111", TestName = "names with their rank")]
    [TestCase("甲　12\n乙　13", "00", TestName = "two words with a gap")]
    [TestCase("", "0", TestName = "nothing")]
    public void Mark_finds_tables_without_strokes_around(string text, string expected)
    {
        var marked = PipedRows.Mark(text.Split('\n'));

        Assert.That(string.Concat(marked.Select(static row => row ? '1' : '0')), Does.StartWith(expected));
        Assert.That(marked.Count(static row => row), Is.EqualTo(expected.Count(static c => c == '1')));
    }

    [TestCase("North | 12 | 13", "North\t  12\t  13")]
    [TestCase("甲厂　　12.3　21.2%", "甲厂\t 12.3\t21.2%")]
    [TestCase("South bay   4.0", "South bay\t  4.0")]
    public void WithTabs_keeps_the_length(string line, string expected)
    {
        Assert.That(PipedRows.WithTabs(line), Is.EqualTo(expected));
        Assert.That(expected, Has.Length.EqualTo(line.Length));
    }
}
