using System.Globalization;
using System.Text;

namespace AiIndexEtl.Cli.Tests.Faults;

/// <summary>Configuration that is small to write and large to read costs a message, not the machine.</summary>
public sealed class ConfigurationLimitTests
{
    private static IEnumerable<TestCaseData> Files()
    {
        yield return new TestCaseData("sources: " + new string('[', 100_000)).SetArgDisplayNames("lists in lists");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("- ", 50_000)) + "x").SetArgDisplayNames("dashes");
        yield return new TestCaseData("sources:\n  - " + string.Concat(Enumerable.Repeat("{a: ", 50_000))).SetArgDisplayNames("maps in maps");
        yield return new TestCaseData(Laughs("sources")).SetArgDisplayNames("aliases of aliases");
        yield return new TestCaseData(Laughs("editions")).SetArgDisplayNames("aliases of aliases in editions");
        // Found by fuzzing: the package lets these maps end where a value is due.
        yield return new TestCaseData("sources:\n- :").SetArgDisplayNames("a map that ends too early");
        yield return new TestCaseData("sources:\n  : &aa: b:").SetArgDisplayNames("a map behind an anchor that ends too early");
        yield return new TestCaseData("sources: &s [*s]").SetArgDisplayNames("a list within itself");
    }

    [TestCaseSource(nameof(Files))]
    [CancelAfter(60_000)]
    public async Task Read_of_it_ends_with_what_is_wrong(string text, CancellationToken cancellationToken)
    {
        using var workspace = new Workspace();
        workspace.Write("pipeline.yaml", text);

        var result = await workspace.RunAsync("run").WaitAsync(cancellationToken);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("pipeline.yaml:").And.Not.Contain("   at "));
    }

    // Three to the power of forty items, if somebody wrote them out.
    private static string Laughs(string key)
    {
        var text = new StringBuilder("a0: &a0 [x, x, x]\n");
        for (var i = 1; i < 40; i++) text.Append(CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n");
        return text.Append(CultureInfo.InvariantCulture, $"{key}: *a39\n").ToString();
    }
}
