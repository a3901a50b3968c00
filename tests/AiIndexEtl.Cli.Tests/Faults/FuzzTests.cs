using AiIndexEtl.Benchmarks.Fuzzing;

namespace AiIndexEtl.Cli.Tests.Faults;

/// <summary>The first inputs of each target of the fuzzing command, which tries millions; here to notice what breaks a law at once.</summary>
public sealed class FuzzTests
{
    [TestCase("scanner", 20_000)]
    [TestCase("decoder", 20_000)]
    [TestCase("cleaner", 300)]
    [TestCase("listing", 3_000)]
    [TestCase("robots", 5_000)]
    [TestCase("configuration", 3_000)]
    [TestCase("warc", 600)]
    [TestCase("import", 300)]
    public void Any_input_keeps_the_laws(string name, long inputs)
    {
        // How long an input takes is for the command to measure, on a machine that does nothing else.
        var folder = Path.Combine(Path.GetTempPath(), "aiindex-fuzz-" + Guid.NewGuid().ToString("N"));
        var run = new FuzzRun(FuzzCommand.Targets[name](), seed: 7, folder) { IsTimed = false };
        run.Try(0, inputs);

        Assert.That(run.Findings.Select(finding => finding.ToString()), Is.Empty);
        Assert.That(run.Tried, Is.EqualTo(inputs));
    }

    [Test]
    public void The_same_seed_makes_the_same_inputs()
    {
        var target = FuzzCommand.Targets["scanner"]();
        var (one, two, other) = (new FuzzRun(target, 7, "."), new FuzzRun(target, 7, "."), new FuzzRun(target, 8, "."));

        Assert.That(Enumerable.Range(0, 50).Select(i => Convert.ToHexString(two.Make(i))), Is.EqualTo(Enumerable.Range(0, 50).Select(i => Convert.ToHexString(one.Make(i)))));
        Assert.That(other.Make(1), Is.Not.EqualTo(one.Make(1)));
    }
}
