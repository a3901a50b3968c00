using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Progress;

public sealed class ProgressTextTests
{
    private static readonly ProgressState s_state = new("reading", ProgressUnit.Documents, 12, 40, TimeSpan.FromSeconds(4), Rate: 3.1);

    [Test]
    public void Line_has_bar_count_rate_and_remaining_time() => Assert.That(
        ProgressText.Of(s_state, 80), Is.EqualTo("reading  ━━━━━━━─────────────────  12/40 documents  3.1/s  0:10 left"));

    [Test]
    public void Line_without_a_rate_has_the_time_that_has_passed() => Assert.That(
        ProgressText.Of(s_state with { Rate = null }, 80), Is.EqualTo("reading  ━━━━━━━─────────────────  12/40 documents  0:04"));

    [Test]
    public void Line_of_what_nobody_can_count_has_the_time_alone() => Assert.That(
        ProgressText.Of(s_state with { What = "publishing: load", Total = 0 }, 80), Is.EqualTo("publishing: load  0:04"));

    [Test]
    public void Line_of_an_unknown_amount_has_no_bar() => Assert.That(
        ProgressText.Of(s_state with { Total = null }, 80), Is.EqualTo("reading  12 documents  3.1/s  0:04"));

    [Test]
    public void Megabytes_are_counted_in_bytes() => Assert.That(
        ProgressText.Of(new ProgressState("reading x.jsonl", ProgressUnit.Megabytes, 1_500_000, 12_000_000, TimeSpan.Zero, Rate: 250_000), 80),
        Is.EqualTo("reading x.jsonl  ━━━─────────────────────  1.5/12.0 MB  15.0/min  0:42 left"));

    [TestCase(0.05, "3.0/min")]
    [TestCase(0.5, "0.5/s")]
    [TestCase(1234.5, "1,235/s")]
    public void Rate_is_told_by_the_second_or_by_the_minute(double rate, string expected) =>
        Assert.That(ProgressText.Of(s_state with { Rate = rate }, 100), Does.Contain(expected));

    [TestCase(0, "0:00")]
    [TestCase(59.2, "1:00")]
    [TestCase(3599, "59:59")]
    [TestCase(3723, "1:02:03")]
    public void Time_is_written_as_on_a_clock(double seconds, string expected) =>
        Assert.That(ProgressText.Clock(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));

    [Test]
    public void Line_fits_whatever_it_tells() => Prop.ForAll(
        Strangers.ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), Gen.Choose(0, 200).ToArbitrary(),
        (what, width, done) =>
        {
            var line = ProgressText.Of(s_state with { What = what, Done = done }, width);
            return DisplayWidth.Of(line) <= width && !line.Any(char.IsControl);
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Strangers => Output.Strangers.Texts;
}
