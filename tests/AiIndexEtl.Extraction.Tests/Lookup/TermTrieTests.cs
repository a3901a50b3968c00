using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Tests.Lookup;

public sealed class TermTrieTests
{
    [TestCase("patent", "a patent was", true)]
    [TestCase("patent", "patents", false)]
    [TestCase("patent*", "patents", true)]
    [TestCase("patent*", "impatent", false)]
    [TestCase("论文", "发表论文数", true)]
    [TestCase("論文", "发表论文数", true)]
    [TestCase("论文", "發表論文數", true)]
    [TestCase("AI models", "new ai MODELS", true)]
    [TestCase("ai", "ＡＩ", true)]
    [TestCase("ai", "用ai做", true)]
    [TestCase("ai", "openai", false)]
    [TestCase("caf", "café", false)]
    public void MatchAt_finds_a_term_as_a_whole_word(string term, string text, bool isFound)
    {
        var trie = new TermTrie<int>();
        trie.Add(term, 7);
        var folded = TextFolding.Fold(text);
        var found = new List<(int End, int Value)>();
        for (var i = 0; i < folded.Length; i++) trie.MatchAt(folded, i, found);

        Assert.That(found.Select(match => match.Value), isFound ? Is.EqualTo(new[] { 7 }) : Is.Empty);
    }

    [Test]
    public void MatchAt_gives_every_term_that_begins_there_with_its_end()
    {
        var trie = new TermTrie<string>();
        foreach (var term in (string[])["人工", "人工智能", "人工智能指数", "  ", "*"]) trie.Add(term, term);
        var found = new List<(int End, string Value)>();

        trie.MatchAt("人工智能指数", 0, found);

        Assert.That(found, Is.EqualTo(new[] { (2, "人工"), (4, "人工智能"), (6, "人工智能指数") }));
    }
}
