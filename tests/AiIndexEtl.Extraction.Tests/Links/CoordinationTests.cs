using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests.Links;

public sealed class CoordinationTests
{
    [TestCase("A、B和C", false, true)]
    [TestCase("A and B", false, true)]
    [TestCase("A as well as B", false, true)]
    [TestCase("A, B", false, false)]
    [TestCase("A, B", true, true)]
    [TestCase("A, and B", true, true)]
    [TestCase("A上升B", true, false)]
    [TestCase("AB", true, false)]
    public void IsConnective_knows_what_may_stand_between_members(string text, bool withCommas, bool isConnective)
    {
        var first = text.IndexOf('A', StringComparison.Ordinal);
        var second = text.IndexOf('B', StringComparison.Ordinal);

        Assert.That(Coordination.IsConnective(text, first + 1, second, withCommas), Is.EqualTo(isConnective));
    }

    [TestCase("A, B and C rose", 0, 0, 3)]
    [TestCase("A, B and C rose", 2, 0, 3)]
    [TestCase("A, B, and C rose", 1, 0, 3)]
    [TestCase("A, the B or the C", 1, 0, 3)]
    [TestCase("A and B, C rose", 0, 0, 2)]
    [TestCase("A rose, B and C fell", 0, 0, 1)]
    [TestCase("A, B and C fell, D and E rose", 3, 3, 5)]
    [TestCase("A, B rose", 0, 0, 1)]
    public void Commas_part_the_members_of_a_series_that_a_conjunction_closes(string text, int index, int first, int last)
    {
        var items = text.Select((c, i) => (c, i)).Where(pair => char.IsAsciiLetterUpper(pair.c)).Select(pair => new Span(pair.i, pair.i + 1)).ToList();

        Assert.That(Coordination.Around(text, items, index, withCommas: false), Is.EqualTo((first, last)));
    }

    [Test]
    public void Runs_are_the_longest_lists()
    {
        const string text = "A、B、C上升D和E，F";
        var items = text.Select((c, i) => (c, i)).Where(pair => char.IsAsciiLetterUpper(pair.c)).Select(pair => new Span(pair.i, pair.i + 1)).ToList();

        Assert.That(Coordination.Runs(text, items, withCommas: false), Is.EqualTo(new[] { (0, 3), (3, 5) }));
        Assert.That(Coordination.Around(text, items, 1, withCommas: false), Is.EqualTo((0, 3)));
        Assert.That(Coordination.Around(text, items, 5, withCommas: false), Is.EqualTo((5, 6)));
    }
}
