namespace AiIndexEtl.Cli.Consoles;

/// <summary>Everything that a command touches outside of itself, so that tests can give it streams and a clock of their own.</summary>
internal sealed record ConsoleStreams
{
    /// <summary>What is piped in.</summary>
    public required Stream Input { get; init; }

    /// <summary>Takes results, as UTF-8.</summary>
    public required Stream Output { get; init; }

    /// <summary>Takes messages, as UTF-8.</summary>
    public required Stream Error { get; init; }

    /// <summary>True where a person types at a terminal, and nothing is piped in.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>The name of the user; null where it is unknown.</summary>
    public string? UserName { get; init; }

    /// <summary>True where a person reads the results on a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>True where a person reads the messages on a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>
    /// Whether colours may be used on a terminal: no where NO_COLOR is set (https://no-color.org) or the terminal is dumb.
    /// </summary>
    public bool AllowsColour { get; init; }

    /// <summary>True where a person reads the messages on a terminal that can clear a line, as progress needs.</summary>
    public bool ErrorCanRedraw { get; init; }

    /// <summary>The cells that a line of results may take: those of the terminal, and more than anybody needs elsewhere.</summary>
    public int Width { get; init; } = 120;

    /// <summary>The cells of a line of messages.</summary>
    public int ErrorWidth { get; init; } = 80;

    /// <summary>The folder that relative paths on the command line start from.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>The folder of the program's own files (pipeline.yaml, vocabulary): the clone's root; null where there is none.</summary>
    public string? HomeFolder { get; init; }

    /// <summary>The words that start this program from anywhere: the path of the program, or that of its runtime and its own.</summary>
    public IReadOnlyList<string> Program { get; init; } = ["aiindex"];

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>The folder of the machine's own settings, such as <c>/etc</c>.</summary>
    public string MachineSettings { get; init; } = "/etc";

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The exit code to end with once the command has been cancelled.</summary>
    public Func<int> CancelledExitCode { get; init; } = () => ExitCode.Interrupted;
}
