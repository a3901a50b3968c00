using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Metrics;

namespace AiIndexEtl.Extraction.Tests.Metrics;

internal sealed class CueBoardTests
{
    private readonly MetricIndex _index = new(new Vocabulary(
        [
            new MetricDefinition { Id = "bakeries", Chapter = "trade", NameEn = "Bakeries", NameZh = "面包店", Cues = ["bakeries + opened", "面包店"] },
            new MetricDefinition { Id = "loaves", Chapter = "trade", NameEn = "Loaves", NameZh = "面包", Cues = ["loaves"] },
        ],
        [],
        []));

    [Test]
    public void Read_phrase_with_one_of_two_terms_has_an_empty_place()
    {
        var board = new CueBoard(_index);
        foreach (var hit in _index.Hits("bakeries closed")) board.Fill(hit, 1);

        Assert.That(board.Cues.ToArray(), Is.EqualTo(new[] { 0 }));
        Assert.That(board.Read(0).Empty, Is.EqualTo(1));
    }

    [Test]
    public void Read_terms_in_any_order_fill_the_phrase_and_the_best_place_of_a_term_counts()
    {
        var board = new CueBoard(_index);
        foreach (var hit in _index.Hits("opened: bakeries")) board.Fill(hit, 0.5, 1);
        foreach (var hit in _index.Hits("bakeries")) board.Fill(hit, 1, 2);

        Assert.That(board.Read(0), Is.EqualTo((1.5, 0)));
        Assert.That(board.Marks(0), Is.EqualTo(3));
    }

    [Test]
    public void Clear_forgets_terms_and_marks()
    {
        var board = new CueBoard(_index);
        foreach (var hit in _index.Hits("loaves and bakeries opened")) board.Fill(hit, 1, 4);
        board.Clear();

        Assert.That(board.Cues.ToArray(), Is.Empty);
        Assert.That(board.Read(0), Is.EqualTo((0.0, 2)));
        Assert.That(board.Marks(2), Is.Zero);
    }
}
