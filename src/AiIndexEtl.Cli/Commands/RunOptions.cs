using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AiIndexEtl.Cli.Commands;

/// <summary>The options of <c>aiindex run</c>.</summary>
internal sealed class RunOptions
{
    private readonly SelectionOptions _selection = new();

    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "End with exit code 3 if a source failed. The others are published all the same.",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Read and extract, but write nothing." };

    private readonly Option<int> _wait = new("--wait")
    {
        HelpName = "MINUTES",
        Description = "Where another run is under way, wait for it so many minutes, 1440 at most. Default: 0, which ends at once with exit code 5.",
        CustomParser = result =>
            int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= 1440
            ? minutes
            : Refuse(
                result, $"\"--wait\" is \"{result.Tokens[0].Value}\". Expected a whole number of minutes from 0 to 1440."),
    };

    private readonly Option<string?> _notify = new("--notify")
    {
        HelpName = "ADDRESS|COMMAND|off",
        Description = "Whom to tell how the run went, instead of those that pipeline.yaml names: a web address to post to, "
            + "or a command for the shell; off for nobody.",
    };

    /// <summary>Gives the options to the command.</summary>
    public void AddTo(Command command)
    {
        _selection.AddTo(command);
        Option[] options = [_strict, _dryRun, _wait, _notify];
        foreach (var option in options) command.Options.Add(option);
    }

    /// <summary>What the words ask for.</summary>
    public RunRequest Read(ParseResult parsed) => _selection.Read(parsed) with
    {
        IsStrict = parsed.GetValue(_strict),
        IsDryRun = parsed.GetValue(_dryRun),
        WaitMinutes = parsed.GetValue(_wait),
        Notify = parsed.GetValue(_notify),
    };

    private static int Refuse(ArgumentResult result, string message)
    {
        result.AddError(message);
        return 0;
    }
}
