using System.CommandLine;
using System.CommandLine.Help;
using AiIndexEtl.Cli.Completion;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Puts the commands together.</summary>
internal static class RootCommands
{
    private const int WidestHelp = 120;

    /// <summary>The root command for one invocation.</summary>
    public static RootCommand Create(ConsoleStreams console, Messages messages)
    {
        var shared = new SharedOptions();
        Invocation Open(ParseResult parsed)
        {
            messages.IsQuiet = parsed.GetValue(shared.Quiet);
            return new Invocation(console, messages, parsed.GetValue(shared.Format), parsed.GetValue(shared.Config), parsed.GetValue(shared.LogFormat));
        }

        var root = new RootCommand(
            "Turns articles about annual reports into facts in one DuckDB file, each linked to the words that it was read from.")
        {
            shared.Config,
            shared.Format,
            shared.LogFormat,
            shared.Quiet,
            InitCommand.Create(Open),
            RunCommand.Create(Open),
            FetchCommand.Create(Open),
            CleanCommand.Create(Open),
            ExtractCommand.Create(Open),
            FactsCommand.Create(Open),
            DiffCommand.Create(Open),
            EditionCommand.Create(Open),
            QueryCommand.Create(Open),
            ConflictsCommand.Create(Open),
            CheckCommand.Create(Open),
            SchemaCommand.Create(Open),
            ReviewCommand.Create(Open),
            StatusCommand.Create(Open),
            RollbackCommand.Create(Open),
            ScheduleCommand.Create(Open),
            PruneCommand.Create(Open),
            DoctorCommand.Create(Open),
            PlanCommand.Create(Open),
            WorkerCommand.Create(Open),
            MergeCommand.Create(Open),
            ExportCommand.Create(Open),
            ImportCommand.Create(Open),
            ServeCommand.Create(Open),
            ReportCommand.Create(Open),
            ExplainCommand.Create(Open),
            TrainCommand.Create(Open),
            EvaluateCommand.Create(Open),
            LabelledCommand.Create(Open),
            VocabularyCommand.Create(Open),
            CompletionCommand.Create(Open),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpWithExamples(new HelpAction { MaxWidth = Math.Min(console.Width, WidestHelp) });
            if (option is VersionOption version) version.Action = new VersionAction();
        }

        new CompletionCandidates(console, shared).AttachTo(root);
        return root;
    }
}
