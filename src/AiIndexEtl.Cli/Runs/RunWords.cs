using System.Globalization;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A record of a run in a few lines for a person.</summary>
internal static class RunWords
{
    private const int FailuresTold = 5;

    /// <summary>One line: what ran, where, and how it ended.</summary>
    public static string Headline(RunRecord record) => $"aiindex on {record.Host}, {record.Group}: {Of(record.Outcome)}";

    /// <summary>The lines behind it, the most important first.</summary>
    public static IReadOnlyList<string> Lines(RunRecord record)
    {
        var lines = new List<string>();
        if (record.PublishFailure is { } failure) lines.Add(failure);
        foreach (var failed in record.Failures.Take(FailuresTold)) lines.Add($"{failed.SourceId}: {failed.Message} ({failed.Stage}: {failed.Code})");
        if (record.Failures.Count > FailuresTold) lines.Add(
            string.Create(CultureInfo.InvariantCulture, $"and {record.Failures.Count - FailuresTold} more failures"));
        if (record.Published is not null)
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                    $"{record.Documents} documents; facts: {record.FactsAdded} added, {record.FactsChanged} changed, {record.FactsRemoved} removed"));
        }

        if (record.ConflictsNew > 0) lines.Add(
            string.Create(CultureInfo.InvariantCulture,
            $"{record.ConflictsNew} figures are newly told in contradiction, of {record.Conflicts} in all"));
        foreach (var conflict in record.NewConflicts)
        {
            lines.Add($"{conflict.Metric} {string.Join(", ", conflict.Area)} {conflict.Period}: {string.Join(" or ", conflict.Sides)} "
                + $"{conflict.Unit}");
        }

        if (record.FactsInReview > 0) lines.Add(string.Create(CultureInfo.InvariantCulture, $"{record.FactsInReview} facts wait for review"));
        lines.Add(string.Create(CultureInfo.InvariantCulture,
            $"begun {record.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, {record.Seconds:0.0} s, exit code {record.ExitCode}"));
        return lines;
    }

    /// <summary>An ending in words.</summary>
    public static string Of(RunEnding ending) => ending switch
    {
        RunEnding.Published => "published",
        RunEnding.PublishedInPart => "published, but some documents failed",
        RunEnding.NothingToRead => "nothing to read",
        RunEnding.HeldBack => "held back by checks",
        RunEnding.Interrupted => "stopped before its end",
        _ => "failed",
    };
}
