using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex evaluate</c>: how well the figures of labelled documents are read.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var folders = new Argument<string[]>("GOLD_DIR")
        {
            Description = "Folders of gold files (*.jsonl), sets with a folder gold, or folders of such sets.",
            Arity = ArgumentArity.OneOrMore,
        };
        var documents = new Option<string[]>("--docs")
        {
            HelpName = "DIR",
            Description = "The folder of the documents; can be given several times. Default: the folder above the gold files, then their own.",
        };
        var predictions = new Option<string?>("--predictions")
        {
            HelpName = "FACTS.jsonl",
            Description = "Measure the facts of this file, as extract prints them, and extract nothing.",
        };
        var errors = new Option<int>("--errors")
        {
            HelpName = "N",
            Description = "Show the first N things that are wrong. Default: 0.",
            CustomParser = ParseErrors,
        };
        var command = new Command("evaluate", "Measure how well the figures of labelled documents are read.")
        {
            folders, documents, predictions, errors,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), parsed.GetValue(folders)!, parsed.GetValue(documents) ?? [], parsed.GetValue(predictions), parsed.GetValue(errors),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        Invocation invocation, string[] folders, string[] documentFolders, string? predictions, int errorsShown,
        CancellationToken cancellationToken)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var gold = new GoldSets(invocation, vocabulary);
        var sets = gold.Read(folders, documentFolders);
        var problems = gold.Problems.ToList();
        var claims = predictions is null ? null : await ReadPredictionsAsync(invocation, predictions, problems, cancellationToken);
        foreach (var problem in problems) invocation.Messages.Fail(problem.ToString());
        if (problems.Count > 0) return ExitCode.Failed;

        if (ExtractorLoader.Load(vocabulary, invocation) is not { } extractor) return ExitCode.Usage;
        using var bar = invocation.OpenProgress("reading", ProgressUnit.Documents, claims is null ? sets.Sum(set => set.Files.Count) : 0);
        var extraction = new Extraction(invocation, configuration, extractor, bar);
        var documents = new List<DocumentScore>();
        var errors = new List<EvaluationError>();
        var languages = new List<string>();
        foreach (var (_, files) in sets)
        {
            // Each set is measured by itself: sets may have documents of one name.
            var result = Evaluator.Evaluate(
                [.. files.Select(file => file.Document)], claims ?? await extraction.OfAsync(files, cancellationToken));
            documents.AddRange(result.Documents);
            errors.AddRange(result.Errors);
            languages.AddRange(files.Select(file => PlainTextArticles.LanguageOf(file.Document)));
        }

        bar.Dispose();
        new EvaluationOutput(invocation, new EvaluationResult(documents, errors), languages).Write(errorsShown);
        return extraction.ExitCode;
    }

    private static async Task<IReadOnlyList<Claim>> ReadPredictionsAsync(
        Invocation invocation, string file, List<LabelledProblem> problems, CancellationToken cancellationToken)
    {
        try
        {
            return PredictionReader.Read(file, await File.ReadAllTextAsync(invocation.Resolve(file), cancellationToken), problems);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new LabelledProblem(file, 0, "the file cannot be read: " + error.Message.TrimEnd('.'), "Name a file of facts"));
            return [];
        }
    }

    private static int ParseErrors(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;

        result.AddError($"\"--errors\" is \"{word}\". Expected a whole number.");
        return 0;
    }

    /// <summary>Cleans and extracts documents in the way of <c>aiindex extract</c>.</summary>
    private sealed class Extraction(Invocation invocation, PipelineConfiguration configuration, ClaimExtractor extractor, ProgressBar bar)
    {
        private readonly DocumentCleaner _cleaner = new(Stream.Null, configuration.Fetch.MaxBytes, edition: null);

        /// <summary>Whether all documents so far could be read.</summary>
        public int ExitCode { get; private set; } = Cli.ExitCode.Fine;

        /// <summary>The claims of documents in their order; of one that cannot be read there are none, and the reason is told.</summary>
        public async Task<List<Claim>> OfAsync(IReadOnlyList<LabelledFile> files, CancellationToken cancellationToken)
        {
            var all = new List<Claim>();
            var work = InOrder.SelectAsync(
                files.Select(file => new DocumentInput(invocation.Shown(file.TextPath), file.TextPath)),
                FileArguments.Degree,
                async (input, token) =>
                {
                    var document = await _cleaner.CleanAsync(input, token);
                    return (document, claims: document.Article is null ? [] : extractor.Extract(document.Article).Claims);
                },
                cancellationToken);
            await foreach (var (document, claims) in work)
            {
                foreach (var warning in document.Warnings) invocation.Messages.Warn($"{document.Source}: {warning}");
                if (document.Article is null)
                {
                    invocation.Messages.Fail($"{document.Source}: {document.Failure}");
                    ExitCode = Cli.ExitCode.Failed;
                }

                all.AddRange(claims);
                bar.Advance();
            }

            return all;
        }
    }
}
