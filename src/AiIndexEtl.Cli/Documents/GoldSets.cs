using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Finds and reads the labelled documents that words of the command line stand for.</summary>
internal sealed class GoldSets(Invocation invocation, Vocabulary vocabulary)
{
    private readonly List<LabelledProblem> _problems = [];
    private readonly HashSet<string> _metrics = [.. vocabulary.Metrics.Select(metric => metric.Id), "other"];

    /// <summary>What is wrong with the files read so far.</summary>
    public IReadOnlyList<LabelledProblem> Problems => _problems;

    /// <summary>
    /// The sets of the folders and their documents, in the order of the words. Labels may use the metrics of the vocabulary and those
    /// of the nearest <c>metrics.txt</c>.
    /// </summary>
    /// <param name="folders">The folders, as the user named them.</param>
    /// <param name="documentFolders">Where the documents are, as the user named it; empty for the usual places.</param>
    public IReadOnlyList<(LabelledSet Set, IReadOnlyList<LabelledFile> Files)> Read(string[] folders, string[] documentFolders)
    {
        string[] documents = [.. documentFolders.Select(invocation.Resolve)];
        foreach (var folder in documents.Where(folder => !Directory.Exists(folder)))
        {
            _problems.Add(new LabelledProblem(invocation.Shown(folder), 0, "there is no such folder", "Name the folder of the documents"));
        }

        return [.. folders.SelectMany(folder => Find(folder, documents)).Select(set => (set, Read(set)))];
    }

    private IReadOnlyList<LabelledSet> Find(string folder, string[] documents)
    {
        var found = LabelledSets.Find(invocation.Resolve(folder), documents);
        if (found.Count == 0)
        {
            var what = Directory.Exists(invocation.Resolve(folder)) ? "there is no gold file (*.jsonl) in it" : "there is no such folder";
            _problems.Add(
                new LabelledProblem(folder, 0, what, "Name a folder of gold files, a set that has a folder gold, or a folder of such sets"));
        }

        return found;
    }

    private IReadOnlyList<LabelledFile> Read(LabelledSet set)
    {
        var metrics = new HashSet<string>(_metrics, StringComparer.Ordinal);
        if (set.MetricsFile is { } file) metrics.UnionWith(LabelledMetrics.Read(file, invocation.Shown, _problems));

        var files = new LabelledSetReader(metrics, invocation.Shown, _problems).Read(set);
        foreach (var twice in files.GroupBy(one => one.TextPath, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            var (first, second) = (twice.First(), twice.Skip(1).First());
            _problems.Add(new LabelledProblem(
                invocation.Shown(second.GoldPath), 1, $"{invocation.Shown(first.GoldPath)} labels the document {second.Document.Header.File} already",
                "Keep one of the two, or correct the file that it names"));
        }

        return files;
    }
}
