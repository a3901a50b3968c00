using System.Globalization;

namespace AiIndexEtl.Web.Texts;

/// <summary>Shares, days and durations as pages write them, the same in every language.</summary>
public static class Shown
{
    /// <summary>A part of one as a percentage: without decimals from ten percent on.</summary>
    public static string Percent(double part)
    {
        var percent = part * 100;
        return percent.ToString(Math.Abs(percent) is >= 10 or 0 ? "#,0" : "0.#", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>A day in the form of ISO 8601.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A duration in its two largest units: <c>0.3 s</c>, <c>12 s</c>, <c>4 min 10 s</c>, <c>2 h 5 min</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        if (duration < TimeSpan.FromSeconds(10)) return string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");
        if (duration < TimeSpan.FromMinutes(1)) return string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalSeconds} s");
        if (duration < TimeSpan.FromHours(1)) return string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes} min {duration.Seconds} s");
        return string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalHours} h {duration.Minutes} min");
    }

    /// <summary>A number of bytes.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
    };
}
