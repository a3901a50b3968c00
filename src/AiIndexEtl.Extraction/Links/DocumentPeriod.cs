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

    // Years so far back are there to be compared with.
    private const int LongAgo = 6;

    // What the day of publication weighs by itself, and a year that is mostly there to compare with; one plain mention weighs 1.
    private const double LookingBack = 1.4;
    private const double LookingAround = 0.7;
    private const double Compared = 0.25;

    // Right before a figure a time is that one's: the second quarter's $99 billion.
    private const int OwnGap = 4;

    // A quarter or half without its year in the first blocks, where it tells what the text is about, and a month there.
    private const double SeasonOfLead = 1.5;
    private const double MonthOfLead = 0.5;

    // The first time of the first sentences with figures, and how old a month may be to be news.
    private const double Leading = 4;
    private const int LeadSentences = 3;
    private const int MostMonths = 4;

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
        CountLead();
        DropCompared();

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
            // "has grown fivefold since 2020": what the title counts from is not what it tells of.
            if (time.IsSince) continue;
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
                if (period is null || time.IsBase || time.IsSince || time.Form is not (TimeForm.Absolute or TimeForm.FromPublication or TimeForm.PartOfYear or TimeForm.MonthFromPublication or TimeForm.QuarterFromCurrent)) continue;
                if (time.Form is TimeForm.PartOfYear or TimeForm.MonthFromPublication or TimeForm.QuarterFromCurrent && sentence.Block >= LeadBlocks) continue;
                current = period;
                if (((period.Length == 10 || Datelines.HasDayBefore(document.Folded, time)) && !IsAsOf(time)) || IsName(time, period)) continue;
                Count(period, (sentence.Block < LeadBlocks ? 2 : 1) * WeightOf(sentence, time));
            }
        }
    }

    // What the first figures are of is mostly what the rest is of too.
    private void CountLead()
    {
        var read = 0;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Quantities.Count > 0 && ++read > LeadSentences) return;
            string? current = null;
            foreach (var time in sentence.Times)
            {
                var period = _resolver.Resolve(time, current);
                if (period is null || time.IsBase || time.IsSince || time.Form is not (TimeForm.Absolute or TimeForm.FromPublication or TimeForm.PartOfYear or TimeForm.MonthFromPublication or TimeForm.QuarterFromCurrent)) continue;
                current = period;
                if (period.Length == 10 || Datelines.HasDayBefore(document.Folded, time) || IsName(time, period) || PeriodLinker.IsAside(document.Folded, time) || IsAhead(document.Folded, time)) continue;
                if (sentence.Quantities.Count == 0 && !IsAnnounced(period)) break;
                if (!IsOfFirst(sentence, time) || !IsNear(period)) continue;
                Count(period, Leading);
                return;
            }
        }
    }

    // The verdict on the second quarter is in: what a sentence without figures tells of first is what is told of.
    private bool IsAnnounced(string period) => IsSeason(period) && !(document.PublicationYear is { } year && IsUnderWay(period, year));

    // Before the first figure, or right behind it.
    private static bool IsOfFirst(SentenceView sentence, TimeMention time)
    {
        if (sentence.Quantities.Count == 0) return true;
        var first = sentence.Quantities[0];
        if (time.Start < first.Start) return true;
        return sentence.ClauseAt(time.Start) == sentence.ClauseAt(first.Start)
            && (sentence.Quantities.Count == 1 || time.End + OwnGap < sentence.Quantities[1].QualifierStart || (time.End < sentence.Quantities[1].Start && sentence.ClauseAt(sentence.Quantities[1].Start) != sentence.ClauseAt(time.Start)));
    }

    // News is of the last months, reports of the last years.
    private bool IsNear(string period)
    {
        if (document.PublicationYear is not { } published || Periods.Year(period) is not { } year) return true;
        if (year > published || year < published - 2) return false;
        var end = Periods.End(period);
        if (end.Length != 7 || end[5] == 'Q' || document.Published is null) return true;
        var age = ((published - year) * 12) + document.PublicationMonth - int.Parse(end.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        return age >= 0 && age <= MostMonths;
    }

    // The same part of the year before is what a part of a year is compared with.
    private void DropCompared()
    {
        foreach (var (period, weight) in _counts.ToList())
        {
            if (period.Length > 4 && Periods.Shift(period, 1) is { } later && _counts.ContainsKey(later)) _counts[period] = weight * Compared;
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
        PeriodLinker.IsAside(document.Folded, time) ? Compared : time.Form is TimeForm.PartOfYear or TimeForm.MonthFromPublication or TimeForm.QuarterFromCurrent ? (IsSeason(time.Value) || time.Form == TimeForm.QuarterFromCurrent ? SeasonOfLead : MonthOfLead) : IsAsOf(time) ? 3 : linker.IsTopic(sentence, time) ? 2 : time is { Form: TimeForm.FromPublication, Years: < 0 } && document.PublicationMonth > 6 ? Compared : 1;

    private void Count(string? period, double weight)
    {
        if (period is null || weight <= 0) return;
        if (period.Length == 10) period = period[..7];
        period = Whole(period);
        if (document.PublicationYear is { } published && (Periods.Year(period) > published || IsUnderWay(period, published))) return;
        var recency = _latest is { } day && Periods.Year(period) < day - 1 ? (Periods.Year(period) < day - LongAgo ? 0.1 : 0.3) : 1;
        _counts[period] = _counts.GetValueOrDefault(period) + (weight * recency);
    }

    // A quarter that is not over yet has no figures.
    private bool IsUnderWay(string period, int published) =>
        document.Published is not null && period.Length == 7 && period[5] == 'Q' && Periods.Year(period) == published && (period[6] - '0') * 3 > document.PublicationMonth;

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
    private static bool IsSeason(string period) => period.Contains('/', StringComparison.Ordinal) || period.Contains('Q', StringComparison.Ordinal);

    // 数据截至2025年6月30日, "as of June 2025": what the figures of a document are about.
    private bool IsAsOf(TimeMention time)
    {
        var before = document.Folded.AsSpan(Math.Max(0, time.Start - 6), Math.Min(6, time.Start));
        return before.EndsWith("截至") || before.EndsWith("截止") || before.EndsWith("截止到") || before.EndsWith("截至到") || before.EndsWith("as of ") || before.EndsWith("as at ");
    }

    private bool IsName(TimeMention time, string period)
    {
        if (period.Length != 4) return false;
        if (time.End < document.Folded.Length && document.Folded[time.End] is '》' or '”' or '」' or '』') return true;
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
