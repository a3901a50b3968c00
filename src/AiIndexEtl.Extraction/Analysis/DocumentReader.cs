using System.Globalization;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>Reads an article into sentences, each with its quantities, times, places, names and cue terms.</summary>
/// <param name="gazetteer">Places and names.</param>
/// <param name="metrics">Cue phrases.</param>
internal sealed class DocumentReader(Gazetteer gazetteer, MetricIndex metrics)
{
    /// <summary>The document of an article and the scanner's result.</summary>
    public DocumentView Read(Article article, ScanResult scan)
    {
        var folded = TextFolding.Fold(article.Text);
        List<Span> figures = [.. scan.Mentions.Select(static mention => new Span(mention.Start, mention.End))];
        var times = TimeScanner.Scan(folded, figures);
        IReadOnlyList<QuantityMention> quantities = scan.Mentions;
        var listed = gazetteer.Names(article.Text, folded);
        var dateline = Datelines.Find(article, folded, times);
        var published = article.Published ?? dateline?.Day;

        // The day of the news is no time of the figures behind it.
        if (dateline is { } first) times.Remove(first.Mention);
        times.RemoveAll(time => Datelines.IsDayOfNews(article, folded, time));
        var month = published is null ? Datelines.FindMonth(article, times) : null;
        if (month is { } line) times.Remove(line);
        var edition = DocumentFacts.Edition(article, folded, published);
        var editionYear = DocumentFacts.EditionYear(edition);
        var places = gazetteer.Words(article.Text, folded);
        places = places with { Named = NamePatterns.OutsideOf(listed, places.Named) };
        var about = DocumentAreaReader.Read(gazetteer, article, folded, places, quantities, editionYear is not null);
        quantities = LocalDollars.Resolve(article.Text, quantities, about);
        var areas = DocumentAreaReader.Resolve(places.Named, about, folded);
        var names = NamePatterns.Complete(article.Text, listed, areas, quantities);
        var hits = metrics.Hits(folded);
        var sentences = Sentences(article, quantities, figures, times, areas, places.Signs, names, hits, metrics.Marks(folded));
        return new DocumentView
        {
            Article = article,
            Folded = folded,
            Sentences = sentences,
            NamesAi = DocumentFacts.NamesAi(folded, sentences),
            Edition = edition,
            IsAboutAi = editionYear is not null || DocumentFacts.IsAboutAi(article, folded),
            Published = published,
            PublicationYear = published?.Year ?? Periods.Year(month?.Value) ?? editionYear ?? PublicationYears.Infer(times) ?? PublicationYears.OfNamedReport(article.Text, folded, times),
            PublicationMonth = published?.Month ?? MonthOf(month) ?? (editionYear is null ? 12 : 4),
            DataYear = DocumentFacts.IsOnEdition(article, editionYear, published) ? editionYear - 1 : null,
            Area = about.Main,
            Areas = about,
            TitleCities = gazetteer.Areas(article.Title ?? "", TextFolding.Fold(article.Title ?? "")).FindAll(static area => area.IsCity),
            Parts = new PartWords(folded),
            TitleHits = metrics.Hits(TextFolding.Fold(article.Title ?? "")),
            TitleMarks = metrics.Marks(TextFolding.Fold(article.Title ?? "")),
        };
    }

    private static int? MonthOf(TimeMention? line) => line is null ? null : int.Parse(line.Value.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    private static List<SentenceView> Sentences(
        Article article, IReadOnlyList<QuantityMention> quantities, List<Span> figures, List<TimeMention> times, List<AreaMention> areas, List<AreaMention> signs, List<NameMention> names, List<MetricHit> hits, List<MarkHit> marks)
    {
        var sentences = new List<SentenceView>();
        var (quantity, time, area, sign, name, hit, mark) = (0, 0, 0, 0, 0, 0, 0);
        for (var block = 0; block < article.Blocks.Count; block++)
        {
            var whole = new Span(article.Blocks[block].Start, article.Blocks[block].End);

            // A table row is read as one sentence: its cells belong together.
            var isRow = article.Blocks[block].Kind is BlockKind.TableRow or BlockKind.TableHeader;
            List<Span> spans = isRow ? [whole] : Segmenter.Sentences(article.Text, whole);
            if (spans.Exists(static span => span.Length > Segmenter.LongestSentence))
            {
                spans = [.. spans.SelectMany(span => span.Length > Segmenter.LongestSentence ? Segmenter.Pieces(article.Text, span, figures) : [span])];
            }

            foreach (var span in spans)
            {
                sentences.Add(new SentenceView
                {
                    Span = span,
                    Block = block,
                    Clauses = Segmenter.Clauses(article.Text, span),
                    Quantities = Take(quantities, ref quantity, span, static item => item.Start),
                    Times = Take(times, ref time, span, static item => item.Start),
                    Areas = Take(areas, ref area, span, static item => item.Start),
                    Signs = Take(signs, ref sign, span, static item => item.Start),
                    Names = Take(names, ref name, span, static item => item.Start),
                    Hits = Take(hits, ref hit, span, static item => item.Start),
                    Marks = Take(marks, ref mark, span, static item => item.Start),
                });
            }
        }

        return sentences;
    }

    private static List<T> Take<T>(IReadOnlyList<T> items, ref int next, Span span, Func<T, int> startOf)
    {
        while (next < items.Count && startOf(items[next]) < span.Start) next++;
        var first = next;
        while (next < items.Count && startOf(items[next]) < span.End) next++;
        var taken = new List<T>(next - first);
        for (var i = first; i < next; i++) taken.Add(items[i]);
        return taken;
    }
}
