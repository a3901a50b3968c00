using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Tests.Data;

public sealed class KeptAnswersTests
{
    [Test]
    public async Task What_several_ask_for_at_once_is_made_once()
    {
        var kept = new KeptAnswers();
        var made = 0;

        var values = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => kept.Get("1", "all", () => $"{Interlocked.Increment(ref made)}"))));

        Assert.That((made, values.Distinct().Single()), Is.EqualTo((1, "1")));
    }

    [Test]
    public void Another_publication_makes_it_anew()
    {
        var kept = new KeptAnswers();

        Assert.That(kept.Get("1", "all", () => "old") + kept.Get("1", "all", () => "never") + kept.Get("2", "all", () => "new"), Is.EqualTo("oldoldnew"));
        Assert.That(kept.Answer("1", "q", () => "old") + kept.Answer("1", "q", () => "never") + kept.Answer("2", "q", () => "new"), Is.EqualTo("oldoldnew"));
    }

    [Test]
    public void The_oldest_answers_make_room()
    {
        var kept = new KeptAnswers();
        for (var i = 0; i <= KeptAnswers.MostAnswers; i++) kept.Answer("1", $"q{i}", () => "first");

        Assert.That(kept.Answer("1", "q1", () => "again"), Is.EqualTo("first"));
        Assert.That(kept.Answer("1", "q0", () => "again"), Is.EqualTo("again"));
    }

    [Test]
    public void What_failed_is_tried_again()
    {
        var kept = new KeptAnswers();

        Assert.That(() => kept.Get<string>("1", "all", () => throw new OperationCanceledException()), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(kept.Get("1", "all", () => "made"), Is.EqualTo("made"));
    }
}
