using System.Runtime.InteropServices;

namespace AiIndexEtl.Cli.Consoles;

/// <summary>
/// Turns Ctrl-C, SIGTERM and SIGHUP into cancellation, so that work ends between two steps and nothing stays half-written. A second signal
/// ends the process at once.
/// </summary>
internal sealed class SignalTrap : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private readonly PosixSignalRegistration _hangUp;
    private int _exitCode = Cli.ExitCode.Interrupted;

    /// <summary>Begins to listen.</summary>
    public SignalTrap()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Take(signal, Cli.ExitCode.Interrupted));
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Take(signal, Cli.ExitCode.Terminated));
        _hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal => Take(signal, Cli.ExitCode.HungUp));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>The exit code of the signal that came.</summary>
    public int ExitCode => _exitCode;

    /// <inheritdoc/>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
        _hangUp.Dispose();
        _cancellation.Dispose();
    }

    private void Take(PosixSignalContext signal, int exitCode)
    {
        if (_cancellation.IsCancellationRequested) return;

        signal.Cancel = true;
        _exitCode = exitCode;
        _cancellation.Cancel();
    }
}
