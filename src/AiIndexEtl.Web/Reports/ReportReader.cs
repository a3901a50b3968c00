using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Reports;

/// <summary>Reads from the published file what a report says.</summary>
/// <param name="published">The file.</param>
/// <param name="wording">The words.</param>
public sealed class ReportReader(Published published, Wording wording)
{
    // A report is read, and sent by mail: of a large file it tells the first of each kind, and how many there are.
    private const long MostFigures = 12;
    private const long MostChanges = 60;
    private const long MostConflicts = 40;
    private const long MostDoubtful = 60;
    private const long MostChecks = 40;
    private const long MostSources = 300;
    private const int ShortestPrefix = 4;

    /// <summary>The report.</summary>
    /// <param name="request">What it is about.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public ReportOutcome Read(ReportRequest request, CancellationToken cancellationToken = default)
    {
        if (published.Failure is { } failure) return new ReportOutcome(null, failure);
        if (Runs("", cancellationToken) is not [var newest, ..]) return new ReportOutcome(null, "No run has been published yet; aiindex run does that.");

        var run = newest;
        if (request.Run is { } prefix)
        {
            var runs = prefix.Length < ShortestPrefix ? [] : Runs(prefix.ToLowerInvariant(), cancellationToken);
            if (runs.Count != 1) return new ReportOutcome(null, $"{(runs.Count == 0 ? "No run has" : "Several runs have")} an id that begins with \"{prefix}\"; aiindex status lists runs.");
            run = runs[0];
        }

        ReportEdition? edition = null;
        if (request.Edition is { } word)
        {
            var editions = published.All(SqlFiles.Read("report/edition.sql"), new Dictionary<string, object?> { ["edition"] = word }, ReportEdition.Of, cancellationToken);
            edition = editions.Count == 1 || (editions.Count > 1 && editions[0].EditionId == word) ? editions[0] : null;
            if (edition is null) return new ReportOutcome(null, EditionFailure(word, editions, cancellationToken));
        }

        return new ReportOutcome(Read(run, newest, edition, cancellationToken), null);
    }

    private ReportData Read(ReportRun run, ReportRun newest, ReportEdition? edition, CancellationToken cancellationToken)
    {
        var changes = All("changes", run, edition, MostChanges, static row => (Kind: row.Text("change"), Total: row.Long("total"), Change: ReportChange.Of(row)), cancellationToken);
        Listed<ReportChange> ChangesOf(string kind)
        {
            var some = changes.Where(change => change.Kind == kind).ToList();
            return new Listed<ReportChange>([.. some.Select(change => change.Change)], some.Count == 0 ? 0 : some[0].Total);
        }

        var sides = All("conflicts", run, edition, MostConflicts, static row => (
            Nth: row.Long("nth"), IsNew: row.Flag("is_new"), Total: row.Long("total"), TotalNew: row.Long("total_new"), Side: new ReportSide(Fact.Of(row), row.Text("stance"), row.Text("origin"))),
            cancellationToken);
        var conflicts = sides.GroupBy(side => side.Nth).Select(group => new ReportConflict([.. group.Select(side => side.Side)], group.First().IsNew)).ToList();
        return new ReportData
        {
            Edition = edition,
            Run = run,
            Newest = newest,
            Counts = All("counts", null, edition, null, ReportCounts.Of, cancellationToken)[0],
            Added = ChangesOf("added"),
            Changed = ChangesOf("changed"),
            Closed = ChangesOf("closed"),
            NewConflicts = sides.Count == 0 ? 0 : sides[0].TotalNew,
            Chapters = ChaptersOf(edition, cancellationToken),
            Conflicts = new Listed<ReportConflict>(conflicts, sides.Count == 0 ? 0 : sides[0].Total),
            Doubtful = First("doubtful", edition, MostDoubtful, Fact.Of, cancellationToken),
            Checks = First("checks", edition, MostChecks, ReportCheck.Of, cancellationToken),
            Sources = First("sources", edition, MostSources, ReportSource.Of, cancellationToken),
            Editions = All("editions", null, edition, null, ReportEdition.Of, cancellationToken),
        };
    }

    private List<ReportChapter> ChaptersOf(ReportEdition? edition, CancellationToken cancellationToken)
    {
        var figures = All("figures", null, edition, MostFigures, static row => (Total: row.Long("total"), Fact: Fact.Of(row)), cancellationToken);
        var charts = new ReportCharts(new SeriesReader(published), wording, edition?.EditionId).Draw(cancellationToken);
        return
        [
            .. figures.GroupBy(figure => figure.Fact.Metric, StringComparer.Ordinal)
                .Select(group => new ReportMetric(group.Key, new Listed<Fact>([.. group.Select(figure => figure.Fact)], group.First().Total), charts.GetValueOrDefault(group.Key, [])))
                .GroupBy(metric => wording.ChapterOf(metric.Metric), StringComparer.Ordinal)
                .OrderBy(chapter => wording.PlaceOfChapter(chapter.First().Metric)).ThenBy(chapter => chapter.Key, StringComparer.Ordinal)
                .Select(chapter => new ReportChapter(
                    chapter.Key, [.. chapter.OrderByDescending(metric => metric.Figures.Total).ThenBy(metric => metric.Metric, StringComparer.Ordinal)])),
        ];
    }

    private IReadOnlyList<ReportRun> Runs(string prefix, CancellationToken cancellationToken) =>
        published.All(SqlFiles.Read("report/runs.sql"), new Dictionary<string, object?> { ["prefix"] = prefix }, ReportRun.Of, cancellationToken);

    private string EditionFailure(string word, IReadOnlyList<ReportEdition> meant, CancellationToken cancellationToken)
    {
        var known = meant.Count > 0 ? meant : All("editions", null, null, null, ReportEdition.Of, cancellationToken);
        var names = string.Join(", ", known.Select(edition => edition.EditionId));
        if (known.Count == 0) return $"There is no edition \"{word}\": no published document is about an edition of a report.";
        return meant.Count > 0 ? $"Several reports have an edition \"{word}\". Name one: {names}." : $"There is no edition \"{word}\". There are: {names}.";
    }

    private Listed<T> First<T>(string question, ReportEdition? edition, long most, Func<Row, T> read, CancellationToken cancellationToken)
    {
        var rows = All(question, null, edition, most, row => (Total: row.Long("total"), Item: read(row)), cancellationToken);
        return new Listed<T>([.. rows.Select(row => row.Item)], rows.Count == 0 ? 0 : rows[0].Total);
    }

    private IReadOnlyList<T> All<T>(string question, ReportRun? run, ReportEdition? edition, long? most, Func<Row, T> read, CancellationToken cancellationToken)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { ["edition"] = edition?.EditionId };
        if (run is not null) parameters["run"] = run.RunId;
        if (most is not null) parameters["most"] = most;
        return published.All(SqlFiles.Read($"report/{question}.sql"), parameters, read, cancellationToken);
    }
}
