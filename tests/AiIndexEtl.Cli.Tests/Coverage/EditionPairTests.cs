using AiIndexEtl.Cli.Coverage;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Tests.Coverage;

public sealed class EditionPairTests
{
    private static EditionCounts Read(string id) => new() { EditionId = id, Series = id.Split('/')[0], Documents = 1 };

    [TestCase("r/9 r/10 r/100", "", null, "r/100", "r/10")]
    [TestCase("r/9 r/10 r/100", "", "10", "r/10", "r/9")]
    [TestCase("r/9 s/10 r/100", "", "r/9", "r/9", null)]
    [TestCase("r/2024 r/2025 s/2025", "r/2026", null, "r/2026", "r/2025")]
    [TestCase("r/2024", "r/2025 r/2026", null, "r/2026", "r/2024")]
    [TestCase("r/a r/b", "", null, "r/b", "r/a")]
    public void Newest_edition_is_held_against_the_last_one_before_it_that_was_read(string published, string configured, string? newer, string found, string? against)
    {
        var pair = EditionPair.Of(newer, null, configured.Split(' ', StringSplitOptions.RemoveEmptyEntries), [.. published.Split(' ').Select(Read)]);

        Assert.That(pair, Is.EqualTo(new EditionPair(found, against)));
    }

    [Test]
    public void Several_reports_with_several_editions_have_to_be_told_apart() =>
        Assert.That(EditionPair.Of(null, null, [], [Read("r/1"), Read("r/2"), Read("s/1"), Read("s/2")]).Mistake, Does.StartWith("Which edition? There are r/1, r/2, s/1, s/2."));

    [Test]
    public void Nothing_known_is_told_with_what_to_do() => Assert.That(EditionPair.Of(null, null, [], []).Mistake, Does.Contain("aiindex edition add"));
}
