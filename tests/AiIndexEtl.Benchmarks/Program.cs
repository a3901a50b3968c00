using AiIndexEtl.Benchmarks;
using AiIndexEtl.Benchmarks.Fuzzing;
using AiIndexEtl.Benchmarks.Loading;
using AiIndexEtl.Benchmarks.Pipelines;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Training.Labelled;
using AngleSharp.Html.Parser;

// How many characters a second one thread reads, step by step, on the labelled documents of each language.
// dotnet run -c Release --project tests/AiIndexEtl.Benchmarks [-- seconds per measure]
// What cleaning costs beside the bare parse, on pages made of the labelled documents or on the .html files of folders:
// dotnet run -c Release --project tests/AiIndexEtl.Benchmarks -- cleaning [folder ...]
// How fast claims are loaded into a published file, beside a bare INSERT of the same file, for each number of claims:
// dotnet run -c Release --project tests/AiIndexEtl.Benchmarks -- loading [claims ...]
// Made pages, with the pipeline.yaml that reads them: dotnet run -c Release --project tests/AiIndexEtl.Benchmarks -- corpus PAGES FOLDER
// The whole way from kept snapshots to a published file, with a published program: -- pipeline PROGRAM [pages ...]
// How soon a published program answers and has read the samples: -- start PROGRAM
// A night over unchanged pages of a local server, beside what curl needs for the same requests: -- nightly PROGRAM [sources]
// Whether the parts that read what strangers wrote keep their laws, whatever they read; see docs/faults.md:
// dotnet run -c Release --project tests/AiIndexEtl.Benchmarks -- fuzz scanner|decoder|cleaner|listing|robots|configuration|warc|import|hostile [--inputs N] [--seed S]
if (args is ["fuzz", .. var words]) return FuzzCommand.Run(words, Console.Out);

var seconds = args is [var written, ..] && double.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 600 ? number : 3;
var vocabulary = VocabularyFiles.Load(ShippedVocabulary.Paths).Value;
var corpus = LabelledCorpusReader.Read(Path.Combine(AiIndexEtl.Testing.Repository.Root, "data", "labelled"));
if (vocabulary is null || corpus.Problems.Count > 0)
{
    Console.Error.WriteLine("The vocabulary or the labelled documents cannot be read.");
    return 1;
}

if (args is ["loading", .. var sizes])
{
    var numbers = sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : sizes.Select(size => int.Parse(size, System.Globalization.CultureInfo.InvariantCulture)).ToList();
    new LoadingReport(Console.Out, vocabulary).Write(numbers);
    return 0;
}

if (args is ["cleaning", .. var folders])
{
    List<byte[]> small = [.. corpus.Documents.Select(document => System.Text.Encoding.UTF8.GetBytes(HtmlPages.Of(PlainTextArticles.Of(document))))];
    CleaningReport.Write(Console.Out, folders, small, seconds);
    return 0;
}

if (args is ["corpus", var made, var target])
{
    var bytes = CorpusFolder.Write(target, [.. corpus.Documents.Select(PlainTextArticles.Of)], int.Parse(made, System.Globalization.CultureInfo.InvariantCulture));
    Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1e6:N0} MB"));
    return 0;
}

if (args is ["start", var started])
{
    StartReport.Write(Console.Out, Path.GetFullPath(started));
    return 0;
}

if (args is ["nightly", var nightly, .. var wanted])
{
    await NightlyReport.WriteAsync(Console.Out, Path.GetFullPath(nightly), wanted is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 1000);
    return 0;
}

var extractor = new ClaimExtractor(vocabulary, ShippedModels.Load(ShippedModels.PathFrom(null)).Models);
if (args is ["pipeline", var program, .. var amounts])
{
    var read = corpus.Documents.Select(PlainTextArticles.Of).Select(article => (IReadOnlyList<PageFigure>)[.. extractor.Extract(article).Claims.Select(claim => new PageFigure(claim.Value, claim.Unit))]).ToList();
    var numbers = amounts.Length == 0 ? [1_000, 10_000] : amounts.Select(amount => int.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ToList();
    new PipelineReport(Console.Out, Path.GetFullPath(program), corpus.Documents).Write(numbers, read);
    return 0;
}

Console.WriteLine("One thread, median of rounds after warm-up. Characters are UTF-16 units of what a step reads.");
foreach (var language in corpus.Documents.Select(PlainTextArticles.Of).GroupBy(article => article.Language?.Split('-')[0] ?? "en", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
{
    List<Article> articles = [.. language];
    List<string> pages = [.. articles.Select(HtmlPages.Of)];
    var characters = articles.Sum(article => (long)article.Text.Length);
    var report = new SpeedReport(language.Key, articles.Count, characters);
    report.Add("digit scan", characters, Harness.Measure(() => articles.Sum(article => DigitScan.Count(article.Text)), seconds));
    report.Add("HTML parse", pages.Sum(page => (long)page.Length), Harness.Measure(() => pages.Sum(page => new HtmlParser().ParseDocument(page).All.Length), seconds));
    report.Add("quantity scan", characters, Harness.Measure(() => articles.Sum(article => QuantityScanner.Scan(article.Text).Mentions.Count), seconds));
    report.Add("whole extraction", characters, Harness.Measure(() => articles.Sum(article => extractor.Extract(article).Claims.Count), seconds));
    report.Write(Console.Out);
}

MemoryReport.Write(Console.Out, extractor, [.. corpus.Documents.Select(PlainTextArticles.Of)]);
return 0;
