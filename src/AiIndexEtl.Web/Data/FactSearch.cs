using System.Text;
using System.Text.Json;

namespace AiIndexEtl.Web.Data;

/// <summary>Finds facts. Conditions, order and pages are the database's work.</summary>
/// <param name="published">The file.</param>
/// <param name="names">What words of either language mean.</param>
public sealed class FactSearch(Published published, VocabularyNames names)
{
    private const int MostWords = 32;

    private static readonly Dictionary<string, string> s_orders = new(StringComparer.Ordinal)
    {
        ["published"] = "d.published",
        ["metric"] = "f.metric",
        ["area"] = "array_to_string(f.area, ' ')",
        ["period"] = "f.period",
        ["value"] = "f.value",
        ["confidence"] = "f.confidence",
        ["publisher"] = "d.publisher",
    };

    /// <summary>How many facts meet all conditions, and those of the page.</summary>
    public FactPage Find(FactQuery query, CancellationToken cancellationToken = default)
    {
        var (from, parameters) = Conditions(query);
        var found = published.All(
            $"""
            WITH hits AS MATERIALIZED (SELECT f.fact_id, {s_orders[query.Sort]} AS place, d.source, c.char_start {from})
            SELECT fact_id, (SELECT count(*) FROM hits) AS total FROM hits ORDER BY place {DirectionOf(query)} NULLS LAST, source, char_start, fact_id
            LIMIT {FactQuery.PageSize} OFFSET {(query.Page - 1L) * FactQuery.PageSize}
            """,
            parameters, static row => (FactId: row.Text("fact_id"), Total: row.Long("total")), cancellationToken);
        if (found.Count > 0) return new FactPage(found[0].Total, ByIds([.. found.Select(hit => hit.FactId)], cancellationToken));

        // Nothing was found, or the address asks for a page behind the last.
        if (query.Page == 1) return new FactPage(0, []);
        return new FactPage(published.All($"SELECT count(*) AS total {from}", parameters, static row => row.Long("total"), cancellationToken)[0], []);
    }

    /// <summary>A statement that gives all facts that meet the conditions, in the order asked for, as rows of <c>all_facts</c>, with its parameters.</summary>
    public (string Sql, IReadOnlyDictionary<string, object?> Parameters) Statement(FactQuery query)
    {
        var (from, parameters) = Conditions(query);
        return ($"""
            WITH hits AS MATERIALIZED (SELECT f.fact_id, {s_orders[query.Sort]} AS place {from})
            SELECT a.* FROM all_facts a JOIN hits h USING (fact_id)
            ORDER BY h.place {DirectionOf(query)} NULLS LAST, a.source, a.char_start, a.fact_id
            """, parameters);
    }

    /// <summary>Facts by their ids, in that order.</summary>
    public IReadOnlyList<Fact> ByIds(IReadOnlyList<string> ids, CancellationToken cancellationToken = default)
    {
        if (ids.Count == 0) return [];
        var facts = published.All(
            SqlFiles.Read("facts_by_id.sql"), new Dictionary<string, object?> { ["ids"] = Json(ids) }, Fact.Of, cancellationToken).ToDictionary(fact => fact.FactId, StringComparer.Ordinal);
        return [.. ids.Where(facts.ContainsKey).Select(id => facts[id])];
    }

    private (string From, Dictionary<string, object?> Parameters) Conditions(FactQuery query)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        var where = new StringBuilder("f.valid_to IS NULL AND f.review_decision IS DISTINCT FROM 'reject'");
        void Add(string condition) => where.Append(" AND ").Append(condition);
        void AddText(string condition, string name, string value)
        {
            if (value.Length == 0) return;
            parameters[name] = value;
            Add(condition);
        }

        if (!query.WithDoubtful)
        {
            Add("(f.review_decision IS NOT NULL OR f.confidence >= coalesce((SELECT arg_max(review_below, ended_at) FROM run), 0))");
        }

        AddText("f.metric = CAST($metric AS VARCHAR)", "metric", query.Metric);
        AddText("list_contains(f.area, CAST($area AS VARCHAR))", "area", query.Area);
        AddText("(f.period = CAST($period AS VARCHAR) OR starts_with(f.period, CAST($period AS VARCHAR) || '-') OR starts_with(f.period, CAST($period AS VARCHAR) || '/') OR ends_with(f.period, '/' || CAST($period AS VARCHAR)))", "period", query.Period);
        AddText("d.edition = CAST($edition AS VARCHAR)", "edition", query.Edition);
        AddText("d.publisher = CAST($publisher AS VARCHAR)", "publisher", query.Publisher);
        AddText("f.fact_id IN (SELECT m.fact_id FROM observation_fact m JOIN observation o USING (observation_id, generation) WHERE o.agreement = CAST($agreement AS VARCHAR))", "agreement", query.Agreement);
        if (query.Confidence > 0)
        {
            parameters["confidence"] = query.Confidence / 100.0;
            Add("f.confidence >= CAST($confidence AS DOUBLE)");
        }

        AddWords(query.Words, parameters, Add);
        return ($"FROM fact f JOIN claim c USING (claim_id) JOIN document d ON d.document_id = f.document_id WHERE {where}", parameters);
    }

    // Every word must be found, in the words of the source in either script, or as the name of the metric or place in either language.
    private void AddWords(string words, Dictionary<string, object?> parameters, Action<string> add)
    {
        var terms = words.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < Math.Min(terms.Length, MostWords); i++)
        {
            var meaning = names.Find(terms[i]);
            parameters[$"w{i}"] = SearchPattern.Of(terms[i]);
            parameters[$"m{i}"] = Json(meaning.Metrics);
            parameters[$"a{i}"] = Json(meaning.Areas);
            var pattern = $"CAST($w{i} AS VARCHAR)";
            add($"""
                (list_contains({List($"m{i}")}, f.metric) OR list_has_any(f.area, {List($"a{i}")})
                OR regexp_matches(f.metric_text, {pattern}) OR regexp_matches(array_to_string(f.subject, chr(10)), {pattern})
                OR f.document_id IN (SELECT document_id FROM document WHERE regexp_matches(concat_ws(chr(10), title, publisher), {pattern}))
                OR f.claim_id IN (SELECT claim_id FROM claim WHERE regexp_matches(sentence, {pattern})))
                """);
        }
    }

    private static string DirectionOf(FactQuery query) => query.Descending ? "DESC" : "ASC";

    private static string List(string parameter) => $"""CAST(from_json(CAST(${parameter} AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])""";

    private static string Json(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts);
}
