using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Reports;

/// <summary>What a report says in words, the same in every form.</summary>
/// <param name="wording">The words.</param>
public sealed class ReportWords(Wording wording)
{
    /// <summary>The words of the interface.</summary>
    public Words Words => wording.Words;

    /// <summary>Names and figures.</summary>
    public Wording Wording => wording;

    /// <summary>The heading of the report.</summary>
    public string Title(ReportData report) => report.Edition is { } edition ? Words.With("report.title.of", edition.Name) : Words["report.title"];

    /// <summary>The run and its moment, and where the state is a newer one that too.</summary>
    public IEnumerable<string> Head(ReportData report)
    {
        yield return Words.With("report.run", report.Run.RunId, Utc(report.Run.EndedAt), report.Run.JobName, Words.Value("runkind", report.Run.Kind), report.Run.Program);
        if (report.Run.Reason is { } reason) yield return Words.With("report.reason", reason);
        if (report.Newest.RunId != report.Run.RunId) yield return Words.With("report.newest", Utc(report.Newest.EndedAt), report.Newest.RunId);
        if (report.Run.Failures > 0) yield return Words.With("report.failures", Words.Count(report.Run.Failures));
        if (report.Run.Warnings > 0) yield return Words.With("report.warnings", Words.Count(report.Run.Warnings));
    }

    /// <summary>The counts, each with its name.</summary>
    public IEnumerable<(string Name, string Count)> Counts(ReportData report) =>
    [
        (Words["report.count.facts"], Words.Count(report.Counts.Facts)), (Words["report.count.sources"], Words.Count(report.Counts.Sources)),
        (Words["report.count.agree"], Words.Count(report.Counts.Agreements)), (Words["report.count.conflicts"], Words.Count(report.Counts.Conflicts)),
        (Words["report.count.checks"], Words.Count(report.Checks.Total)), (Words["report.count.review"], Words.Count(report.Counts.InReview)),
    ];

    /// <summary>What the run changed, as numbers.</summary>
    public string NewsOf(ReportData report) => Words.With(
        "report.news", Words.Count(report.Added.Total), Words.Count(report.Changed.Total), Words.Count(report.Closed.Total), Words.Count(report.NewConflicts));

    /// <summary>What a fact is about.</summary>
    public string About(Fact fact) => wording.Metric(fact.Metric, fact.MetricText);

    /// <summary>Place and other things that a fact is about.</summary>
    public string Where(Fact fact) => string.Join(wording.Comma, fact.Area.Select(wording.Area).Concat(fact.Subject));

    /// <summary>A fact's figure.</summary>
    public string Figure(Fact fact) => wording.Figure(fact.Value, fact.ValueUpper, fact.Unit, fact.Qualifier);

    /// <summary>What speaks for a fact and against it.</summary>
    public IEnumerable<(string Class, string Text)> Standing(Fact fact)
    {
        if (fact.Agreement is "agree" or "conflict" or "resolved") yield return (fact.Agreement, Words["agreement." + fact.Agreement]);
        if (fact.CheckVerdict == "inconsistent") yield return ("conflict", Words["check.inconsistent"]);
        if (fact.Reference is { } reference) yield return (reference == "confirmed" ? "agree" : "conflict", Words.Value("reference", reference));
        if (fact.ReviewDecision is { } decision) yield return ("agree", Words.Value("decision", decision));
    }

    /// <summary>The slots that read otherwise than before.</summary>
    public IReadOnlyList<SlotChange> Changes(ReportChange change)
    {
        if (change.Earlier is not { } old) return [];
        var now = change.Fact;
        return
        [
            .. new[]
            {
                new SlotChange(Words["column.value"], Figure(old), Figure(now)),
                new SlotChange(Words["column.kind"], KindOf(old), KindOf(now)),
                new SlotChange(Words["column.metric"], About(old), About(now)),
                new SlotChange(Words["column.area"], Where(old), Where(now)),
                new SlotChange(Words["column.period"], Periods.Of(old), Periods.Of(now)),
            }.Where(slot => slot.Old != slot.New),
        ];
    }

    /// <summary>Why a fact went or changed; empty where nothing is to be said.</summary>
    public string Reason(ReportChange change) => Words.Value("closing", change.Reason);

    /// <summary>The outlet and the day of what a fact was read from.</summary>
    public static string By(Fact fact) => By(fact.Publisher, fact.Published, fact.Source);

    /// <summary>How a document is cited: who, what, when, where, and when it was looked at.</summary>
    public string Cite(ReportSource source)
    {
        var who = string.Join(wording.Comma, ((string?[])[source.Author, source.Publisher]).Where(name => !string.IsNullOrEmpty(name)).Distinct(StringComparer.Ordinal));
        var parts = new List<string>();
        if (who.Length > 0) parts.Add(who);
        if (source.Title is { } title) parts.Add(wording.IsChinese ? $"《{title}》" : $"“{title}”");
        if (source.Published is { } day) parts.Add(Moment.Day(day));
        parts.Add(source.Source);
        if (source.AccessedAt is not null) parts.Add(Words.With("cite.accessed", Moment.Day(source.AccessedAt)));
        return string.Join(wording.IsChinese ? "，" : ", ", parts);
    }

    /// <summary>How an edition is cited.</summary>
    public string Cite(ReportEdition edition)
    {
        if (edition.Citation is { } citation) return citation;
        var parts = ((string?[])[edition.Producer, edition.Name, edition.Published is { } day ? Moment.Day(day) : null, edition.Url]).OfType<string>();
        return string.Join(wording.IsChinese ? "，" : ", ", parts);
    }

    /// <summary>How the report itself is cited.</summary>
    public string Cite(ReportData report) => Words.With("report.cite.self", Title(report), report.Run.Program, report.Run.RunId, Utc(report.Run.EndedAt));

    /// <summary>An address that a reader may follow: pages of the web alone; null for anything else.</summary>
    public static string? Link(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? address : null;

    private static string Utc(DateTimeOffset time) => Moment.Of(time) + " UTC";

    private string KindOf(Fact fact) => Words.Value("kind", fact.Kind);

    private static string By(string? publisher, DateOnly? day, string source) => $"{publisher ?? Path.GetFileName(source)} {Moment.Day(day)}".Trim();
}
