using System.CommandLine;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Vocabularies.Checks;
using AiIndexEtl.Extraction;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex vocabulary check</c>: clashes and mistakes in the words that extraction knows.</summary>
internal static class VocabularyCommand
{
    private static readonly OutputColumn[] Columns =
    [
        new("file"), new("metrics", IsNumber: true), new("cues", IsNumber: true), new("areas", IsNumber: true), new("names", IsNumber: true),
        new("words", IsNumber: true), new("errors", IsNumber: true), new("warnings", IsNumber: true),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Vocabulary files, in the order in which they are joined. Default: those of pipeline.yaml, else the shipped ones.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = new Command("check", "Find clashes and mistakes in vocabulary files.") { files };
        check.SetAction((parsed, _) => Task.FromResult(Check(open(parsed), parsed.GetValue(files) ?? [])));
        return new Command("vocabulary", "Work on the words that extraction knows.") { check };
    }

    private static int Check(Invocation invocation, string[] files)
    {
        IReadOnlyList<string> paths = [.. files.Select(invocation.Resolve)];
        if (paths.Count == 0)
        {
            if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
            paths = VocabularyLoader.Files(configuration, invocation);
        }

        if (paths.Count == 0)
        {
            invocation.Messages.Fail("There is no vocabulary: the folder beside the program is missing. Name the files to check.");
            return ExitCode.Failed;
        }

        var rules = new VocabularyRules(VocabularyTerms.Fold, VocabularyTerms.UnitClasses, VocabularyTerms.Units);
        var report = VocabularyCheck.Check(paths, invocation.Shown, rules);
        invocation.Messages.Fail(report.Errors);
        foreach (var warning in report.Warnings) invocation.Messages.Warn(warning.ToString());

        var rows = invocation.OpenRows(Columns);
        foreach (var file in report.Files)
        {
            rows.Write(
            [
                file.File, file.Metrics, file.Cues, file.Areas, file.Names, file.Words,
                report.Errors.Count(problem => problem.File == file.File), report.Warnings.Count(problem => problem.File == file.File),
            ]);
        }

        rows.Complete();
        return report.Errors.Count > 0 ? ExitCode.Failed : ExitCode.Fine;
    }
}
