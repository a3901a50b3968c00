using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Decisions;

public sealed class AreaOrderTests
{
    [TestCase("日本有80家，法国有60家，其中上市的依次为12家、9家。", "12家", "JP")]
    [TestCase("日本有80家，法国有60家，其中上市的依次为12家、9家。", "9家", "FR")]
    [TestCase("日本有80家，法国有60家，韩国有20家，其中上市的依次为12家、9家。", "9家", null)]
    [TestCase("Japan is home to 80 firms and France to 60. Of banks alone the counts are 12 and 9.", "9", "FR")]
    [TestCase("Japan is home to 80 firms. Of banks alone the counts are 12 and 9.", "9", null)]
    public void Of_gives_the_place_of_the_same_rank(string text, string mention, string? expected)
    {
        var view = new DocumentReader(Reading.Gazetteer, Reading.Metrics).Read(Reading.Plain(text), QuantityScanner.Scan(text));
        var at = text.LastIndexOf(mention, StringComparison.Ordinal);
        var sentence = view.Sentences.TakeWhile(one => one.Span.End <= at).Count();

        var found = AreaOrder.Of(view, sentence, view.Sentences[sentence].QuantityFrom(at));

        Assert.That(found is null ? null : string.Join('+', found.Value.Codes), Is.EqualTo(expected));
    }
}
