using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class EditionChoiceTests
{
    private static readonly PublishedEdition[] Known =
    [
        new("ai-index/2024", "ai-index", "2024", 3), new("ai-index/2025", "ai-index", "2025", 4), new("cnnic/55", "cnnic", "55", 1),
        new("ev/2024", "ev", "2024", 1), new("ev/2025", "ev", "2025", 1), new("ev/2026", "ev", "2026", 1),
    ];

    [TestCase("ai-index/2024", "2025", "ai-index/2024", "ai-index/2025")]
    [TestCase("2025", "2026", "ev/2025", "ev/2026")]
    [TestCase("2026", "2025", "ev/2026", "ev/2025")]
    public void Issues_alone_mean_the_only_report_that_has_both(string older, string newer, string expectedOld, string expectedNew) =>
        Assert.That(EditionChoice.Of(older, newer, Known), Is.EqualTo(new EditionChoice(expectedOld, expectedNew)));

    [TestCase("2024", "2025", "Several reports have the editions \"2024\" and \"2025\". Name one: ai-index/2024 ai-index/2025 or ev/2024 ev/2025.")]
    [TestCase("55", "2025", "\"55\" and \"2025\" are editions of different reports")]
    [TestCase("ai-index/2025", "2026", "are editions of different reports")]
    [TestCase("2025", "ai-index/2025", "are editions of different reports")]
    [TestCase("2019", "2025", "There is no edition \"2019\".")]
    public void Words_that_mean_no_pair_are_told(string older, string newer, string mistake) =>
        Assert.That(EditionChoice.Of(older, newer, Known).Mistake, Does.Contain(mistake));

    [Test]
    public void File_without_editions_says_where_they_come_from() =>
        Assert.That(EditionChoice.Of("2024", "2025", []).Mistake, Does.Contain("\"edition\" in pipeline.yaml"));
}
