using System.CommandLine;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex completion</c>: a script that makes a shell complete commands, options and names.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong(Shells);
        const string Description = "Print a script by which a shell completes commands, options, metrics, editions and sources.";
        var command = new Command("completion", Description) { shell };
        command.SetAction((parsed, _) => Task.FromResult(Print(open(parsed), parsed.GetValue(shell)!)));
        return command;
    }

    private static int Print(Invocation invocation, string shell)
    {
        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream("aiindex." + shell)!;
        script.CopyTo(invocation.Console.Output);
        return ExitCode.Fine;
    }
}
