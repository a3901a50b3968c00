using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli;

/// <summary>The process: its streams, its signals, its exit code. All else is in <see cref="CommandLine"/>.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        using var signals = new SignalTrap();
        var console = SystemConsole.Open(() => signals.ExitCode);
        return await CommandLine.InvokeAsync(args, console, signals.Token);
    }
}
