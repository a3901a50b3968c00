namespace AiIndexEtl.Scraping.Cleaning.Lines;

/// <summary>
/// Tells the furniture of a page by the words of a line. A pattern here is a habit of pages in general; whether a line that matches
/// is cut depends on where it stands as well.
/// </summary>
internal static partial class LineClassifier
{
    // Longer lines are prose whatever they begin with; disclaimers are the one kind of furniture that runs on.
    private const int LongestLine = 160;
    private const int LongestDisclaimer = 500;

    /// <summary>The class of a line.</summary>
    public static LineClass Classify(string line)
    {
        if (line.Length > LongestDisclaimer) return LineClass.None;
        if (Disclaimer().IsMatch(line)) return LineClass.Disclaimer;
        if (AboutOutlet().IsMatch(line)) return LineClass.AboutOutlet;
        if (line.Length > LongestLine) return ConsentNotice().IsMatch(line) ? LineClass.Subscribe : LineClass.None;
        if (EndMark().IsMatch(line)) return LineClass.EndMark;
        if (Copyright().IsMatch(line)) return LineClass.Copyright;
        if (RelatedZh().IsMatch(line) || RelatedEn().IsMatch(line)) return LineClass.Related;
        if (Comments().IsMatch(line)) return LineClass.Comments;
        if (Share().IsMatch(line)) return LineClass.Share;
        if (Subscribe().IsMatch(line)) return LineClass.Subscribe;
        if (Advertisement().IsMatch(line)) return LineClass.Advertisement;
        if (Paging().IsMatch(line)) return LineClass.Paging;
        if (Contact().IsMatch(line)) return LineClass.Contact;
        if (Breadcrumb().IsMatch(line)) return LineClass.Breadcrumb;
        if (Byline().IsMatch(line) || Credits().IsMatch(line)) return LineClass.Byline;
        if (IsDateline(line)) return LineClass.Dateline;
        return Label().IsMatch(line) ? LineClass.Label : PortalClass(line);
    }

    /// <summary>Whether a line of this class ends the article where little prose follows.</summary>
    public static bool CanEndArticle(LineClass lineClass) => lineClass is LineClass.Related or LineClass.Comments or LineClass.Disclaimer
        or LineClass.Copyright or LineClass.EndMark or LineClass.Paging or LineClass.Share or LineClass.Subscribe or LineClass.Contact;

    /// <summary>Whether a line of this class is cut wherever it stands, not only at head and tail.</summary>
    public static bool IsCutAnywhere(LineClass lineClass) => lineClass is LineClass.Related or LineClass.Advertisement or LineClass.Share
        or LineClass.Subscribe or LineClass.Disclaimer or LineClass.Copyright or LineClass.AboutOutlet or LineClass.Comments or LineClass.Paging;

    /// <summary>Whether a line shows signs of a feed: a relative time, a bar at its end, a time stamp, a count of clicks.</summary>
    public static bool LooksLikeFeed(string line) => line.Length < LongestLine && FeedItem().IsMatch(line);

    /// <summary>Whether a caption names who made or owns the picture.</summary>
    public static bool CreditsPicture(string line) => line.Length < LongestDisclaimer && PictureCredit().IsMatch(line);

    /// <summary>Whether a line ends in a credit of its own, as captions without markup do.</summary>
    public static bool EndsInPictureCredit(string line) => line.Length < LongestDisclaimer && PictureCreditAtEnd().IsMatch(line);

    /// <summary>Whether a line tells who made the article, or how to reach them, given that nothing of the article follows it.</summary>
    public static bool IsColophon(string line) => line.Length <= LongestDisclaimer && Colophon().IsMatch(line);

    /// <summary>Whether a line belongs to the form for a comment, or to its frame.</summary>
    public static bool IsCommentSign(string line) => line.Length <= LongestLine && CommentSign().IsMatch(line);

    /// <summary>Whether a short line that holds a day or time and does not end as a sentence does dates the article, given that it stands above it.</summary>
    public static bool DatesArticle(string line) =>
        line.Length <= 120 && Information.UnitsOf(line) <= 20 && !Information.EndsSentence(line) && DayOfArticle().IsMatch(line);

    private static bool IsDateline(string line)
    {
        if (line.Length > 90) return false;

        var rest = DateOrTime().Replace(line, "");
        if (rest.Length == line.Length) return false;

        // What is left besides dates, times and counts must be next to nothing.
        return Information.UnitsOf(DatelineWord().Replace(rest, "")) <= 4 && !Information.EndsSentence(rest);
    }
}
