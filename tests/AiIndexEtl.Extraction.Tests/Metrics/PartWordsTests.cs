using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Metrics;

public sealed class PartWordsTests
{
    // The words between the two bars.
    [TestCase("40 models|, of which |12 are open", true)]
    [TestCase("40 models, of |which 12| are open", false)]
    [TestCase("40 models of wh|ich including| 12", true)]
    [TestCase("共500亿|，其中生成式AI|占三成", true)]
    [TestCase("共500亿，其|中生成式AI|占三成，其中", false)]
    [TestCase("其中of which其中||占三成", false)]
    [TestCase("of which其中|，包含|12", true)]
    [TestCase("||", false)]
    public void Divide_asks_for_a_whole_word_between_two_places(string text, bool expected)
    {
        var parts = text.Split('|');

        Assert.That(new PartWords(string.Concat(parts)).Divide(parts[0].Length, parts[0].Length + parts[1].Length), Is.EqualTo(expected));
    }

    [TestCase("总投资40亿美元(包括生成式ai)", "生成式", "40亿美元", true)]
    [TestCase("总投资(包括生成式ai的40亿美元)", "生成式", "40亿美元", false)]
    [TestCase("总投资40亿美元(见生成式ai)", "生成式", "40亿美元", false)]
    [TestCase("总投资40亿美元包括生成式ai", "生成式", "40亿美元", false)]
    [TestCase("they spent $40 billion (including generative tools", "generative", "$40 billion", true)]
    [TestCase("they spent (including generative tools) $40 billion", "generative", "$40 billion", true)]
    public void IsAside_asks_for_brackets_around_the_name_alone(string text, string name, string mention, bool expected)
    {
        var quantity = QuantityScanner.Scan(text).Mentions.Single(quantity => text[quantity.Start..quantity.End] == mention);

        Assert.That(new PartWords(text).IsAside(text.IndexOf(name, StringComparison.Ordinal), quantity), Is.EqualTo(expected));
    }
}
