using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AiIndexEtl.Cli.Commands;

/// <summary>The options of <c>aiindex run</c>.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _group = SourceOptions.Group();
    private readonly Option<string[]> _sources = SourceOptions.Sources();

    private readonly Argument<string[]> _named = new("SOURCE")
    {
        Description = "The same as --source SOURCE.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _edition = FileArguments.Edition(
        "Only the sources of this edition of a report, such as ai-index/2025. Sources that are named one by one are filed under it; with --from-snapshots only documents of it are read.");

    private readonly Option<bool> _fromSnapshots = new("--from-snapshots")
    {
        Description = "Read the kept snapshots of published documents again, with the rules of today; ask no web site and read no source.",
    };

    private readonly Option<string?> _reason = new("--reason")
    {
        HelpName = "TEXT",
        Description = "Why the run is started, for the record (run.reason).",
    };

    private readonly Option<bool> _acceptLosses = new("--accept-losses")
    {
        Description = "Close what pages no longer state even where one lost more than half of its figures at once. For losses that you have looked at.",
    };

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
        command.Arguments.Add(_named);
        Option[] options = [_group, _sources, _edition, _fromSnapshots, _reason, _acceptLosses, _strict, _dryRun, _wait, _notify];
        foreach (var option in options) command.Options.Add(option);
        command.Validators.Add(RefuseTwoSelections);
    }

    /// <summary>What the words ask for.</summary>
    public RunRequest Read(ParseResult parsed) => new()
    {
        Group = parsed.GetValue(_group),
        Named = [.. parsed.GetValue(_sources) ?? [], .. parsed.GetValue(_named) ?? []],
        Edition = parsed.GetValue(_edition),
        IsFromSnapshots = parsed.GetValue(_fromSnapshots),
        Reason = parsed.GetValue(_reason) is { } reason && !string.IsNullOrWhiteSpace(reason) ? reason.Trim() : null,
        AcceptsLosses = parsed.GetValue(_acceptLosses),
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

    private void RefuseTwoSelections(CommandResult result)
    {
        if (!SourceOptions.IsGiven(result.GetResult(_group))) return;
        if (SourceOptions.IsGiven(result.GetResult(_sources)) || SourceOptions.IsGiven(result.GetResult(_named)))
        {
            result.AddError("\"--group\" and \"--source\" exclude each other. Give one of them.");
        }
    }
}
