using System.Globalization;

namespace AiIndexEtl.Cli.Schedules;

/// <summary>A time of every day in a time zone.</summary>
/// <param name="At">The time of day, by the clocks of the zone.</param>
/// <param name="Zone">The zone.</param>
internal sealed record DailyTime(TimeOnly At, TimeZoneInfo Zone)
{
    /// <summary>The time of day as it is written: <c>02:30</c>.</summary>
    public string Written => At.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The IANA name of the zone; its own name where it has none.</summary>
    public string ZoneName => Zone.HasIanaId || !TimeZoneInfo.TryConvertWindowsIdToIanaId(Zone.Id, out var iana) ? Zone.Id : iana;

    /// <summary>A time of day such as <c>02:30</c>; null where it is none.</summary>
    public static TimeOnly? Parse(string? written) =>
        TimeOnly.TryParseExact(written, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : null;

    /// <summary>
    /// The first time behind a moment. On a day on which the clocks skip the time it is the moment at which they do; on a day on which
    /// the time comes twice it is the first of the two.
    /// </summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime).AddDays(-1);
        while (true)
        {
            var next = On(day);
            if (next > now) return next;
            day = day.AddDays(1);
        }
    }

    /// <summary>A day within a year on which the clocks skip the time, or show it twice; null where there is none.</summary>
    public DateOnly? DayOfDoubt(DateTimeOffset now)
    {
        var first = DateOnly.FromDateTime(now.UtcDateTime);
        for (var i = 0; i < 366; i++)
        {
            var local = first.AddDays(i).ToDateTime(At);
            if (Zone.IsInvalidTime(local) || Zone.IsAmbiguousTime(local)) return first.AddDays(i);
        }

        return null;
    }

    private DateTimeOffset On(DateOnly day)
    {
        var local = day.ToDateTime(At);
        if (Zone.IsInvalidTime(local))
        {
            // The minute before the gap still has the offset of before.
            var before = local;
            while (Zone.IsInvalidTime(before)) before = before.AddMinutes(-1);
            return new DateTimeOffset(before, Zone.GetUtcOffset(before)).AddMinutes(1).ToUniversalTime();
        }

        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
