using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Training.Adapter;
using AiIndexEtl.Training.Evaluation;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Linear;
using AiIndexEtl.Training.Slots;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex train</c>: makes the model file from the labelled documents.</summary>
internal static class TrainCommand
{
    private static readonly OutputColumn[] Columns = [new("measure"), new("value", IsNumber: true)];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var data = new Option<string?>("--data") { HelpName = "DIR", Description = "The labelled documents. Default: data/labelled of the program's folder." };
        var output = new Option<string?>("--out") { HelpName = "FILE", Description = "The model file to write. Default: models/slots.model of the program's folder." };
        var left = new Option<string[]>("--leave-out") { HelpName = "SET", Description = "A folder of documents to learn nothing from; can be given several times. Default: samples, which the models are measured on.", DefaultValueFactory = static _ => ["samples"] };
        var check = new Option<bool>("--check") { Description = "Write nothing; fail where the file would change by a single bit." };
        var compare = new Option<bool>("--compare") { Description = "Train with the package set's own trainer too, and tell on how many claims the two models differ." };
        var command = new Command("train", "Train the models from the labelled documents.") { data, output, left, check, compare };
        command.SetAction((parsed, _) => Task.FromResult(Run(
            open(parsed), parsed.GetValue(data), parsed.GetValue(output), parsed.GetValue(left) ?? [], parsed.GetValue(check), parsed.GetValue(compare))));
        return command;
    }

    private static int Run(Invocation invocation, string? data, string? output, string[] leftOut, bool isCheck, bool compares)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var home = invocation.Console.HomeFolder ?? invocation.Console.CurrentFolder;
        var folder = data is null ? Path.Combine(home, "data", "labelled") : invocation.Resolve(data);
        if (!Directory.Exists(folder))
        {
            invocation.Messages.Fail($"There is no folder {invocation.Shown(folder)} with labelled documents. Name one with --data DIR.");
            return ExitCode.Usage;
        }

        var corpus = LabelledCorpusReader.Read(folder);
        foreach (var problem in corpus.Problems) invocation.Messages.Fail(problem.ToString());
        if (corpus.Problems.Count > 0) return ExitCode.Failed;
        IReadOnlyList<LabelledDocument> documents = [.. corpus.Documents.Where(document => !leftOut.Contains(document.Set, StringComparer.Ordinal))];
        if (documents.Count < 2)
        {
            invocation.Messages.Fail($"{invocation.Shown(folder)} holds {documents.Count} labelled documents to learn from; it takes at least two to train.");
            return ExitCode.Failed;
        }

        var trained = Train(invocation, vocabulary, new BuiltInTrainer(), documents);
        var path = output is null ? Path.Combine(home, "models", "slots.model") : invocation.Resolve(output);
        var bytes = SlotModelsFile.Write(trained.Models, TrainedOn(documents, vocabulary));
        WriteMeasures(invocation, documents, vocabulary, trained, bytes, compares);
        return isCheck ? Check(invocation, path, bytes) : Save(invocation, path, bytes);
    }

    private static TrainedModels Train(
        Invocation invocation, Vocabulary vocabulary, ILinearTrainer trainer, IReadOnlyList<LabelledDocument> documents)
    {
        using var bar = invocation.OpenProgress("training", ProgressUnit.Models);
        var training = new SlotTrainer(vocabulary, new SlotTraining(trainer, SlotTraining.Defaults));
        return training.Train(documents, invocation.Messages.Say, (done, total) =>
        {
            bar.Expect(total);
            bar.Reach(done);
        });
    }

    private static int Check(Invocation invocation, string path, byte[] bytes)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes)) return ExitCode.Fine;
        invocation.Messages.Fail($"{invocation.Shown(path)} is not what the labelled documents and the vocabulary give now. Make it anew with: aiindex train");
        return ExitCode.Failed;
    }

    private static int Save(Invocation invocation, string path, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);

            // Beside and renamed, so that a program that starts meanwhile reads the old file or the new one whole.
            File.WriteAllBytes(path + ".new", bytes);
            File.Move(path + ".new", path, overwrite: true);
            invocation.Messages.Say($"wrote {invocation.Shown(path)}");
            return ExitCode.Fine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            invocation.Messages.Fail($"{invocation.Shown(path)} cannot be written: {exception.Message} Name another file with --out FILE.");
            return ExitCode.Failed;
        }
    }

    private static string TrainedOn(IReadOnlyList<LabelledDocument> documents, Vocabulary vocabulary)
    {
        var texts = documents.Select(static document => document.Text).Concat(documents.SelectMany(static document => document.Claims.Select(static claim => claim.ToString())));
        var words = vocabulary.Metrics.Select(static metric => metric.Id + string.Join('|', metric.Cues));
        return ContentId.OfText(string.Join('\n', texts.Concat(words)));
    }

    private static void WriteMeasures(
        Invocation invocation, IReadOnlyList<LabelledDocument> documents, Vocabulary vocabulary, TrainedModels trained, byte[] bytes, bool compares)
    {
        var rows = invocation.OpenRows(Columns);
        void Row(string measure, double value) => rows.Write([measure, Math.Round(value, 4)]);
        Row("documents", documents.Count);
        Row("claims that count", documents.Sum(static document => document.Claims.Count(static claim => !claim.Optional)));
        foreach (var (language, score) in trained.LeftOut.Languages.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            Row($"{language} detect F1, documents left out", score.Detect.F1);
            Row($"{language} quantity F1, documents left out", score.Quantity.F1);
            Row($"{language} full F1, documents left out", score.Full.F1);
            foreach (var slot in Score.Slots) Row(string.Create(CultureInfo.InvariantCulture, $"{language} {slot.ToString().ToLowerInvariant()}, documents left out"), score.Accuracy(slot));
        }

        Row("expected calibration error, documents left out", trained.Calibration.ExpectedError);
        foreach (var bin in trained.Calibration.Bins) Row(string.Create(CultureInfo.InvariantCulture, $"right of {bin.Rows} rows with mean confidence {bin.Confidence:0.00}"), bin.Right);
        Row("bytes of the model file", bytes.Length);
        if (compares)
        {
            var other = Train(invocation, vocabulary, new Trainer(), documents);
            Row("claims that the two trainers' models read differently", Difference(vocabulary, documents, trained.Models, other.Models));
        }

        rows.Complete();
    }

    private static double Difference(Vocabulary vocabulary, IReadOnlyList<LabelledDocument> documents, SlotModels first, SlotModels second)
    {
        var (one, two) = (new ClaimExtractor(vocabulary, first), new ClaimExtractor(vocabulary, second));
        var (claims, different) = (0, 0);
        foreach (var article in documents.Select(PlainTextArticles.Of))
        {
            foreach (var (a, b) in one.Extract(article).Claims.Zip(two.Extract(article).Claims))
            {
                claims++;
                if (a.Kind != b.Kind || a.Metric != b.Metric || a.Period != b.Period || a.Value != b.Value || !a.Area.SequenceEqual(b.Area, StringComparer.Ordinal) || !a.Subject.SequenceEqual(b.Subject, StringComparer.Ordinal)) different++;
            }
        }

        return (double)different / Math.Max(1, claims);
    }
}
