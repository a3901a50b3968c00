using System.Diagnostics;
using System.Globalization;
using AiIndexEtl.Scraping.Charsets;
using AiIndexEtl.Scraping.Cleaning;
using AngleSharp.Html.Parser;

namespace AiIndexEtl.Benchmarks;

/// <summary>
/// What cleaning a page costs beside the bare parse of AngleSharp: both take turns on the same pages within one run, so that a busy
/// machine slows both. Cleaning begins with the bytes; the bare parse, with default options, gets the text decoded before.
/// </summary>
internal static class CleaningReport
{
    private const int WarmUpRounds = 12;
    private const int FewestRounds = 7;

    /// <summary>Measures the pages of folders and writes a table.</summary>
    /// <param name="output">Where the table goes.</param>
    /// <param name="folders">Folders of .html files; none measures pages made of the labelled documents.</param>
    /// <param name="made">The pages made of the labelled documents.</param>
    /// <param name="seconds">How long to measure each folder.</param>
    public static void Write(TextWriter output, IReadOnlyList<string> folders, IReadOnlyList<byte[]> made, double seconds)
    {
        output.WriteLine("One thread; medians of rounds in which parsing and cleaning take turns. Milliseconds and allocated bytes a page.");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"pages",-28}{"parse ms",10}{"clean ms",10}{"clean/parse",13}{"parse kB",10}{"clean kB",10}{"first ms",10}{"pages/s",9}"));
        if (folders.Count == 0) WriteRow(output, "labelled documents", made, seconds);
        foreach (var folder in folders)
        {
            var pages = Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
            if (pages.Count > 0) WriteRow(output, Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(folder)) ?? folder) + "/" + Path.GetFileName(folder.TrimEnd('/')), pages, seconds);
            else output.WriteLine($"{folder}: no .html files");
        }
    }

    private static void WriteRow(TextWriter output, string name, IReadOnlyList<byte[]> pages, double seconds)
    {
        var texts = pages.Select(page => CharsetDetector.Decode(page, null, looksForMeta: true).Text).ToList();
        var started = Stopwatch.GetTimestamp();
        Clean(pages[0]);
        var first = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        for (var i = 0; i < WarmUpRounds; i++) Round(pages, texts);

        var rounds = new List<(double Parse, double Clean, long ParseBytes, long CleanBytes)>();
        var total = Stopwatch.StartNew();
        while (rounds.Count < FewestRounds || total.Elapsed.TotalSeconds < seconds) rounds.Add(Round(pages, texts));

        var parse = Median(rounds.Select(round => round.Parse)) / pages.Count;
        var clean = Median(rounds.Select(round => round.Clean)) / pages.Count;
        var ratio = Median(rounds.Select(round => round.Clean / round.Parse));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28}{parse,10:0.00}{clean,10:0.00}{ratio,13:0.00}{rounds[^1].ParseBytes / 1000 / pages.Count,10}{rounds[^1].CleanBytes / 1000 / pages.Count,10}{first,10:0.0}{1000 / clean,9:0}"));
    }

    private static (double Parse, double Clean, long ParseBytes, long CleanBytes) Round(IReadOnlyList<byte[]> pages, List<string> texts)
    {
        var parse = Measured(() => texts.ForEach(text => GC.KeepAlive(new HtmlParser().ParseDocument(text))));
        var clean = Measured(() =>
        {
            foreach (var page in pages) Clean(page);
        });
        return (parse.Milliseconds, clean.Milliseconds, parse.Bytes, clean.Bytes);
    }

    private static (double Milliseconds, long Bytes) Measured(Action work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        work();
        return (Stopwatch.GetElapsedTime(started).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    private static void Clean(byte[] page) => GC.KeepAlive(ArticleCleaner.Clean(page, new CleaningHints { Source = "page.html" }));

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
