namespace AiIndexEtl.Cli.Tests.Commands;

/// <summary>A published file that somebody cut, overwrote or replaced: every command that needs it says so, and what to do.</summary>
public sealed class DamagedFileTests
{
    private static readonly string[][] s_readers =
    [
        ["facts"], ["status"], ["schema"], ["schema", "--diagram"], ["query", "SELECT * FROM facts"], ["conflicts"], ["check"], ["diff", "2024", "2025"],
        ["review", "--list"], ["review", "--check"], ["review", "accept", "abcdef12", "--reason", "a test"], ["review", "--apply"],
        ["explain", "abcdef12"], ["export", "out", "--format", "csv"], ["export", "out", "--format", "jsonl"], ["export", "out", "--format", "prov"],
        ["run"], ["run", "--from-snapshots"], ["import", "claims.jsonl"],
    ];

    private Workspace _workspace = null!;

    [SetUp]
    public async Task SetUp()
    {
        _workspace = new Workspace();
        _workspace.Configure("  - {id: page, path: page.md, edition: ai-index/2025}\n");
        _workspace.Write("page.md", "In 2024, private AI investment in the United States reached $109.1 billion.\n");
        _workspace.Write("claims.jsonl", (await _workspace.RunAsync("extract", "page.md", "--format", "jsonl")).Output);
        await PublishAsync();
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase("cut to half")]
    [TestCase("cut behind the header")]
    [TestCase("cut within the header")]
    [TestCase("overwritten behind the header")]
    [TestCase("overwritten but for the mark")]
    public async Task Damage_is_told_with_the_way_out(string damage)
    {
        var bytes = await File.ReadAllBytesAsync(_workspace.Database);
        await File.WriteAllBytesAsync(_workspace.Database, Damaged(bytes, damage));
        foreach (var args in s_readers) await AssertToldAsync(args, "is damaged");
    }

    [TestCase("")]
    [TestCase("no database at all, but longer than a header of one")]
    public async Task File_that_is_no_database_is_told_with_the_way_out(string text)
    {
        await File.WriteAllTextAsync(_workspace.Database, text);
        foreach (var args in s_readers) await AssertToldAsync(args, "is not a DuckDB file");
    }

    [Test]
    public async Task Damage_to_rows_is_told_when_they_are_read()
    {
        // The tables can still be listed; what stands in one of their blocks can not.
        var bytes = await File.ReadAllBytesAsync(_workspace.Database);
        var at = bytes.AsSpan().LastIndexOf("private AI investment in the United States"u8);
        Assert.That(at, Is.Positive);
        bytes[at] ^= 0xFF;
        await File.WriteAllBytesAsync(_workspace.Database, bytes);

        await AssertToldAsync(["facts"], "is damaged");
    }

    [Test]
    public async Task Rollback_is_the_way_out_where_a_file_is_kept()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("page.md"), "China attracted $9.3 billion of AI private investment in 2024.\n");
        await PublishAsync();
        await File.WriteAllBytesAsync(_workspace.Database, Damaged(await File.ReadAllBytesAsync(_workspace.Database), "cut to half"));
        var kept = _workspace.Files().Single(file => file.StartsWith("curated/history/", StringComparison.Ordinal));

        var told = await _workspace.RunAsync("facts");
        var rollback = await _workspace.RunAsync("rollback");
        var shown = await _workspace.RunAsync("facts", "--format", "jsonl");

        Assert.That(told.Error, Does.Contain("aiindex rollback puts the last file back that is kept").And.Contain(Path.GetFileName(kept)));
        Assert.That(rollback.ExitCode, Is.Zero, rollback.Error);
        Assert.That((shown.ExitCode, shown.Lines), Is.EqualTo((0, shown.Lines)), shown.Error);
        Assert.That(shown.Lines, Has.Count.EqualTo(1));
    }

    private async Task PublishAsync()
    {
        var run = await _workspace.RunAsync("run");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    private async Task AssertToldAsync(string[] args, string what)
    {
        var before = await File.ReadAllBytesAsync(_workspace.Database);
        var result = await _workspace.RunAsync(args);

        var command = string.Join(' ', args);
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Failed), $"{command}: {result.Error}");
        Assert.That(result.Error, Does.Contain($"{_workspace.Database} {what}"), command);
        Assert.That(result.Error, Does.Contain("No earlier file of it is kept. Move it away"), command);
        Assert.That(result.Error, Does.Not.Contain("checksum").And.Not.Contain("IO Error").And.Not.Contain("enough bytes"), command);
        Assert.That(await File.ReadAllBytesAsync(_workspace.Database), Is.EqualTo(before), command);
    }

    private static byte[] Damaged(byte[] bytes, string damage)
    {
        const int header = 3 * 4096;
        var random = new Random(7);
        switch (damage)
        {
            case "cut to half": return bytes[..(bytes.Length / 2)];
            case "cut behind the header": return bytes[..(header + 1000)];
            case "cut within the header": return bytes[..1000];
            case "overwritten behind the header": random.NextBytes(bytes.AsSpan(header)); return bytes;
            case "overwritten but for the mark": random.NextBytes(bytes.AsSpan(12)); return bytes;
            default: throw new ArgumentOutOfRangeException(nameof(damage), damage, "There is no such damage.");
        }
    }
}
