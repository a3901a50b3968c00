using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace AiIndexEtl.Cli.Notifications;

/// <summary>Runs a command of the operator's by the shell, with bytes on its standard input.</summary>
internal static class ShellCommand
{
    private const int LongestLine = 200;

    /// <summary>Runs a command and waits for its end. What it prints is not shown, but for the last line of a failure.</summary>
    /// <param name="command">The command, as the shell reads it.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="input">What it can read.</param>
    /// <param name="surroundings">Environment variables that it gets besides those of this program.</param>
    /// <param name="limit">How long it may take; it is ended then, with what it has started.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>Why it failed; null where it did not.</returns>
    public static async Task<string?> RunAsync(
        string command, string folder, byte[] input, IReadOnlyDictionary<string, string> surroundings, TimeSpan limit, TimeProvider clock,
            CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(
            OperatingSystem.IsWindows() ? "cmd.exe" : "/bin/sh", OperatingSystem.IsWindows() ? ["/d", "/c", command] : ["-c", command])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in surroundings) start.Environment[name] = value;
        try
        {
            using var process = Process.Start(start)!;
            using var time = new CancellationTokenSource(limit, clock);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
            try
            {
                var output = process.StandardOutput.ReadToEndAsync(both.Token);
                var error = process.StandardError.ReadToEndAsync(both.Token);
                await WriteAsync(process, input, both.Token);
                await process.WaitForExitAsync(both.Token);
                await output;
                return process.ExitCode == 0 ? null : Failure(process.ExitCode, await error);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return string.Create(CultureInfo.InvariantCulture, $"The command of notify took longer than {limit.TotalSeconds:0} s and was ended.");
            }
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException)
        {
            return $"The command of notify could not be started: {error.Message}";
        }
    }

    // A command need not read what it is given.
    private static async Task WriteAsync(Process process, byte[] input, CancellationToken cancellationToken)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It closed its standard input, and has what it wants.
        }
    }

    private static string Failure(int exitCode, string error)
    {
        var last = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
        if (last.Length > LongestLine) last = last[..LongestLine];
        return string.Create(CultureInfo.InvariantCulture,
            $"The command of notify ended with exit code {exitCode}{(last.Length > 0 ? $": {last}" : ".")}");
    }
}
