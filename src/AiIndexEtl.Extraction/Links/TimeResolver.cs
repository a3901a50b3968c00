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
            if (period is not null && time is { IsBase: false, IsSince: false, Form: not (TimeForm.BeforeCurrent or TimeForm.RecentYears or TimeForm.QuarterFromCurrent or TimeForm.MonthFromCurrent) }) current = period;
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
                return (document.DataYear ?? (Periods.Year(current) is { } told && !(told > latest) ? told : latest)) is { } end ? Iso(end - time.Years) + "/" + Iso(end) : null;
            case TimeForm.MonthFromPublication:
                return document is { PublicationYear: { } of, Published: not null } ? MonthsFrom(of, document.PublicationMonth, time.Years) : null;
            case TimeForm.QuarterFromCurrent:
                return Periods.Quarters(current, time.Years) ?? QuarterFromPublication(time.Years);
            case TimeForm.MonthFromCurrent:
                return current is { Length: 7 } && current[5] != 'Q' ? Periods.PartBefore(current) : null;
            case TimeForm.SamePartOf:
                return current is { Length: 4 } || Periods.Year(current) is not { } at ? time.Value : Periods.Shift(current, int.Parse(time.Value, CultureInfo.InvariantCulture) - at);
            default:
                return PartOfYear(time, current);
        }
    }

    private string? PartOfYear(TimeMention time, string? current)
    {
        var year = Periods.Year(current);

        // Of a part that has not begun yet nothing is told: the fourth quarter, told of in March, is that of the year before.
        if (document.DataYear is null && document.PublicationYear is { } published && (year is null || year == published || year == published - 1 && current?.Length == 4))
        {
            year = FirstMonth(time.Value) > document.PublicationMonth ? published - 1 : published;
        }

        return year is { } known ? TimeScanner.Join(Iso(known), time.Value) : null;
    }

    /// <summary>The quarter of publication, or one so many quarters from it; null where the month of publication is not known.</summary>
    public string? QuarterFromPublication(int quarters) =>
        document is { PublicationYear: { } year, Published: not null } ? Periods.Quarters(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{((document.PublicationMonth - 1) / 3) + 1}"), quarters) : null;

    // -Q3 begins in July, -01/-09 in January, -08 in August; a part such as -12/-02 in the year before.
    private static int FirstMonth(string part)
    {
        if (part.Length == 3 && part[1] == 'Q') return (3 * (part[2] - '0')) - 2;
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var last = slash < 0 ? part : part[(slash + 1)..];
        if (slash >= 0 && string.CompareOrdinal(part[..slash], last) < 0) last = part;
        return last.Length >= 3 && int.TryParse(last.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month) ? month : 0;
    }

    private static string MonthsFrom(int year, int month, int months)
    {
        var count = (year * 12) + month - 1 + months;
        return string.Create(CultureInfo.InvariantCulture, $"{count / 12:0000}-{(count % 12) + 1:00}");
    }

    private static string Iso(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
