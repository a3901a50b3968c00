using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AiIndexEtl.Cli.Commands;

/// <summary>The help of a command with examples behind it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var (example, effect) in HelpExamples.Of(parseResult.CommandResult.Command))
        {
            output.WriteLine("  " + example);
            output.WriteLine("      " + effect);
        }

        return exitCode;
    }
}
