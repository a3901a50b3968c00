using System.Globalization;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A run's summary in lines for a person.</summary>
internal static class RunLines
{
    /// <summary>Tells how the run ended.</summary>
    /// <param name="messages">Takes the lines.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="result">The run.</param>
    /// <param name="shown">How a path is written here.</param>
    public static void Tell(Messages messages, RunSummary summary, RunResult result, Func<string, string> shown)
    {
        messages.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{summary.Documents} of {result.Documents} documents read: {summary.Claims} figures, {summary.Rejections} other numerals set aside with a reason"));
        foreach (var check in result.Publication?.Report?.Checks.Where(check => !check.Passed) ?? [])
        {
            messages.Warn(string.Create(CultureInfo.InvariantCulture, $"check {check.Name}: {check.FailingRows} rows ({check.Sample})"));
        }

        foreach (var warning in result.Publication?.Report?.Warnings ?? []) messages.Warn(warning);
        if (summary.PublishFailure is { } failure) messages.Fail(failure);
        else if (summary.Published is { } published)
        {
            messages.Say(
                string.Create(
                    CultureInfo.InvariantCulture, $"facts: {Changes(summary)}; published {shown(published)} in {summary.Seconds:0.0} s"));
            if (summary.FactsInReview > 0) messages.Say($"{Review(summary)}; aiindex facts --review shows them");
        }
        else messages.Say(
            summary.DryRun
                ? "Nothing was written, as asked (--dry-run)."
                : result.Documents == 0
                    ? "Nothing was published: the sources name no document."
                    : "Nothing was published: no document could be read.");
    }

    /// <summary>How many facts of the published file wait for review: <c>12 facts wait for review</c>.</summary>
    public static string Review(RunSummary summary) => summary.FactsInReview == 1
        ? "1 fact waits for review"
        : string.Create(CultureInfo.InvariantCulture, $"{summary.FactsInReview} facts wait for review");

    /// <summary>The change of the facts: <c>12 added, 0 changed, 0 removed, 480 unchanged</c>.</summary>
    public static string Changes(RunSummary summary) => summary.Published is null
        ? "none published"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.FactsAdded} added, {summary.FactsChanged} changed, {summary.FactsRemoved} removed, {summary.FactsUnchanged} unchanged");
}
