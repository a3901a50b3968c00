using System.Diagnostics;
using System.Text;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Docs;

/// <summary>The shell blocks of docs/operations.md, line by line in an empty folder.</summary>
public sealed class OperationsTests
{
    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "operations.md");

    [Test]
    [Platform(Exclude = "Win", Reason = "The blocks are for a POSIX shell.")]
    public async Task Every_line_of_the_shell_blocks_does_what_it_says()
    {
        using var workspace = new Workspace();
        var program = Path.Combine(AppContext.BaseDirectory, "aiindex.dll");
        workspace.Write("operations.sh", $"set -eu\naiindex() {{ dotnet '{program}' \"$@\"; }}\n" + string.Concat(Blocks().Select(line => $"echo \"$ {line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal)}\" >&2\n{line}\n")));

        var (exitCode, log) = await RunAsync(workspace, "operations.sh");

        Assert.That(exitCode, Is.Zero, log);
        Assert.That(log, Does.Not.Contain("error: The program met"));
        foreach (var expected in new[] { "2 of 2 documents read", "facts: 0 added, 0 changed, 0 removed", "ai-index/2026 has figures on", "broken", "is that of run" }) Assert.That(log, Does.Contain(expected));
        Assert.That(File.Exists(workspace.PathOf("restored/curated/ai_index.duckdb")), Is.True);
        Assert.That(File.Exists(workspace.PathOf("moved/curated/ai_index.duckdb")), Is.True);
    }

    [Test]
    public void Every_command_of_the_program_that_it_names_is_right()
    {
        var console = new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, CurrentFolder = AppContext.BaseDirectory };
        var root = RootCommands.Create(console, new Messages(console));
        var commands = Blocks().Where(line => line.StartsWith("aiindex ", StringComparison.Ordinal)).Select(line => line["aiindex ".Length..].Split([" > ", " || "], StringSplitOptions.None)[0].Replace("$fact", "3fa9c2d1", StringComparison.Ordinal)).ToList();

        Assert.That(commands, Has.Count.GreaterThan(25));
        foreach (var command in commands) Assert.That(root.Parse(command).Errors.Select(error => error.Message), Is.Empty, command);
    }

    private static IReadOnlyList<string> Blocks()
    {
        var lines = new List<string>();
        var isShell = false;
        foreach (var line in File.ReadAllLines(s_path))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isShell = line is "```sh";
            else if (isShell) lines.Add(line);
        }

        return lines;
    }

    private static async Task<(int ExitCode, string Log)> RunAsync(Workspace workspace, string script)
    {
        var start = new ProcessStartInfo("bash", [script]) { WorkingDirectory = workspace.Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var log = new StringBuilder();
        void Take(object sender, DataReceivedEventArgs line)
        {
            lock (log) log.Append(line.Data).Append('\n');
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, log.ToString());
    }
}
