using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Cli.Runs;

/// <summary>A run in Markdown, for people: what was read, what failed and why, what changed, and some figures of each document.</summary>
internal static class RunReport
{
    /// <summary>The report as text.</summary>
    /// <param name="plan">What was to be done.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="summary">Its figures.</param>
    public static string Write(RunPlan plan, RunResult result, RunSummary summary)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture, $"# {(plan.Known is null ? "Run" : "Kept snapshots read again")}: {plan.JobName}, {result.StartedAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Run {result.RunId}, program {CommandLine.Version}, {summary.Seconds:0.0} seconds.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"- documents: {summary.Documents} read, {summary.Failures.Count} failed\n");
        text.Append(
            CultureInfo.InvariantCulture, $"- figures: {summary.Claims}; other numerals, set aside with a reason: {summary.Rejections}\n");
        text.Append(
            result.Publication?.Failure is { } failure
                ? $"- nothing was published: {failure.Message}\n"
                : $"- facts: {RunLines.Changes(summary)}\n");
        if (summary.FactsInReview is not null)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- {RunLines.Review(summary)}: confidence below {plan.Configuration.Warehouse.ReviewBelow} (view `facts_in_review`)\n");
        }

        if (summary.Conflicts is not null) text.Append(CultureInfo.InvariantCulture, $"- {RunLines.Conflicts(summary)} (view `conflicts`)\n- {RunLines.Inconsistent(summary)} (view `claim_checks`)\n");

        if (result.Publication?.Report is { Reviews.Count: > 0 } report) text.Append(CultureInfo.InvariantCulture, $"- decisions: {ReviewLines.Counts(report.Reviews)} (table `review`)\n");

        AppendFailures(text, summary);
        AppendDecisions(text, result);
        AppendDocuments(text, result);
        AppendReasons(text, result);
        AppendExamples(text, plan, result);
        return text.ToString();
    }

    private static void AppendFailures(StringBuilder text, RunSummary summary)
    {
        if (summary.Failures.Count == 0) return;
        text.Append("\n## Failed\n\n| source | stage | reason |\n|---|---|---|\n");
        foreach (var failed in summary.Failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(failed.SourceId)} | {failed.Stage} | {Cell(failed.Message)} |\n");
        }
    }

    private static void AppendDecisions(StringBuilder text, RunResult result)
    {
        var idle = result.Publication?.Report?.Reviews.Where(outcome => outcome.State is not ReviewState.Applied).ToList() ?? [];
        if (idle.Count == 0) return;
        text.Append("\n## Decisions that do not hold\n\n| state | decision | words | source | why |\n|---|---|---|---|---|\n");
        foreach (var (decision, state, detail, _) in idle)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {state.ToString().ToLowerInvariant()} | {decision.Verdict.ToString().ToLowerInvariant()} | {Cell(decision.Mention)} | {Cell(decision.Source)} | {Cell(detail ?? "")} |\n");
        }
    }

    private static void AppendDocuments(StringBuilder text, RunResult result)
    {
        text.Append("\n## Documents\n\n| source | title | edition | figures | other numerals |\n|---|---|---|---:|---:|\n");
        foreach (var read in result.Tally.Named)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Cell(read.SourceId)} | {Cell(read.Title!)} | {read.Edition} | {read.Claims} | {read.Rejections} |\n");
        }

        var others = result.Tally.Read - result.Tally.Named.Count;
        if (others > 0) text.Append(CultureInfo.InvariantCulture, $"\nand {others} more (table `document`)\n");
    }

    private static void AppendReasons(StringBuilder text, RunResult result)
    {
        var reasons = result.Tally.Reasons
            .OrderByDescending(reason => reason.Value)
            .ThenBy(reason => reason.Key, StringComparer.Ordinal)
            .ToList();
        if (reasons.Count == 0) return;
        text.Append("\n## Why numerals were set aside\n\n| reason | numerals |\n|---|---:|\n");
        foreach (var (reason, count) in reasons) text.Append(CultureInfo.InvariantCulture, $"| {Cell(reason)} | {count} |\n");
    }

    private static void AppendExamples(StringBuilder text, RunPlan plan, RunResult result)
    {
        if (plan.Configuration.Report.Examples == 0) return;
        text.Append("\n## Some figures\n");
        foreach (var read in result.Tally.Named.Where(read => read.Examples.Count > 0))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {Cell(read.Title!)}\n\n| figure | unit | metric | area | period | words |\n|---:|---|---|---|---|---|\n");
            foreach (var example in read.Examples)
            {
                var words = example.Link.StartsWith("http", StringComparison.Ordinal) ? $"[{Cell(example.Mention)}]({example.Link})" : Cell(example.Mention);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {example.Value} | {Cell(example.Unit)} | {Cell(example.Metric)} | {Cell(example.Area)} | {example.Period} | {words} |\n");
            }
        }
    }

    private static string Cell(string words) => TerminalText.OneLine(words).Replace("|", "\\|", StringComparison.Ordinal);
}
