using AiIndexEtl.Web.Articles;
using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Figures;

/// <summary>Reads all that is known of one figure. Each question is asked of the tables by ids, so that the size of the file hardly matters.</summary>
/// <param name="published">The file.</param>
public sealed class FigureReader(Published published)
{
    /// <summary>The most facts on one figure that a page shows.</summary>
    public const int MostSides = 200;

    /// <summary>The fact; null where there never was one of this id.</summary>
    public FigureDetail? Find(string factId, CancellationToken cancellationToken = default) =>
        Ask("figure.sql", "id", factId, FigureDetail.Of, cancellationToken) is [var found, ..] ? found : null;

    /// <summary>The cleaned text that it was read from; empty where the file does not have it.</summary>
    public string Text(FigureDetail figure, CancellationToken cancellationToken = default) =>
        Ask("figure_text.sql", "text", figure.TextSha256, static row => row.Text("text"), cancellationToken) is [var text, ..] ? text : "";

    /// <summary>The figures of the same text, its own among them, in the order of the text.</summary>
    public IReadOnlyList<ArticleMark> Neighbours(FigureDetail figure, CancellationToken cancellationToken = default) => published.All(
        SqlFiles.Read("figure_neighbours.sql"), new Dictionary<string, object?> { ["document"] = figure.DocumentId, ["text"] = figure.TextSha256 },
        static row => new ArticleMark(row.Text("fact_id"), (int)row.Long("char_start"), (int)row.Long("char_end")), cancellationToken);

    /// <summary>All facts that state the same figure, in all editions, its own among them; at most <see cref="MostSides"/>.</summary>
    public IReadOnlyList<FigureSide> Sides(FigureDetail figure, CancellationToken cancellationToken = default) => published.All(
        SqlFiles.Read("figure_sides.sql"), new Dictionary<string, object?> { ["id"] = figure.Fact.FactId, ["limit"] = MostSides }, FigureSide.Of,
        cancellationToken);

    /// <summary>What arithmetic says of it, what does not add up first.</summary>
    public IReadOnlyList<FigureCheck> Checks(FigureDetail figure, CancellationToken cancellationToken = default)
    {
        var rows = Ask(
            "figure_checks.sql", "id", figure.Fact.FactId,
            static row => (
                Place: row.Long("place"),
                Check: new FigureCheck(row.Text("check_name"), row.Text("verdict"), row.Text("detail"), []),
                Other: row.TextOrNull("other_fact_id"),
                Mention: row.Text("other_mention")),
            cancellationToken);
        return
        [
            .. rows.GroupBy(row => row.Place).Select(check =>
                check.First().Check with { Others = [.. check.Where(row => row.Other is not null).Select(row => (row.Other!, row.Mention))] }),
        ];
    }

    /// <summary>How its words were read over time, the earliest reading first.</summary>
    public IReadOnlyList<FigureReading> History(FigureDetail figure, CancellationToken cancellationToken = default) =>
        Ask("figure_history.sql", "anchor", figure.AnchorId, FigureReading.Of, cancellationToken);

    /// <summary>Its official value; null where there is none.</summary>
    public FigureReference? Reference(FigureDetail figure, CancellationToken cancellationToken = default) => Ask(
        "figure_reference.sql", "id", figure.Fact.FactId,
        static row => new FigureReference(
            row.Text("reference"), row.Decimal("reference_value"), row.Text("reference_unit"), row.Text("reference_source"), row.TextOrNull("reference_url")),
        cancellationToken) is [var reference, ..] ? reference : null;

    /// <summary>What people decided on its words, the latest first.</summary>
    public IReadOnlyList<FigureDecision> Decisions(FigureDetail figure, CancellationToken cancellationToken = default) => Ask(
        "figure_decisions.sql", "anchor", figure.AnchorId,
        static row => new FigureDecision(
            row.Text("decision"), row.TextOrNull("reason"), row.TextOrNull("reviewer"), row.Time("decided_at"), row.Text("state"), row.TextOrNull("detail")),
        cancellationToken);

    private IReadOnlyList<T> Ask<T>(string file, string name, string value, Func<Row, T> read, CancellationToken cancellationToken) =>
        published.All(SqlFiles.Read(file), new Dictionary<string, object?> { [name] = value }, read, cancellationToken);
}
