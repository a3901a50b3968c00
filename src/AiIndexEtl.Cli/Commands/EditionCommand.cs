using System.CommandLine;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex edition</c>: what there is to do when a new edition of a report appears.</summary>
internal static class EditionCommand
{
    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open) =>
        new("edition", "Add an edition of a report, see which there are, and check what one covers.")
    {
        EditionAddCommand.Create(open),
        EditionListCommand.Create(open),
        EditionCheckCommand.Create(open),
    };
}
