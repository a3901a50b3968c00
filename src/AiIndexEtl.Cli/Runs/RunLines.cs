using System.Globalization;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Reviews;

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
            messages.Warn(string.Create(CultureInfo.InvariantCulture, $"check {check.Name}: {check.FailingRows} rows ({check.Sample})"), stage: "publish");
        }

        ReviewLines.Tell(messages, result.Publication?.Report?.Reviews ?? []);
        foreach (var warning in result.Publication?.Report?.Warnings ?? []) messages.Warn(warning, stage: "publish");
        if (summary.PublishFailure is { } failure) messages.Fail(failure, stage: "publish");
        else if (summary.Published is { } published)
        {
            messages.Say(
                string.Create(
                    CultureInfo.InvariantCulture, $"facts: {Changes(summary)}; published {shown(published)} in {summary.Seconds:0.0} s"));
            if (result.Publication?.Report is { OlderDocuments: > 0 and var older }) messages.Say(Older(older));
            if (summary.Conflicts > 0) messages.Say($"{Conflicts(summary)}; aiindex conflicts shows them");
            if (summary.FactsInconsistent > 0) messages.Say($"{Inconsistent(summary)}; aiindex check shows them");
            if (summary.FactsInReview > 0) messages.Say($"{Review(summary)}; aiindex facts --review shows them");
        }
        else messages.Say(
            summary.DryRun
                ? "Nothing was written, as asked (--dry-run)."
                : result.Documents == 0
                    ? "Nothing was published: the sources name no document."
                    : "Nothing was published: no document could be read.");
    }

    /// <summary>How many documents were left as they are: <c>2 documents stay as they are: the published file has received them later</c>.</summary>
    public static string Older(long documents) => documents == 1
        ? "1 document stays as it is: the published file has received it later"
        : string.Create(CultureInfo.InvariantCulture, $"{documents} documents stay as they are: the published file has received them later");

    /// <summary>How many facts of the published file wait for review: <c>12 facts wait for review</c>.</summary>
    public static string Review(RunSummary summary) => summary.FactsInReview == 1
        ? "1 fact waits for review"
        : string.Create(CultureInfo.InvariantCulture, $"{summary.FactsInReview} facts wait for review");

    /// <summary>On how many figures sources contradict each other: <c>4 figures are told in contradiction, 1 of them since this run</c>.</summary>
    public static string Conflicts(RunSummary summary)
    {
        var figures = summary.Conflicts == 1 ? "1 figure is" : string.Create(CultureInfo.InvariantCulture, $"{summary.Conflicts} figures are");
        return summary.ConflictsNew == 0
            ? $"{figures} told in contradiction"
            : string.Create(CultureInfo.InvariantCulture, $"{figures} told in contradiction, {summary.ConflictsNew} of them since this run");
    }

    /// <summary>How many facts' arithmetic does not add up: <c>the arithmetic of 3 facts does not add up</c>.</summary>
    public static string Inconsistent(RunSummary summary) =>
        string.Create(CultureInfo.InvariantCulture, $"the arithmetic of {summary.FactsInconsistent} fact{(summary.FactsInconsistent == 1 ? "" : "s")} does not add up");

    /// <summary>The change of the facts: <c>12 added, 0 changed, 0 removed, 480 unchanged</c>.</summary>
    public static string Changes(RunSummary summary) => summary.Published is null
        ? "none published"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.FactsAdded} added, {summary.FactsChanged} changed, {summary.FactsRemoved} removed, {summary.FactsUnchanged} unchanged");
}
