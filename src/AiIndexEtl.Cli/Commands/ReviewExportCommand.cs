using System.CommandLine;
using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex review export</c>: reviewed facts as labelled sentences.</summary>
internal static class ReviewExportCommand
{
    private const string Extension = ".jsonl";
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "The gold file to write (.jsonl). Its text goes beside it, or into the folder above where its own is named gold.",
        };
        file.Validators.Add(result =>
        {
            if (result.GetValue(file)?.EndsWith(Extension, StringComparison.Ordinal) != true) result.AddError("\"FILE\" must end in .jsonl, as data/labelled/reviewed/gold/reviewed.jsonl does.");
        });
        var command = new Command("export", "Write accepted and corrected facts as labelled sentences, which aiindex train learns from.") { file };
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), parsed.GetValue(file)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string file, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        return await ReviewApplication.WithReaderAsync(invocation, configuration, async reader =>
        {
            var byLanguage = LabelledExport.Sentences(reader.ReviewedSentences(cancellationToken), sha256 => reader.TextOf(sha256, cancellationToken), out var leftOut);
            if (leftOut > 0) invocation.Messages.Warn(string.Create(CultureInfo.InvariantCulture, $"{leftOut} reviewed facts are left out: labels cannot hold how they read, or their words are not in their sentence"));
            if (byLanguage.Count == 0)
            {
                invocation.Messages.Fail("No published fact was accepted or corrected, so that there is nothing to export.");
                return ExitCode.Failed;
            }

            // A labelled document is in one language and script.
            var path = invocation.Resolve(file);
            foreach (var (language, sentences) in byLanguage)
            {
                var goldPath = byLanguage.Count == 1 ? path : path[..^Extension.Length] + "-" + language + Extension;
                var name = Path.GetFileNameWithoutExtension(goldPath);
                var folder = Path.GetDirectoryName(goldPath)!;
                var textPath = Path.Combine(Path.GetFileName(folder) == LabelledSets.GoldFolderName ? Path.GetDirectoryName(folder)! : folder, name + ".txt");
                var (text, gold) = LabelledExport.Write(name, language, sentences);
                Directory.CreateDirectory(folder);
                await File.WriteAllTextAsync(textPath, text, Utf8, cancellationToken);
                await File.WriteAllTextAsync(goldPath, gold, Utf8, cancellationToken);
                invocation.Messages.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{invocation.Shown(goldPath)}: {sentences.Count} sentences, {sentences.Sum(one => one.Sentence.Figures.Count(figure => !figure.IsOptional))} reviewed figures; their text is {invocation.Shown(textPath)}"));
            }

            return ExitCode.Fine;
        });
    }
}
