using System.Globalization;

namespace AiIndexEtl.Web.Texts;

/// <summary>Days and times for people, the same in both languages.</summary>
public static class Moment
{
    /// <summary>A day; empty where there is none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The day of a time in UTC; empty where there is none.</summary>
    public static string Day(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A time in UTC to the minute; empty where there is none.</summary>
    public static string Of(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
