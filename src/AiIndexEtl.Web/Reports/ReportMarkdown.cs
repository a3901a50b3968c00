using System.Text;
using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Reports;

/// <summary>A report in Markdown (GitHub flavour), without drawings.</summary>
public static class ReportMarkdown
{
    private const string Nothing = "–";

    /// <summary>The report as text. Words of articles can neither end a cell nor become markup.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="wording">Its words.</param>
    public static string Write(ReportData report, Wording wording)
    {
        var words = new ReportWords(wording);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(words.Title(report))).Append("\n\n");
        foreach (var line in words.Head(report)) text.Append(Plain(line)).Append("\n\n");
        Table(text, [("", false), ("", true)], words.Counts(report).Select(count => (string[])[Plain(count.Name), count.Count]));
        AppendNews(text, report, words);
        foreach (var chapter in report.Chapters)
        {
            Heading(text, 2, words.Words.Value("chapter", chapter.Chapter));
            foreach (var metric in chapter.Metrics)
            {
                Heading(text, 3, wording.Metric(metric.Metric));
                AppendFigures(text, metric.Figures, words, metric.Metric == "other", hasConfidence: false);
            }
        }

        AppendConflicts(text, report, words);
        AppendChecks(text, report, words);
        Heading(text, 2, words.Words["report.doubtful"]);
        text.Append(Plain(words.Words.With("report.doubtful.text", Words.Count(report.Doubtful.Total)))).Append("\n\n");
        AppendFigures(text, report.Doubtful, words, hasMetric: true, hasConfidence: true);
        AppendSources(text, report, words);
        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>Words as Markdown shows them: what would be markup is escaped, and what is unseen left out.</summary>
    internal static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c is '\n' or '\t' or '\r') plain.Append(' ');
            else if (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')) continue;
            else if (c == '<') plain.Append("&lt;");
            else if (c == '&') plain.Append("&amp;");
            else if (c is '\\' or '|' or '`' or '*' or '_' or '[' or ']' or '#' or '~') plain.Append('\\').Append(c);
            else plain.Append(c);
        }

        return plain.ToString();
    }

    private static void AppendNews(StringBuilder text, ReportData report, ReportWords words)
    {
        Heading(text, 2, words.Words["report.new"]);
        text.Append(Plain(words.NewsOf(report))).Append("\n\n");
        AppendChanges(text, words.Words["report.changed"], report.Changed, words);
        AppendChanges(text, words.Words["report.closed"], report.Closed, words);
        AppendChanges(text, words.Words["report.added"], report.Added, words);
    }

    private static void AppendChanges(StringBuilder text, string heading, Listed<ReportChange> changes, ReportWords words)
    {
        if (changes.Items.Count == 0) return;
        Heading(text, 3, $"{heading} ({Words.Count(changes.Total)})");
        Table(text, [(words.Words["column.metric"], false), (words.Words["column.area"], false), (words.Words["column.period"], false), (words.Words["column.value"], true),
            (words.Words["report.changed"], false), (words.Words["column.sentence"], false)],
            changes.Items.Select(change => (string[])
            [
                Plain(words.About(change.Fact)), Plain(words.Where(change.Fact)), Plain(Periods.Of(change.Fact)), Plain(words.Figure(change.Fact)),
                string.Join("; ", words.Changes(change).Select(slot => $"{Plain(slot.Slot)}: {Told(slot.Old)} → {Told(slot.New)}").Append(Plain(words.Reason(change))).Where(part => part.Length > 0)),
                Quote(change.Fact),
            ]));
        AppendUntold(text, changes.Untold, words);
    }

    private static void AppendFigures(StringBuilder text, Listed<Fact> facts, ReportWords words, bool hasMetric, bool hasConfidence)
    {
        if (facts.Items.Count == 0) return;
        List<(string, bool)> columns = [(words.Words["column.area"], false), (words.Words["column.period"], false), (words.Words["column.value"], true), (words.Words["column.agreement"], false),
            (words.Words["column.sentence"], false)];
        if (hasMetric) columns.Insert(0, (words.Words["column.metric"], false));
        if (hasConfidence) columns.Add((words.Words["column.confidence"], true));
        Table(text, columns, facts.Items.Select(fact =>
        {
            List<string> row = [Plain(words.Where(fact)), Plain(Periods.Of(fact)), Plain($"{words.Figure(fact)} {words.Words.Value("kind", fact.Kind)}".Trim()),
                Plain(string.Join("; ", words.Standing(fact).Select(one => one.Text))), Quote(fact)];
            if (hasMetric) row.Insert(0, Plain(words.About(fact)));
            if (hasConfidence) row.Add(Percent.Of(fact.Confidence));
            return row;
        }));
        AppendUntold(text, facts.Untold, words);
    }

    private static void AppendConflicts(StringBuilder text, ReportData report, ReportWords words)
    {
        Heading(text, 2, words.Words["report.conflicts"]);
        if (report.Conflicts.Total == 0) text.Append(Plain(words.Words["report.noconflicts"])).Append("\n\n");
        foreach (var conflict in report.Conflicts.Items)
        {
            var first = conflict.Sides[0].Fact;
            var about = ((string[])[words.About(first), words.Where(first), Periods.Of(first)]).Where(part => part.Length > 0);
            Heading(text, 3, string.Join(words.Wording.Comma, about) + (conflict.IsNew ? $" ({words.Words["report.isnew"]})" : ""));
            Table(text, [(words.Words["column.value"], true), (words.Words["column.stance"], false), (words.Words["column.sentence"], false)],
                conflict.Sides.Select(side => (string[])[Plain(words.Figure(side.Fact)), Plain(words.Words.Value("stance", side.Stance)), Quote(side.Fact)]));
        }

        AppendUntold(text, report.Conflicts.Untold, words);
    }

    private static void AppendChecks(StringBuilder text, ReportData report, ReportWords words)
    {
        Heading(text, 2, words.Words["report.checks"]);
        if (report.Checks.Total == 0) text.Append(Plain(words.Words["report.nochecks"])).Append("\n\n");
        foreach (var check in report.Checks.Items)
        {
            text.Append("- **").Append(Plain(check.Mention)).Append("**: ").Append(Plain(check.Detail)).Append(" (").Append(Plain(check.Check)).Append("). ")
                .Append(Plain(check.Sentence)).Append(' ').Append(Link(check.Publisher ?? check.SourceLink, check.SourceLink)).Append('\n');
        }

        if (report.Checks.Items.Count > 0) text.Append('\n');
        AppendUntold(text, report.Checks.Untold, words);
    }

    private static void AppendSources(StringBuilder text, ReportData report, ReportWords words)
    {
        Heading(text, 2, words.Words["report.sources"]);
        Table(text, [(words.Words["column.source"], false), (words.Words["filter.edition"], false), (words.Words["column.published"], false), (words.Words["column.accessed"], false),
            (words.Words["report.count.facts"], true), (words.Words["report.count.review"], true), (words.Words["report.count.conflicts"], true)],
            report.Sources.Items.Select(source => (string[])
            [
                $"{Link(source.Title ?? source.Source, source.Source)} {Plain(source.Publisher ?? "")}".Trim(), Plain(source.Edition ?? ""), Moment.Day(source.Published),
                Moment.Day(source.AccessedAt), Words.Count(source.Facts), Words.Count(source.InReview), Words.Count(source.InConflict),
            ]));
        AppendUntold(text, report.Sources.Untold, words);
        Heading(text, 2, words.Words["report.cite"]);
        text.Append(Plain(words.Cite(report))).Append("\n\n");
        foreach (var edition in report.Editions) text.Append(Plain(words.Cite(edition))).Append("\n\n");
        text.Append(Plain(words.Words["report.cite.figure"])).Append('\n');
    }

    private static void AppendUntold(StringBuilder text, long untold, ReportWords words)
    {
        if (untold > 0) text.Append(Plain(words.Words.With("report.more", Words.Count(untold)))).Append("\n\n");
    }

    private static void Heading(StringBuilder text, int level, string words) => text.Append('#', level).Append(' ').Append(Plain(words)).Append("\n\n");

    private static string Quote(Fact fact) => $"{Plain(fact.Sentence)} {Link(ReportWords.By(fact), fact.SourceLink)}";

    private static string Told(string value) => value.Length == 0 ? Nothing : Plain(value);

    // In angle brackets, so that parentheses of the address do not end it; a bracket, a space or a bar within would, and is written as its code.
    private static string Link(string name, string address) => ReportWords.Link(address) is { } link
        ? $"[{Plain(name)}](<{link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).ReplaceLineEndings("%0A")}>)"
        : Plain(name);

    private static void Table(StringBuilder text, IReadOnlyList<(string Name, bool IsNumber)> columns, IEnumerable<IEnumerable<string>> rows)
    {
        text.Append("| ").AppendJoin(" | ", columns.Select(column => Plain(column.Name))).Append(" |\n|").AppendJoin('|', columns.Select(column => column.IsNumber ? "---:" : "---")).Append("|\n");
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        text.Append('\n');
    }
}
