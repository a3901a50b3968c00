using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Training.Labelled.Statistics;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex labelled check</c>: mistakes in labelled documents, and what is in them.</summary>
internal static class LabelledCommand
{
    private const double LargestShare = 0.01;

    // Of a hundred sentences each one is a hundredth: a frame is told of only where it comes again and again.
    private const int FewestRepeats = 3;

    private const int FramesTold = 5;

    private static readonly string[] Languages = ["en", "zh-Hans", "zh-Hant"];

    private static readonly OutputColumn[] Columns =
    [
        new("set"), new("documents", IsNumber: true), new("claims", IsNumber: true), new("counting", IsNumber: true),
        new("en", IsNumber: true), new("zh_hans", IsNumber: true, Title: "zh-Hans"), new("zh_hant", IsNumber: true, Title: "zh-Hant"),
        new("sentences", IsNumber: true), new("frame_share", IsNumber: true, Title: "share"), new("frame", Title: "most frequent frame"),
    ];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var folders = new Argument<string[]>("DIR")
        {
            Description = "Folders of gold files (*.jsonl), sets with a folder gold, or folders of such sets.",
            Arity = ArgumentArity.OneOrMore,
        };
        var documents = new Option<string[]>("--docs")
        {
            HelpName = "DIR",
            Description = "The folder of the documents; can be given several times. Default: the folder above the gold files, then their own.",
        };
        var check = new Command("check", "Find mistakes in labelled documents, and count what is in them.") { folders, documents };
        check.SetAction((parsed, cancellationToken) => Task.FromResult(
            Check(open(parsed), parsed.GetValue(folders)!, parsed.GetValue(documents) ?? [], cancellationToken)));
        return new Command("labelled", "Work on labelled documents.") { check };
    }

    private static int Check(Invocation invocation, string[] folders, string[] documentFolders, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var gold = new GoldSets(invocation, vocabulary);
        var sets = gold.Read(folders, documentFolders);
        List<LabelledFile> files = [.. sets.SelectMany(set => set.Files)];
        List<LabelledProblem> problems =
        [
            .. gold.Problems,
            .. files.SelectMany(file => LabelledChecks.Check(file, invocation.Shown)),
            .. LabelledChecks.CheckTogether(files, invocation.Shown),
        ];
        foreach (var problem in problems) invocation.Messages.Fail(problem.ToString());
        foreach (var (set, labelled) in sets) WarnOfSet(invocation, set, labelled, vocabulary);

        var rows = invocation.OpenRows(Columns);
        var all = new SentenceFrames(vocabulary);
        foreach (var (set, labelled) in sets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var frames = all.StartAnew();
            foreach (var file in labelled)
            {
                frames.Add(file);
                all.Add(file);
            }

            rows.Write(Row(set.Name, labelled, frames));
        }

        rows.Write(Row("all", files, all));
        rows.Complete();
        WarnOfFrames(invocation, all);
        return problems.Count > 0 ? ExitCode.Failed : ExitCode.Fine;
    }

    private static IReadOnlyList<object?> Row(string name, IReadOnlyList<LabelledFile> files, SentenceFrames frames)
    {
        var documents = files.Select(file => file.Document).ToList();
        var count = LabelledCount.Of(documents);
        var top = frames.MostFrequent(1);
        return
        [
            name, count.Documents, count.Claims, count.Counting,
            .. Languages.Select(language => (object?)LabelledCount.Of([.. documents.Where(one => PlainTextArticles.LanguageOf(one) == language)]).Counting),
            frames.Sentences, top.Count == 0 ? null : Math.Round(top[0].Share, 4), top.Count == 0 ? null : top[0].Frame,
        ];
    }

    private static void WarnOfSet(Invocation invocation, LabelledSet set, IReadOnlyList<LabelledFile> files, Vocabulary vocabulary)
    {
        // In a folder that was named for several sets, texts of the other sets are no oversight.
        if (Path.GetFileName(set.GoldFolder) == LabelledSets.GoldFolderName)
        {
            foreach (var text in LabelledChecks.UnlabelledTexts(set, files))
            {
                invocation.Messages.Warn($"{invocation.Shown(text)}: no gold file labels it");
            }
        }

        var known = vocabulary.Metrics.Select(metric => metric.Id).Append("other").ToHashSet(StringComparer.Ordinal);
        foreach (var claim in files.SelectMany(file => file.Document.Claims.Select(claim => (file, claim))).DistinctBy(pair => pair.claim.Metric))
        {
            if (known.Contains(claim.claim.Metric)) continue;
            invocation.Messages.Warn(string.Create(
                CultureInfo.InvariantCulture,
                $"{invocation.Shown(claim.file.GoldPath)}:{claim.claim.GoldLine}: the metric \"{claim.claim.Metric}\" is not in the vocabulary, and nothing can be read as it"));
        }
    }

    private static void WarnOfFrames(Invocation invocation, SentenceFrames frames)
    {
        foreach (var frame in frames.MostFrequent(FramesTold).Where(frame => frame.Share > LargestShare && frame.Sentences >= FewestRepeats))
        {
            invocation.Messages.Warn(string.Create(
                CultureInfo.InvariantCulture,
                $"{invocation.Shown(frame.Text)}:{frame.Line}: {frame.Sentences} of {frames.Sentences} sentences ({frame.Share:P1}) have the frame \"{frame.Frame}\"; none should have more than 1 %. Put some in other words."));
        }
    }
}
