namespace AiIndexEtl.Cli.Schedules;

/// <summary>The line that tells of a file which configuration it runs.</summary>
internal static class ScheduleMark
{
    private const string Begin = "aiindex schedule of group ";
    private const string Middle = " for ";

    /// <summary>The line, without the sign of a comment.</summary>
    public static string Of(string group, string configuration) => Begin + Uri.EscapeDataString(group) + Middle + configuration;

    /// <summary>Whether a line is the mark of a configuration, and of which group it is; null where it is not.</summary>
    public static string? GroupOf(string line, string configuration)
    {
        var start = line.IndexOf(Begin, StringComparison.Ordinal);
        if (start < 0 || !line.TrimEnd().EndsWith(Middle + configuration, StringComparison.Ordinal)) return null;

        var group = line[(start + Begin.Length)..];
        return Uri.UnescapeDataString(group[..group.IndexOf(Middle, StringComparison.Ordinal)]);
    }

    /// <summary>Whether a line is the mark of any configuration.</summary>
    public static bool IsMark(string line) => line.Contains(Begin, StringComparison.Ordinal);
}
