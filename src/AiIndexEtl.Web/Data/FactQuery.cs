using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace AiIndexEtl.Web.Data;

/// <summary>Which facts a reader wants to see, in which order. It is the query of the address, and nothing of it is kept elsewhere.</summary>
public sealed record FactQuery
{
    /// <summary>Facts on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The columns that facts can be sorted by.</summary>
    public static IReadOnlyList<string> Sorts { get; } = ["published", "metric", "area", "period", "value", "confidence", "publisher"];

    /// <summary>Words looked for; empty for all facts.</summary>
    public string Words { get; init; } = "";

    /// <summary>Id of a metric; empty for all.</summary>
    public string Metric { get; init; } = "";

    /// <summary>Code of a place; empty for all.</summary>
    public string Area { get; init; } = "";

    /// <summary>ISO 8601 time; 2023 finds its quarters and months too; empty for all.</summary>
    public string Period { get; init; } = "";

    /// <summary>Edition; empty for all.</summary>
    public string Edition { get; init; } = "";

    /// <summary>Outlet; empty for all.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>single, agree, conflict or resolved; empty for all.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>The least confidence, in percent; 0 for all. Facts below the threshold of the last run are shown where this is given.</summary>
    public int Confidence { get; init; }

    /// <summary>True for the facts that wait for review too. Default false.</summary>
    public bool WithDoubtful { get; init; }

    /// <summary>What to sort by, one of <see cref="Sorts"/>.</summary>
    public string Sort { get; init; } = "published";

    /// <summary>True to begin with the largest or latest. Default true, as for days.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>True where some condition narrows the facts.</summary>
    public bool IsNarrowed => this with { Sort = "published", Descending = true, Page = 1, WithDoubtful = false } != new FactQuery();

    /// <summary>Reads the query of an address. What is no condition is left out: an address that was mistyped shows more, not an error.</summary>
    public static FactQuery Of(IQueryCollection query)
    {
        var sort = query["sort"].ToString();
        var isKnown = Sorts.Contains(sort, StringComparer.Ordinal);
        return new FactQuery
        {
            Words = query["q"].ToString().Trim(),
            Metric = query["metric"].ToString(),
            Area = query["area"].ToString(),
            Period = query["period"].ToString().Trim(),
            Edition = query["edition"].ToString(),
            Publisher = query["publisher"].ToString(),
            Agreement = query["agreement"].ToString(),
            Confidence = Number(query["confidence"], 0, 100) ?? 0,
            WithDoubtful = query["doubtful"] == "1",
            Sort = isKnown ? sort : "published",
            Descending = isKnown ? query["order"] == "desc" : query["order"] != "asc",
            Page = Number(query["page"], 1, 1_000_000) ?? 1,
        };
    }

    /// <summary>The query of an address, from the question mark on; what is as by default is left out.</summary>
    public string ToAddress()
    {
        var query = new QueryBuilder();
        void Add(string name, string value)
        {
            if (value.Length > 0) query.Add(name, value);
        }

        Add("q", Words);
        Add("metric", Metric);
        Add("area", Area);
        Add("period", Period);
        Add("edition", Edition);
        Add("publisher", Publisher);
        Add("agreement", Agreement);
        if (Confidence > 0) Add("confidence", Confidence.ToString(CultureInfo.InvariantCulture));
        if (WithDoubtful) Add("doubtful", "1");
        if (Sort != "published" || !Descending)
        {
            Add("sort", Sort);
            Add("order", Descending ? "desc" : "asc");
        }

        if (Page > 1) Add("page", Page.ToString(CultureInfo.InvariantCulture));
        return query.ToQueryString().ToString();
    }

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
