using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Makes cleaned articles of labelled documents, as a perfect cleaning would hand them to extraction.</summary>
public static class PlainTextArticles
{
    // Frequent characters that the two scripts write differently, pairwise.
    private const string SimplifiedOnly = "国会这来时们为对说发经过后应还进从开样现间关业东车长门问个与动体万亿约达额资计术";
    private const string TraditionalOnly = "國會這來時們為對說發經過後應還進從開樣現間關業東車長門問個與動體萬億約達額資計術";

    /// <summary>
    /// The article of a document: the lines of its body, each a block of its own, without the headline. A line with tabs is a row of
    /// a table, and so is one of <see cref="PipedRows"/>. The edition is set where the document reports on the AI Index.
    /// </summary>
    public static Article Of(LabelledDocument document) => Lay(document).Article;

    /// <summary>The language of a document: the header's, and for Chinese the script that its text is written in, <c>zh-Hans</c> or <c>zh-Hant</c>.</summary>
    public static string LanguageOf(LabelledDocument document) => LanguageOf(document.Header.Language, document.Text);

    /// <summary>The article of a document, with the way from places in the document's file to places in the article.</summary>
    internal static LaidOutArticle Lay(LabelledDocument document)
    {
        var header = document.Header;
        var lines = new DocumentLines(document.Text);
        var isPiped = PipedRows.Mark([.. Enumerable.Range(1, lines.Count).Select(number => lines[number])]);
        var text = new StringBuilder();
        var blocks = new List<TextBlock>();
        var shifts = new List<LineShift>();
        var table = 0;
        foreach (var number in BodyLines(header, lines))
        {
            var line = lines[number];
            var block = line.Trim();

            // As long as before, so that places stay where they were.
            if (isPiped[number - 1]) block = PipedRows.WithTabs(block);
            if (text.Length > 0) text.Append('\n');

            var isRow = block.Contains('\t', StringComparison.Ordinal);
            var followsRow = isRow && blocks.Count > 0 && blocks[^1].Kind == BlockKind.TableRow && shifts[^1].Line == number - 1;
            if (isRow && !followsRow) table++;

            var lead = line.Length - line.TrimStart().Length;
            shifts.Add(new LineShift(number, lines.StartOf(number) + lead, lines.StartOf(number) + lead + block.Length, text.Length));
            blocks.Add(new TextBlock(isRow ? BlockKind.TableRow : BlockKind.Paragraph, text.Length, block.Length, Table: isRow ? table : 0));
            text.Append(block);
        }

        var article = new Article
        {
            Source = $"labelled/{document.Set}/{header.File}",
            Title = header.Title,
            Published = header.Published,
            Publisher = header.Publisher,
            Language = LanguageOf(document),
            Edition = header.Edition is { } year ? "ai-index/" + year.ToString(CultureInfo.InvariantCulture) : null,
            Text = text.ToString(),
            Blocks = blocks,
        };
        return new LaidOutArticle(article, shifts);
    }

    private static IEnumerable<int> BodyLines(LabelledHeader header, DocumentLines lines)
    {
        var numbers = Enumerable.Range(1, lines.Count)
            .Where(n => header.BodyLines.Any(r => r.Contains(n)) && !string.IsNullOrWhiteSpace(lines[n]))
            .ToList();
        var startsWithTitle = numbers.Count > 0 && string.Equals(lines[numbers[0]].Trim(), header.Title?.Trim(), StringComparison.Ordinal);
        return startsWithTitle ? numbers.Skip(1) : numbers;
    }

    private static string LanguageOf(string language, string text)
    {
        if (language is not "zh") return language;

        var simplified = text.Count(c => SimplifiedOnly.Contains(c, StringComparison.Ordinal));
        var traditional = text.Count(c => TraditionalOnly.Contains(c, StringComparison.Ordinal));
        return traditional > simplified ? "zh-Hant" : "zh-Hans";
    }
}
