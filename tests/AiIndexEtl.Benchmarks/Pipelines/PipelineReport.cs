using System.Globalization;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>
/// The whole way: the built program, in a process of its own, reads made pages from files into a new published file, then the kept
/// snapshots of all of them once more. What it found is held against the figures that the pages are known to state.
/// </summary>
/// <param name="output">Where the figures go.</param>
/// <param name="program">The built program.</param>
/// <param name="documents">The labelled documents that pages are made of.</param>
internal sealed class PipelineReport(TextWriter output, string program, IReadOnlyList<LabelledDocument> documents)
{
    private readonly List<Article> _articles = [.. documents.Select(PlainTextArticles.Of)];

    /// <summary>Measures each number of pages.</summary>
    /// <param name="numbers">How many pages, in ascending order.</param>
    /// <param name="plain">The figures of the plain articles, in the order of the documents.</param>
    public void Write(IReadOnlyList<int> numbers, IReadOnlyList<IReadOnlyList<PageFigure>> plain)
    {
        Say($"{Environment.ProcessorCount} processors; {program}");
        var last = (Pages: 0, First: default(double), Again: default(double));
        foreach (var pages in numbers)
        {
            var folder = Directory.CreateTempSubdirectory("aiindex-pipeline-").FullName;
            try
            {
                var bytes = CorpusFolder.Write(folder, _articles, pages);
                Say($"\n{pages:N0} pages, {bytes / 1e6:N0} MB");
                var (first, _) = Run("files to a new published file", folder, pages, bytes, ["run", "--quiet"]);
                var (again, changed) = Run("snapshots to a published file", folder, pages, bytes, ["run", "--from-snapshots", "--quiet"]);
                Say($"  {changed} figures are read otherwise from snapshots than from files");
                if (last.Pages > 0)
                {
                    var factor = (double)pages / last.Pages;
                    Say($"  grown against {last.Pages:N0} pages, processor time a page: {first / last.First / factor:0.00} and {again / last.Again / factor:0.00} times");
                }

                last = (pages, first, again);
                Say($"  {PageAnswers.Of(Path.Combine(folder, "curated", "ai_index.duckdb"), documents, plain, pages)}");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private (double Processor, string Changed) Run(string name, string folder, int pages, long bytes, IReadOnlyList<string> arguments)
    {
        var run = MeasuredCommand.Run(program, folder, arguments);
        Say($"  {name,-30} {run.Seconds,8:0.0} s, {run.Processor,8:0.0} s of processors, {pages / run.Seconds,7:N0} pages/s, {bytes / 1e6 / run.Seconds,6:0.0} MB/s, {pages / run.Processor,6:N0} pages a second of processor, {run.PeakMegabytes,6:N0} MB in memory at most");
        if (run.ExitCode != 0) Say($"  exit code {run.ExitCode}: {run.Output}");
        var changed = run.Output.Split("\"facts_changed\":") is [_, var behind, ..] ? behind.Split(',')[0] : "unknown";
        return (run.Processor, changed);
    }

    private void Say(FormattableString line)
    {
        output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        output.Flush();
    }
}
