using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Operations;

/// <summary>What docs/cli.md says of exit codes is what the program ends with; the signals are tried with real processes elsewhere.</summary>
public sealed partial class ExitCodeTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.");
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public void Every_code_is_in_the_table_and_no_other()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (int)field.GetValue(null)!);
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cli.md"));
        var table = text.Split("## Exit codes\n")[1].Split("\n## ")[0];
        var told = Row().Matches(table).SelectMany(row => row.Groups["codes"].Value.Split(", "))
            .Select(code => int.Parse(code, CultureInfo.InvariantCulture));

        Assert.That(told, Is.EquivalentTo(codes));
    }

    [Test]
    public async Task Each_is_given_for_what_it_stands_for()
    {
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n  - {id: b, url: \"http://127.0.0.1:1/b\", group: samples}\n  - {id: c, "
            + "url: \"http://127.0.0.1:1/c\", group: other}\n");

        Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.EqualTo(ExitCode.Fine), "the others were published");
        Assert.That((await _workspace.RunAsync("run", "--strict")).ExitCode, Is.EqualTo(ExitCode.SomeSourcesFailed));
        Assert.That((await _workspace.RunAsync("run", "--group", "other")).ExitCode, Is.EqualTo(ExitCode.Failed), "nothing could be read");
        Assert.That((await _workspace.RunAsync("run", "--group", "nobody")).ExitCode, Is.EqualTo(ExitCode.Usage));
        using (Locks.RunLock.TryTake(_workspace.Database, new Locks.LockHolder(1, "night", DateTimeOffset.UnixEpoch, "aiindex run")))
        {
            Assert.That((await _workspace.RunAsync("run")).ExitCode, Is.EqualTo(ExitCode.Busy));
        }
    }

    // | 130, 143 | ended by Ctrl-C, by SIGTERM |
    [GeneratedRegex("^\\| (?<codes>[0-9][0-9, ]*) \\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Row();
}
