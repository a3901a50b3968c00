using System.Text;
using AiIndexEtl.Scraping.Warc;

namespace AiIndexEtl.Scraping.Tests.Warc;

public sealed class FieldLinesTests
{
    [Test]
    public void Parse_joins_continued_lines_to_their_field_and_drops_those_of_none()
    {
        var fields = FieldLines.Parse("first line\n of nothing\r\nA: b\r\n c \r\n\td\r\nno field\r\n e\r\nB:\r\nC: f\r\n g\r\n\r\n"u8, Encoding.UTF8, skip: 1);

        Assert.That(fields, Is.EqualTo(new[] { KeyValuePair.Create("A", "b c d e"), KeyValuePair.Create("B", ""), KeyValuePair.Create("C", "f g") }));
    }

    [Test]
    public void Parse_of_a_header_of_continued_lines_takes_memory_in_proportion_to_its_length()
    {
        var header = Encoding.ASCII.GetBytes("A: b\n" + string.Concat(Enumerable.Repeat(" c\n", 20_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var fields = FieldLines.Parse(header, Encoding.UTF8, skip: 0);

        Assert.That(fields.Single().Value, Has.Length.EqualTo(40_001));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(100 * header.Length));
    }
}
