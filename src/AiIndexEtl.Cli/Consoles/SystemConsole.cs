using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace AiIndexEtl.Cli.Consoles;

/// <summary>The streams and the terminal of the process.</summary>
internal static class SystemConsole
{
    private const int NarrowestTerminal = 20;
    private const int UnknownTerminal = 80;

    // A file has no width, and a line that is cut there is lost. The limit keeps one page of a stranger from filling the disk with blanks.
    private const int WidthElsewhere = 10_000;

    /// <summary>Opens the streams of the process.</summary>
    public static ConsoleStreams Open(Func<int> cancelledExitCode) => new()
    {
        Input = Console.OpenStandardInput(),
        Output = OpenOutput(),
        Error = Console.OpenStandardError(),
        InputIsTerminal = !Console.IsInputRedirected,
        UserName = string.IsNullOrWhiteSpace(Environment.UserName) ? null : Environment.UserName,
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        ErrorCanRedraw = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb",
        AllowsColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") is not "dumb",
        Width = Columns() ?? (Console.IsOutputRedirected ? WidthElsewhere : WindowWidth()),
        ErrorWidth = Columns() ?? WindowWidth(),
        CurrentFolder = Environment.CurrentDirectory,
        HomeFolder = FindHome(AppContext.BaseDirectory),
        CancelledExitCode = cancelledExitCode,
        Program = ProgramWords(Environment.ProcessPath, typeof(SystemConsole).Assembly.GetName().Name!, AppContext.BaseDirectory),
        Variable = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null,
    };

    /// <summary>The nearest folder at or above the given one that holds pipeline.yaml; null where there is none.</summary>
    public static string? FindHome(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            if (File.Exists(Path.Combine(current.FullName, Configuration.Pipelines.PipelineFile.Name))) return current.FullName;
        }

        return null;
    }

    /// <summary>The words that start this program: the process's own path, and where that is the runtime, the program's library behind it.</summary>
    internal static IReadOnlyList<string> ProgramWords(string? process, string name, string folder) =>
        process is not null && !string.Equals(Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase)
            ? [process]
            : [process ?? "dotnet", Path.Combine(folder, name + ".dll")];

    // The console stream of .NET swallows the error of a pipe that its reader has closed, and the program would go on for nobody.
    // A file stream tells it. Only for pipes: on a file it would keep a position of its own and not the one shared with other programs.
    private static Stream OpenOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    // What the user says overrules what the terminal says.
    private static int? Columns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? Math.Max(columns, NarrowestTerminal)
            : null;

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? Math.Max(width, NarrowestTerminal) : UnknownTerminal;
        }
        catch (IOException)
        {
            return UnknownTerminal;
        }
    }
}
