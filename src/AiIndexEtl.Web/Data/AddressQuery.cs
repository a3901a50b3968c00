using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace AiIndexEtl.Web.Data;

/// <summary>Reads and writes the query of an address.</summary>
internal static class AddressQuery
{
    private const int MostPages = 1_000_000;

    // No condition is longer than this; what is longer was made by hand, and would only blow up the page.
    private const int MostLength = 200;

    /// <summary>A condition; empty where it is missing or too long to be one.</summary>
    public static string Text(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: <= MostLength } text ? text : "";

    /// <summary>One of the choices; the first of them where it is missing or none of them.</summary>
    public static string Choice(IQueryCollection query, string name, IReadOnlyList<string> choices) =>
        choices.Contains(query[name].ToString(), StringComparer.Ordinal) ? query[name].ToString() : choices[0];

    /// <summary>The number of a page, from 1.</summary>
    public static int Page(IQueryCollection query, string name = "page") =>
        int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= MostPages ? page : 1;

    /// <summary>A query from its question mark on; conditions that are empty are left out. Empty without any.</summary>
    public static string Of(params IEnumerable<(string Name, string Value)> conditions)
    {
        var builder = new QueryBuilder();
        foreach (var (name, value) in conditions)
        {
            if (value.Length > 0) builder.Add(name, value);
        }

        return builder.ToQueryString().ToString();
    }

    /// <summary>A page as a condition: empty for the first.</summary>
    public static string OfPage(int page) => page > 1 ? page.ToString(CultureInfo.InvariantCulture) : "";
}
