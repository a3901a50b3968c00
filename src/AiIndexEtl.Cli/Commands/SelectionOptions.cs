using System.CommandLine;
using System.CommandLine.Parsing;

namespace AiIndexEtl.Cli.Commands;

/// <summary>What run and plan have in common: which documents, and what is recorded of it.</summary>
internal sealed class SelectionOptions
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

    /// <summary>Gives the options to the command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_named);
        Option[] options = [_group, _sources, _edition, _fromSnapshots, _reason, _acceptLosses];
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
    };

    private void RefuseTwoSelections(CommandResult result)
    {
        if (!SourceOptions.IsGiven(result.GetResult(_group))) return;
        if (SourceOptions.IsGiven(result.GetResult(_sources)) || SourceOptions.IsGiven(result.GetResult(_named)))
        {
            result.AddError("\"--group\" and \"--source\" exclude each other. Give one of them.");
        }
    }
}
