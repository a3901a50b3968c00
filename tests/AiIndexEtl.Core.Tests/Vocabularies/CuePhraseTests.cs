using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Core.Tests.Vocabularies;

public sealed class CuePhraseTests
{
    [TestCase("论文", "论文")]
    [TestCase("papers|research output", "papers,research output")]
    [TestCase("发表 | 发文 + 论文", "发表,发文/论文")]
    [TestCase("c++ + papers", "c++/papers")]
    [TestCase("a + b + c|d|", "a/b/c,d")]
    [TestCase("", "")]
    public void Parse_gives_the_alternatives_of_each_place(string phrase, string expected) =>
        Assert.That(string.Join('/', CuePhrase.Parse(phrase).Places.Select(place => string.Join(',', place))), Is.EqualTo(expected));
}
