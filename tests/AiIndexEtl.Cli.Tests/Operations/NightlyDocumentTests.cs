using System.CommandLine.Parsing;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Operations;

/// <summary>What docs/nightly.md tells operators to write is right: its commands are understood, and its settings load.</summary>
public sealed class NightlyDocumentTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Blocks = ReadBlocks();

    [Test]
    public void Commands_are_understood()
    {
        var console = new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, CurrentFolder = Repository.Root };
        var root = RootCommands.Create(console, new Messages(console));
        var commands = Blocks.SelectMany(block => block).Where(line => line.StartsWith("aiindex ", StringComparison.Ordinal)).ToList();

        Assert.That(commands, Has.Count.GreaterThan(5));
        foreach (var command in commands) Assert.That(root.Parse(CommandLineParser.SplitCommandLine(command).Skip(1).ToList()).Errors, Is.Empty, command);
    }

    [Test]
    public async Task Settings_load()
    {
        using var workspace = new Workspace();
        var settings = Blocks.Where(block => block[0].EndsWith(':')).Select(block => string.Join('\n', block)).ToList();

        Assert.That(settings, Has.Count.GreaterThan(4));
        foreach (var text in settings)
        {
            var sources = text.Contains("\nsources:", StringComparison.Ordinal) ? "" : "\nsources: [{id: a, url: \"https://example.org/a\", group: samples}]";
            workspace.Write("pipeline.yaml", text + sources + "\ndefault_group: samples\n");
            var status = await workspace.RunAsync("status");
            Assert.That(status.ExitCode, Is.Zero, text + "\n" + status.Error);
        }
    }

    // Lines that are set in by four spaces, without them; a blank line between two such lines belongs to the block.
    private static List<IReadOnlyList<string>> ReadBlocks()
    {
        var blocks = new List<IReadOnlyList<string>>();
        var block = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "nightly.md")).Append("end"))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal)) block.Add(line[4..]);
            else if (line.Length == 0 && block.Count > 0) block.Add("");
            else if (block.Count > 0)
            {
                blocks.Add(block);
                block = [];
            }
        }

        return blocks;
    }
}
