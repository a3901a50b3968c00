using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Extraction.Tests.Decisions;

/// <summary>Words that make a number a label are found in both languages.</summary>
public sealed class LabelWordsTests
{
    [TestCase("terminal", LabelWords.Label)]
    [TestCase("aged", LabelWords.Age)]
    [TestCase("hotline", LabelWords.Contact)]
    [TestCase("least", LabelWords.Bound)]
    [TestCase("页", LabelWords.Label)]
    [TestCase("脚注", LabelWords.Label)]
    [TestCase("电话", LabelWords.Contact)]
    [TestCase("models", 0)]
    [TestCase("模型", 0)]
    public void A_word_has_its_class(string word, int expected) => Assert.That(LabelWords.Of(new WordTable(word), 0), Is.EqualTo(expected));
}
