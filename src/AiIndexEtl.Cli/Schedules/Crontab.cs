using System.ComponentModel;
using System.Diagnostics;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>The user's crontab, by way of the program <c>crontab</c>, which alone may write it.</summary>
/// <param name="console">Where programs are found.</param>
internal sealed class Crontab(ConsoleStreams console)
{
    /// <summary>The lines; empty where the user has none, null where there is no program crontab.</summary>
    public async Task<IReadOnlyList<string>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Find() is not { } program || await RunAsync(program, ["-l"], null, cancellationToken) is not { } answer) return null;
        return answer.ExitCode == 0 ? answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
    }

    /// <summary>Puts an entry in place of the one of the same mark, or behind all lines.</summary>
    /// <param name="entry">The mark and the line.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>Why it could not be written; null where it was.</returns>
    public async Task<string?> PutAsync(string entry, CancellationToken cancellationToken)
    {
        if (Find() is not { } program
            || await ReadAsync(cancellationToken) is not { } lines) return "There is no program crontab here. Print the line without --write "
            + "and add it by hand, or use --kind systemd.";

        var mark = entry.Split('\n')[0];
        var kept = new List<string>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] == mark) i++;
            else kept.Add(lines[i]);
        }

        var text = string.Concat(kept.Select(line => line + "\n")) + entry;
        var written = await RunAsync(program, ["-"], text, cancellationToken);
        return written is { ExitCode: 0 } ? null : $"crontab did not take the line: {written?.Error.Trim() ?? "it could not be started"}";
    }

    private string? Find() => (console.Variable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, "crontab"))
        .FirstOrDefault(File.Exists);

    private static async Task<(int ExitCode, string Output, string Error)?> RunAsync(
        string program, IReadOnlyList<string> words, string? input, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            if (input is not null) await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken);
            process.StandardInput.Close();
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, await output, await error);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
