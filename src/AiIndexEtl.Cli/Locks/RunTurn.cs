using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Locks;

/// <summary>Waits for the turn of a command that may not run beside another one.</summary>
internal static class RunTurn
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Takes the lock; null after it has been told who holds it.</summary>
    /// <param name="invocation">The command.</param>
    /// <param name="configuration">The settings.</param>
    /// <param name="command">The command in words, for whoever comes later.</param>
    /// <param name="wait">How long to wait for another run to end; zero not at all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public static async Task<RunLock?> TakeAsync(
        Invocation invocation, PipelineConfiguration configuration, string command, TimeSpan wait, CancellationToken cancellationToken)
    {
        var clock = invocation.Console.Clock;
        var database = configuration.Resolve(configuration.Warehouse.Path);
        var began = clock.GetTimestamp();
        var isTold = false;
        while (true)
        {
            var holder = new LockHolder(Environment.ProcessId, Environment.MachineName, clock.GetUtcNow(), command);
            if (RunLock.TryTake(database, holder) is { } taken) return taken;

            var other = RunLock.LastHolder(database)?.ToString() ?? "another process";
            if (clock.GetElapsedTime(began) >= wait)
            {
                invocation.Messages.Fail(wait > TimeSpan.Zero
                    ? $"The other run has not ended in the time that --wait gives it ({other}). Nothing was done."
                    : $"Another run is under way ({other}). Nothing was done. Wait until it has ended, or say how long to wait for it with "
                        + $"--wait MINUTES.");
                return null;
            }

            if (!isTold)
            {
                invocation.Messages.Say(string.Create(
                    CultureInfo.InvariantCulture, $"Another run is under way ({other}); waiting for it at most {wait.TotalMinutes:0.##} minutes."));
                isTold = true;
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }
}
