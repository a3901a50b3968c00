using System.CommandLine;
using System.CommandLine.Completions;
using System.Reflection;
using System.Text;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli;

/// <summary>The one door to the program: words in, exit code out. Everything it touches comes with the streams.</summary>
internal static class CommandLine
{
    /// <summary>The version with the revision that it was built from.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Does what the words say. Never throws: what goes wrong is told on standard error and in the exit code.</summary>
    /// <param name="args">The words behind <c>aiindex</c>.</param>
    /// <param name="console">The streams, the clock and the folders.</param>
    /// <param name="cancellationToken">Ends the work between two steps.</param>
    public static async Task<int> InvokeAsync(IReadOnlyList<string> args, ConsoleStreams console, CancellationToken cancellationToken)
    {
        console = console with { Output = new ResultStream(console.Output) };
        var messages = new Messages(console);
        try
        {
            return await ParseAndRunAsync(args, console, messages, cancellationToken);
        }
        catch (OutputClosedException)
        {
            return ExitCode.Fine;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            messages.Fail("Stopped on request; what was published before is as it was.");
            return console.CancelledExitCode();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            messages.Fail(error.Message);
            return ExitCode.Failed;
        }
        catch (Exception error)
        {
            // The rim: whatever comes here is a defect, and whoever reports it needs the place.
            messages.Fail(
                $"The program met something that it does not know how to handle. This is a defect; please report it with these lines.\n{error}");
            return ExitCode.Failed;
        }
    }

    private static async Task<int> ParseAndRunAsync(
        IReadOnlyList<string> args, ConsoleStreams console, Messages messages, CancellationToken cancellationToken)
    {
        var root = RootCommands.Create(console, messages);

        // A word that begins with "@" is a word, not the name of a file with more words.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        messages.IsJson = root.Options.Single(option => option.Name == SharedOptions.LogFormatName) is var format
            && parsed.GetResult(format)?.Tokens is [{ Value: "json" }];
        if (!IsQuestionOfShell(root, parsed) && UsageErrors.Describe(parsed) is { Count: > 0 } errors)
        {
            foreach (var error in errors) messages.Fail(error);
            messages.Say($"Try: {HelpExamples.CommandPath(parsed.CommandResult.Command)} --help");
            return ExitCode.Usage;
        }

        await using var output = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        var settings = new InvocationConfiguration
        {
            Output = output,
            Error = output,
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
        };
        return await parsed.InvokeAsync(settings, cancellationToken);
    }

    // What a shell hands over is half a command line, and no mistake.
    private static bool IsQuestionOfShell(RootCommand root, ParseResult parsed) =>
        root.Directives.OfType<SuggestDirective>().Any(directive => parsed.GetResult(directive) is not null);
}
