using System.Text;
using System.Text.Json;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Web.Data;

/// <summary>Finds facts. Conditions, order and pages are the database's work.</summary>
/// <param name="published">The file.</param>
/// <param name="names">What words of either language mean.</param>
public sealed class FactSearch(Published published, VocabularyNames names)
{
    // What is compared with words: what a person would look for in a row.
    private const string SearchedText = "lower(concat_ws(chr(10), c.sentence, f.metric_text, d.title, d.publisher, array_to_string(f.subject, chr(10))))";

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
        var total = published.All($"SELECT count(*) AS total {from}", parameters, static row => row.Long("total"), cancellationToken)[0];
        var direction = query.Descending ? "DESC" : "ASC";
        var ids = published.All(
            $"SELECT f.fact_id {from} ORDER BY {s_orders[query.Sort]} {direction} NULLS LAST, d.source, c.char_start, f.fact_id LIMIT {FactQuery.PageSize} OFFSET {(query.Page - 1L) * FactQuery.PageSize}",
            parameters, static row => row.Text("fact_id"), cancellationToken);
        return new FactPage(total, ByIds(ids, cancellationToken));
    }

    /// <summary>A statement that gives all facts that meet the conditions, as rows of the view <c>all_facts</c>, with its parameters.</summary>
    public (string Sql, IReadOnlyDictionary<string, object?> Parameters) Statement(FactQuery query)
    {
        var (from, parameters) = Conditions(query);
        return ($"SELECT * FROM all_facts WHERE fact_id IN (SELECT f.fact_id {from}) ORDER BY published DESC NULLS LAST, source, char_start, fact_id", parameters);
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

    // Every word must be found, in the text as written or as the name of the metric or place in either language.
    private void AddWords(string words, Dictionary<string, object?> parameters, Action<string> add)
    {
        var terms = words.Split((char[])[' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < Math.Min(terms.Length, 8); i++)
        {
            var meaning = names.Find(terms[i]);
            parameters[$"t{i}"] = terms[i].ToLowerInvariant();
            parameters[$"s{i}"] = TextFolding.Fold(terms[i]);
            parameters[$"m{i}"] = Json(meaning.Metrics);
            parameters[$"a{i}"] = Json(meaning.Areas);
            add($"(contains({SearchedText}, CAST($t{i} AS VARCHAR)) OR contains({SearchedText}, CAST($s{i} AS VARCHAR)) OR list_contains({List($"m{i}")}, f.metric) OR list_has_any(f.area, {List($"a{i}")}))");
        }
    }

    private static string List(string parameter) => $"""CAST(from_json(CAST(${parameter} AS VARCHAR), '["VARCHAR"]') AS VARCHAR[])""";

    private static string Json(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts);
}
