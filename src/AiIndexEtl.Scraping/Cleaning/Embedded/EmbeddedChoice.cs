using AiIndexEtl.Scraping.Cleaning.Pages;
using AiIndexEtl.Scraping.Cleaning.Selection;

namespace AiIndexEtl.Scraping.Cleaning.Embedded;

/// <summary>
/// Decides whether an article is read from a page's data, or from a copy that the page does not show, instead of from what it shows:
/// only where it shows less than half of it, and only where the two belong together.
/// </summary>
internal static class EmbeddedChoice
{
    // What is taken instead must be so many times larger than what the page shows.
    private const double LargerThanShown = 2;

    // A page that shows less than this, in units of information, shows nothing.
    private const double NothingShown = 40;

    // What a page shows of an article that it holds back, or fills in by script, is a beginning; a page that shows more shows it all.
    private const double WholeArticle = 600;

    private const int LongestKey = 24;

    // Units of information in a character of a script at most: half a unit for a Chinese character.
    private const double UnitsPerCharacter = 0.5;

    /// <summary>The better copy of the article, with the object that it came from where it came from data; null where what is shown stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="linkedData">Its JSON-LD.</param>
    /// <param name="shown">The blocks of the article as the page shows them.</param>
    /// <param name="title">The headline.</param>
    public static (IReadOnlyList<PageBlock> Blocks, EmbeddedArticle? Article)? Better(Page page, IReadOnlyList<DataValue> linkedData, IReadOnlyList<PageBlock> shown, string? title)
    {
        var shownUnits = Units(shown);
        if (shownUnits > WholeArticle) return null;

        var least = Math.Max(shownUnits * LargerThanShown, NothingShown);
        var longest = shown.OrderByDescending(block => block.ProseWeight).FirstOrDefault();
        var start = longest is null ? "" : Titles.Key(longest.Text);
        foreach (var articles in new[] { () => EmbeddedArticles.In(linkedData), () => InStates(page, least), () => InTextAreas(page, least) })
        {
            foreach (var article in articles())
            {
                if (article.Units < least) break;
                if (!Belongs(article.Title, article.Body, start, shownUnits, title)) continue;

                var blocks = LineTrimmer.Trim(EmbeddedArticles.BlocksOf(article.Body), title ?? article.Title);
                if (Units(blocks) >= least) return (blocks, article);
            }
        }

        return Unseen(page, start, shownUnits, least, title);
    }

    private static IReadOnlyList<EmbeddedArticle> InStates(Page page, double least)
    {
        var isRoom = page.Elements.Scripts.Exists(script => script.TextLength * UnitsPerCharacter >= least);
        return isRoom ? EmbeddedArticles.In(PageScripts.States(page.Elements)) : [];
    }

    // Older sites keep an article as escaped markup in a text area that a script unfolds.
    private static IReadOnlyList<EmbeddedArticle> InTextAreas(Page page, double least)
    {
        var holders = page.Elements.TextAreas
            .Where(area => area.TextLength * UnitsPerCharacter >= least)
            .Select(area => DataValue.OfMembers([KeyValuePair.Create("content", DataValue.OfText(area.TextContent))]));
        return EmbeddedArticles.In(holders);
    }

    private static (IReadOnlyList<PageBlock> Blocks, EmbeddedArticle? Article)? Unseen(Page page, string start, double shownUnits, double least, string? title)
    {
        var noscript = page.Elements.Noscripts
            .Where(element => element.TextLength * UnitsPerCharacter >= least)
            .MaxBy(element => element.TextLength);
        if (noscript is not null)
        {
            var blocks = LineTrimmer.Trim(PageReader.ReadInside(page.Document, noscript).Blocks, title);
            if (Units(blocks) >= least && Belongs(null, Joined(blocks), start, shownUnits, title)) return (blocks, null);
        }

        if (page.Blocks.Where(block => block.IsHidden && block.IsProse).Sum(block => block.Units) < least) return null;

        var hidden = LineTrimmer.Trim(new ContentFinder(page, title, includesHidden: true).Find(title, null), title);
        return Units(hidden) >= least && Belongs(null, Joined(hidden), start, shownUnits, title) ? (hidden, null) : null;
    }

    // The same headline, or the same beginning; without either, only where nothing is shown that it could contradict.
    private static bool Belongs(string? itsTitle, string body, string start, double shownUnits, string? title)
    {
        if (itsTitle is not null && title is not null && Titles.Repeats(itsTitle, title)) return true;
        if (start.Length >= LongestKey / 2 && Titles.Key(body).Contains(start[..Math.Min(start.Length, LongestKey)], StringComparison.Ordinal)) return true;
        return shownUnits < NothingShown && (itsTitle is null || title is null || Titles.Key(title).Length < 4);
    }

    private static string Joined(IReadOnlyList<PageBlock> blocks) => string.Join('\n', blocks.Select(block => block.Text));

    private static double Units(IReadOnlyList<PageBlock> blocks) => blocks.Sum(block => block.Units);
}
