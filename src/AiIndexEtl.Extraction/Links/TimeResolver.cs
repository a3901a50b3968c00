using System.Globalization;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Links;

/// <summary>Turns times as written into periods: against the day of publication, the report's data year, and the time that the text is at.</summary>
internal sealed class TimeResolver(DocumentView document)
{
    /// <summary>The years that the text was last speaking of, from one to another; null where it spoke of none in the block.</summary>
    public string? Span { get; set; }

    /// <summary>The times of a sentence; relative ones count from the one before them, the first from the time given.</summary>
    public List<(TimeMention Mention, string? Period)> Resolve(SentenceView sentence, string? current)
    {
        var resolved = new List<(TimeMention, string?)>();
        foreach (var time in sentence.Times)
        {
            var period = Resolve(time, current);
            resolved.Add((time, period));
            if (period is not null && time is { IsBase: false, IsSince: false, Form: not (TimeForm.BeforeCurrent or TimeForm.RecentYears) }) current = period;
        }

        return resolved;
    }

    /// <summary>The period of a time; null where it counts from a time that nothing tells.</summary>
    /// <param name="time">The time.</param>
    /// <param name="current">The time that the text is at.</param>
    public string? Resolve(TimeMention time, string? current)
    {
        var latest = document.DataYear ?? document.PublicationYear;
        switch (time.Form)
        {
            case TimeForm.Absolute:
                return time.Value;
            case TimeForm.FromPublication:
                return document.PublicationYear is { } year ? TimeScanner.Join(Iso(year + time.Years), time.Value) : null;
            case TimeForm.BeforeCurrent:
                return Periods.Shift(current, -time.Years) ?? (latest is { } now ? Iso(now - time.Years) : null);
            case TimeForm.SameAsCurrent:
                return current is null ? null : time.Value.Length > 0 ? TimeScanner.Join(Periods.End(current)[..4], time.Value) : current;
            case TimeForm.SameSpan:
                return Span ?? current;
            case TimeForm.Recent:
                return document.DataYear is { } data ? Iso(data) : current;
            case TimeForm.RecentYears:
                return (document.DataYear ?? Periods.Year(current) ?? latest) is { } end ? Iso(end - time.Years) + "/" + Iso(end) : null;
            case TimeForm.MonthFromPublication:
                return document is { PublicationYear: { } of, Published: not null } ? MonthsFrom(of, document.PublicationMonth, time.Years) : null;
            case TimeForm.SamePartOf:
                return current is { Length: 4 } || Periods.Year(current) is not { } at ? time.Value : Periods.Shift(current, int.Parse(time.Value, CultureInfo.InvariantCulture) - at);
            default:
                return PartOfYear(time, current);
        }
    }

    private string? PartOfYear(TimeMention time, string? current)
    {
        var year = Periods.Year(current);

        // A part is over with its last month: of the first nine months nothing is told in February.
        var last = time.Value.AsSpan(time.Value.IndexOf('/', StringComparison.Ordinal) + 1);
        var month = last.Length < 3 ? 0 : last[1] == 'Q' ? 3 * (last[2] - '0') : int.TryParse(last.Slice(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (document.DataYear is null && document.PublicationYear is { } published && (year is null || year == published || year == published - 1 && current?.Length == 4))
        {
            year = month > document.PublicationMonth ? published - 1 : published;
        }

        return year is { } known ? TimeScanner.Join(Iso(known), time.Value) : null;
    }

    private static string MonthsFrom(int year, int month, int months)
    {
        var count = (year * 12) + month - 1 + months;
        return string.Create(CultureInfo.InvariantCulture, $"{count / 12:0000}-{(count % 12) + 1:00}");
    }

    private static string Iso(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
