using System.Globalization;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Links;

/// <summary>
/// The time that figures of a document have which name none: a report's data year, the time of a survey, or the time that the document
/// speaks of most: the one of its title, the ones that open its sentences, more so the first ones and the recent ones.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="linker">Tells which times open their sentence.</param>
internal sealed class DocumentPeriod(DocumentView document, PeriodLinker linker)
{
    private const int LeadBlocks = 4;

    // What the day of publication weighs by itself, and a year that is mostly there to compare with; one plain mention weighs 1.
    private const double LookingBack = 1.4;
    private const double LookingAround = 0.7;
    private const double Compared = 0.25;

    // A quarter or half without its year, wherever it stands.
    private const double InPassing = 0.5;

    private static readonly string[] ReportWords = ["报告", "年鉴", "蓝皮书", "白皮书", "report", "yearbook", "outlook", "barometer", "survey"];

    // 2024年版报告, the 2024 edition, this year's report: the name of what is told of, not the time of its figures.
    private static readonly string[] NamesBehind = ["edition", "report", "index", "yearbook", "survey", "ai index", "报告", "年鉴", "版", "白皮书", "蓝皮书", "指数", "榜", "年度报告"];

    private readonly TimeResolver _resolver = new(document);
    private readonly Dictionary<string, double> _counts = new(StringComparer.Ordinal);

    // The year that figures can be of at the latest: that of publication, else the latest one that the text names again.
    private readonly int? _latest = document.PublicationYear ?? LatestOf(document);

    /// <summary>The time; null where nothing tells.</summary>
    public string? Read()
    {
        if (document.DataYear is { } data) return Iso(data);
        if (TitlePart() is { } part) return part;
        if (SurveyTime.Of(document, _resolver) is { } survey) return survey;
        CountTitle();
        CountSentences();

        // Reports look back: what came out in the first half of a year is mostly about the year before.
        if (document is { PublicationYear: { } year, PublicationMonth: <= 6 }) Count(Iso(year - 1), LookingBack);
        else if (document.PublicationYear is { } own) Count(Iso(own), LookingAround);
        return _counts.Count == 0 ? null : _counts.OrderByDescending(static pair => pair.Value).ThenByDescending(static pair => Periods.End(pair.Key), StringComparer.Ordinal).First().Key;
    }

    // Labour Force Survey, October 2025: the month or quarter in the title of a statistic is what it tells of.
    private string? TitlePart()
    {
        string? found = null;
        foreach (var time in TimeScanner.Scan(TextFolding.Fold(document.Article.Title ?? ""), []))
        {
            if (time is not { Form: TimeForm.Absolute, IsBase: false, IsSince: false } || time.Value.Length != 7) return null;
            if (found is not null) return null;
            found = time.Value;
        }

        return Periods.Year(found) <= (document.PublicationYear ?? 9999) ? found : null;
    }

    private void CountTitle()
    {
        var title = TextFolding.Fold(document.Article.Title ?? "");
        foreach (var time in TimeScanner.Scan(title, []))
        {
            Count(TitlePeriod(title, _resolver.Resolve(time, current: null)), time.Form is TimeForm.Absolute or TimeForm.PartOfYear ? 6 : 2);
        }
    }

    private void CountSentences()
    {
        foreach (var sentence in document.Sentences)
        {
            string? current = null;
            foreach (var time in sentence.Times)
            {
                var period = _resolver.Resolve(time, current);
                if (period is null || time.IsBase || time.IsSince || time.Form is not (TimeForm.Absolute or TimeForm.FromPublication or TimeForm.PartOfYear)) continue;
                if (time.Form == TimeForm.PartOfYear && (sentence.Block >= LeadBlocks || !IsSeason(period))) continue;
                current = period;
                if (((period.Length == 10 || Datelines.HasDayBefore(document.Folded, time)) && !IsAsOf(time)) || IsName(time)) continue;
                Count(period, (sentence.Block < LeadBlocks ? 2 : 1) * WeightOf(sentence, time));
            }
        }
    }

    private static int? LatestOf(DocumentView document)
    {
        const int LeastMentions = 2;
        return document.Sentences.SelectMany(static sentence => sentence.Times)
            .Where(time => time is { Form: TimeForm.Absolute, IsSince: false } && !IsAhead(document.Folded, time))
            .Select(static time => Periods.Year(time.Value)).Where(static year => year is not null)
            .GroupBy(static year => year).Where(static years => years.Count() >= LeastMentions).Max(static years => years.Key);
    }

    // by 2030, 到2030年, 2030年前: what is still to come.
    private static bool IsAhead(string text, TimeMention time)
    {
        var before = text.AsSpan(0, time.Start).TrimEnd();
        return before.EndsWith("到") || before.EndsWith("至") || before.EndsWith(" by") || before.EndsWith("until") || before.EndsWith("预计")
            || (time.End < text.Length && text[time.End] == '前');
    }

    // 去年 in the midst of a sentence of autumn is mostly what this year is compared with.
    private double WeightOf(SentenceView sentence, TimeMention time) =>
        IsAsOf(time) ? 3 : PeriodLinker.IsAside(document.Folded, time) ? Compared : time.Form == TimeForm.PartOfYear ? InPassing : linker.IsTopic(sentence, time) ? 2 : time is { Form: TimeForm.FromPublication, Years: < 0 } && document.PublicationMonth > 6 ? Compared : 1;

    private void Count(string? period, double weight)
    {
        if (period is null || weight <= 0) return;
        if (period.Length == 10) period = period[..7];
        period = Whole(period);
        if (document.PublicationYear is { } published && Periods.Year(period) > published) return;
        var recency = _latest is { } day && Periods.Year(period) < day - 1 ? 0.3 : 1;
        _counts[period] = _counts.GetValueOrDefault(period) + (weight * recency);
    }

    // From January to December is the year, from April to June its second quarter.
    private static string Whole(string period)
    {
        if (period.Length != 15 || !period.AsSpan(0, 4).SequenceEqual(period.AsSpan(8, 4))) return period;
        return (period[4..8], period[12..]) switch
        {
            ("-01/", "-12") => period[..4],
            ("-01/", "-03") => period[..4] + "-Q1",
            ("-04/", "-06") => period[..4] + "-Q2",
            ("-07/", "-09") => period[..4] + "-Q3",
            ("-10/", "-12") => period[..4] + "-Q4",
            _ => period,
        };
    }

    // A quarter, a half, or some months together: what reports are made of.
    private static bool IsSeason(string period) => period.Contains('/', StringComparison.Ordinal) || (period.Length == 7 && period[5] == 'Q');

    // 数据截至2025年6月30日, "as of June 2025": what the figures of a document are about.
    private bool IsAsOf(TimeMention time)
    {
        var before = document.Folded.AsSpan(Math.Max(0, time.Start - 6), Math.Min(6, time.Start));
        return before.EndsWith("截至") || before.EndsWith("截止") || before.EndsWith("截止到") || before.EndsWith("截至到") || before.EndsWith("as of ") || before.EndsWith("as at ");
    }

    private bool IsName(TimeMention time)
    {
        var behind = document.Folded.AsSpan(time.End, Math.Min(24, document.Folded.Length - time.End)).TrimStart();
        if (behind.StartsWith("'s ", StringComparison.Ordinal)) behind = behind[3..];
        if (behind.StartsWith("的")) behind = behind[1..];
        foreach (var word in NamesBehind)
        {
            if (behind.StartsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // A report that carries the year in which it came out looks back on the year before.
    private string? TitlePeriod(string title, string? period)
    {
        if (period?.Length != 4 || Periods.Year(period) != document.PublicationYear) return period;
        foreach (var word in ReportWords)
        {
            if (title.Contains(word, StringComparison.Ordinal)) return Periods.Shift(period, -1);
        }

        return period;
    }

    private static string Iso(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
