using System.CommandLine;
using System.CommandLine.Invocation;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Prints the version and nothing else, and loads nothing for it.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine("aiindex " + CommandLine.Version);
        return ExitCode.Fine;
    }
}
