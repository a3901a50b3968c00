using System.Text.RegularExpressions;
using AiIndexEtl.Scraping.Cleaning.Pages;

namespace AiIndexEtl.Scraping.Cleaning.Embedded;

/// <summary>Finds the data that a page carries in its scripts: JSON-LD, JSON, and objects that are assigned to variables.</summary>
internal static partial class PageScripts
{
    private const int LongestScript = 4 << 20;
    private const int ShortestState = 200;
    private const int MostAssignments = 8;

    /// <summary>The values of the page's JSON-LD; what cannot be read is passed over.</summary>
    public static IEnumerable<DataValue> LinkedData(PageElements elements)
    {
        foreach (var script in elements.LinkedData)
        {
            var text = script.TextContent;
            if (text.Length is > 0 and <= LongestScript && text.AsSpan().IndexOfAny('{', '[') is >= 0 and var at && new LiteralReader(text, at).Read() is { } value) yield return value;
        }
    }

    /// <summary>The values of other scripts, with the arguments of a function that wraps one filled in.</summary>
    public static IEnumerable<DataValue> States(PageElements elements)
    {
        foreach (var script in elements.Scripts)
        {
            var text = script.TextContent;
            if (text.Length is < ShortestState or > LongestScript) continue;

            var type = script.GetAttribute("type");
            if (type is not null && type.Contains("json", StringComparison.OrdinalIgnoreCase))
            {
                if (text.AsSpan().IndexOfAny('{', '[') is >= 0 and var at && new LiteralReader(text, at).Read() is { } value) yield return value;
                continue;
            }

            foreach (var assigned in Assigned(text)) yield return assigned;
        }
    }

    private static IEnumerable<DataValue> Assigned(string script)
    {
        var at = 0;
        for (var i = 0; i < MostAssignments; i++)
        {
            var match = Assignment().Match(script, at);
            if (!match.Success) yield break;

            var reader = new LiteralReader(script, match.Index + match.Length);
            var value = Wrapped(reader) ?? (StartsData(script, reader.At) ? reader.Read() : null);
            at = Math.Max(reader.At, match.Index + match.Length);
            if (value is not null) yield return value;
        }
    }

    private static bool StartsData(string script, int at) =>
        at < script.Length && (script[at] is '{' or '[' || string.CompareOrdinal(script, at, "JSON.parse", 0, 10) == 0 || string.CompareOrdinal(script, at, "decodeURI", 0, 9) == 0);

    // window.__NUXT__=(function(a,b){return {title:a,body:b}}("...","..."));
    private static DataValue? Wrapped(LiteralReader reader)
    {
        reader.Accept('(');
        if (!reader.Accept("function") || !reader.Accept('(')) return null;

        var names = new List<string>();
        while (!reader.Accept(')'))
        {
            if (reader.Read()?.Written is not { Length: > 0 } name) return null;
            names.Add(name);
            reader.Accept(',');
        }

        if (!reader.Accept('{') || !reader.Accept("return") || reader.Read() is not { } body) return null;

        reader.Accept(';');
        reader.Accept('}');
        reader.Accept(')');
        if (!reader.Accept('(')) return body;

        var values = new Dictionary<string, DataValue>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (reader.Accept(')') || reader.Read() is not { } value) break;
            values[name] = value;
            reader.Accept(',');
        }

        return Filled(body, values);
    }

    private static DataValue Filled(DataValue value, Dictionary<string, DataValue> values)
    {
        if (value.Written is { } name) return values.GetValueOrDefault(name, value);
        if (value.IsArray) return DataValue.OfItems([.. value.Items.Select(item => Filled(item, values))]);
        return value.Text is not null ? value : DataValue.OfMembers([.. value.Members.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value, values)))]);
    }

    // window.__INITIAL_STATE__ = / window["data"]= / var detail =
    [GeneratedRegex(@"(window\s?\.\s?[\w$]{1,60}|window\[.{1,60}?\]|(self|globalThis)\.[\w$]{1,60}|\b(var|let|const)\s+[\w$]{1,60})\s*=\s*", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();
}
