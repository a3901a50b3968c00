namespace AiIndexEtl.Cli;

/// <summary>What the program answers to the shell; docs/cli.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>The work failed, or some of the files given could not be processed.</summary>
    public const int Failed = 1;

    /// <summary>The words of the command line or a configuration file are wrong; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>Some sources failed and <c>--strict</c> was given; the others were published.</summary>
    public const int SomeSourcesFailed = 3;

    /// <summary>Checks held the publication back; the published file is as it was.</summary>
    public const int HeldBack = 4;

    /// <summary>Another run is under way; nothing was done.</summary>
    public const int Busy = 5;

    /// <summary>The terminal was closed (SIGHUP).</summary>
    public const int HungUp = 129;

    /// <summary>The user interrupted the program (Ctrl-C).</summary>
    public const int Interrupted = 130;

    /// <summary>The program was told to end (SIGTERM).</summary>
    public const int Terminated = 143;
}
