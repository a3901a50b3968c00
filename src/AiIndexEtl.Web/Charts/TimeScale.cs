using System.Globalization;

namespace AiIndexEtl.Web.Charts;

/// <summary>Where times stand on an axis: 0 at its begin, 1 at its end. Years and months are named at their middle, where the marks for them stand.</summary>
internal sealed class TimeScale
{
    private const int MonthsInYear = 12;

    // Up to here months are told apart where there are any.
    private const double LongestOfMonths = 2.5;

    private static readonly int[] s_yearSteps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000];
    private static readonly int[] s_monthSteps = [1, 2, 3, 6, 12];

    private TimeScale(double begin, double end, IReadOnlyList<TimeTick> ticks)
    {
        Begin = begin;
        End = end;
        Ticks = ticks;
    }

    /// <summary>Where the axis begins, in years.</summary>
    public double Begin { get; }

    /// <summary>Where it ends.</summary>
    public double End { get; }

    /// <summary>What is named on it, ascending.</summary>
    public IReadOnlyList<TimeTick> Ticks { get; }

    /// <summary>An axis for some times.</summary>
    /// <param name="times">The times; at least one.</param>
    /// <param name="most">How many names it has room for, 2 or more.</param>
    /// <param name="isChinese">True for Chinese names of months.</param>
    public static TimeScale Of(IReadOnlyCollection<ChartTime> times, int most, bool isChinese)
    {
        var (begin, end) = (times.Min(time => time.Begin), times.Max(time => time.End));
        var hasParts = times.Any(time => !IsWhole(time.Begin) || !IsWhole(time.End));
        return hasParts && end - begin <= LongestOfMonths ? Months(begin, end, most, isChinese) : Years((int)Math.Floor(begin), (int)Math.Ceiling(end) - 1, most);
    }

    /// <summary>Where a moment stands.</summary>
    public double Of(double moment) => (moment - Begin) / (End - Begin);

    private static TimeScale Years(int first, int last, int most)
    {
        var step = s_yearSteps.First(size => (last - first) / size < most);
        var ticks = new List<TimeTick>();

        // Counted from the last year: the newest figure is the one that readers look for.
        for (var year = last - (last - first) / step * step; year <= last; year += step) ticks.Add(new TimeTick(year + 0.5, year.ToString("0000", CultureInfo.InvariantCulture)));
        return new TimeScale(first, last + 1, ticks);
    }

    private static TimeScale Months(double begin, double end, int most, bool isChinese)
    {
        // A rounding of the last binary place must not add a month.
        const double Little = 1e-9;
        var first = (int)Math.Floor(begin * MonthsInYear + Little);
        var last = (int)Math.Ceiling(end * MonthsInYear - Little) - 1;
        var step = s_monthSteps.FirstOrDefault(size => (last - first) / size < most, MonthsInYear);
        var ticks = new List<TimeTick>();
        for (var month = last - (last - first) / step * step; month <= last; month += step)
        {
            ticks.Add(new TimeTick((month + 0.5) / MonthsInYear, NameOf(month / MonthsInYear, month % MonthsInYear + 1, isChinese)));
        }

        return new TimeScale((double)first / MonthsInYear, (last + 1.0) / MonthsInYear, ticks);
    }

    private static string NameOf(int year, int month, bool isChinese) => isChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{year}年{month}月")
        : string.Create(CultureInfo.InvariantCulture, $"{CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames[month - 1]} {year}");

    private static bool IsWhole(double moment) => moment == Math.Floor(moment);
}
