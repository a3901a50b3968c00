using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>Writes <c>datapackage.json</c>.</summary>
internal static partial class PackageDescriptor
{
    /// <summary>The name that the standard gives the file.</summary>
    public const string Name = "datapackage.json";

    private const string Profiles = "https://datapackage.org/profiles/2.0/";

    private const string Description =
        "Figures read from articles about annual reports, each with the words that it was read from. In text columns of the CSV files a "
        + "cell that a spreadsheet could take for a formula has an apostrophe in front, and so has every cell that begins with one: take "
        + "one leading apostrophe away to get the text as it was. Lists and structures are JSON.";

    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ExportWork work, IReadOnlyList<PackageResource> resources)
    {
        using var stream = File.Create(work.PathOf(Name));
        using var json = new Utf8JsonWriter(stream, s_options);
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "datapackage.json");
        json.WriteString("name", "aiindex-facts");
        json.WriteString("title", "Facts of annual reports as told by articles");
        json.WriteString("description", Description);
        if (work.Connection.Scalar("SELECT utc(max(ended_at)) FROM run") is string created) json.WriteString("created", created);
        WriteLicenses(json, work);
        WriteSources(json, work);
        json.WriteStartArray("resources");
        foreach (var resource in resources) WriteResource(json, work, resource);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The licences of the reports, as pipeline.yaml states them for their editions; the standard wants none rather than an empty list.
    private static void WriteLicenses(Utf8JsonWriter json, ExportWork work)
    {
        var licenses = work.Connection.All("""
            SELECT license_name, license_url, string_agg(edition_id, ', ' ORDER BY edition_id)
            FROM edition WHERE edition_id IN (SELECT edition FROM exported) AND (license_name IS NOT NULL OR license_url IS NOT NULL)
            GROUP BY license_name, license_url ORDER BY license_name, license_url
            """);
        if (licenses.Count == 0) return;

        json.WriteStartArray("licenses");
        foreach (var row in licenses)
        {
            json.WriteStartObject();
            if (row[0] is string name) json.WriteString("name", NoIdentifier().Replace(name.Trim(), "-"));
            if (row[1] is string url && IsPath(url)) json.WriteString("path", url);
            else if (row[0] is null) json.WriteString("name", "unnamed");
            json.WriteString("title", $"{row[0] ?? row[1]} ({row[2]})");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSources(Utf8JsonWriter json, ExportWork work)
    {
        var sources = work.Connection.All(
            "SELECT coalesce(title, source), source, publisher FROM document WHERE source IN (SELECT source FROM exported) ORDER BY source", cancellationToken: work.CancellationToken);
        json.WriteStartArray("sources");
        foreach (var row in sources)
        {
            json.WriteStartObject();
            json.WriteString("title", row[2] is string publisher ? $"{row[0]} ({publisher})" : (string)row[0]!);
            if (IsPath((string)row[1]!)) json.WriteString("path", (string)row[1]!);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteResource(Utf8JsonWriter json, ExportWork work, PackageResource resource)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Profiles + "dataresource.json");
        json.WriteString("name", resource.Plan.Name);
        json.WriteString("type", "table");
        json.WriteString("path", resource.File.Path);
        json.WriteString("title", resource.Plan.Title);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", resource.File.Bytes);
        json.WriteString("hash", "sha256:" + resource.File.Sha256);
        json.WriteStartObject("dialect");
        json.WriteString("$schema", Profiles + "tabledialect.json");
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        WriteSchema(json, work, resource);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, ExportWork work, PackageResource resource)
    {
        var comments = PackageComments.Of(work.Connection, resource.Plan);
        json.WriteStartObject("schema");
        json.WriteString("$schema", Profiles + "tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in resource.Columns) WriteField(json, resource.Plan, column, comments.GetValueOrDefault(column.Name));
        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        json.WriteStartArray("primaryKey");
        json.WriteStringValue(resource.Plan.PrimaryKey);
        json.WriteEndArray();
        if (resource.Plan.ForeignKeys.Count > 0)
        {
            json.WriteStartArray("foreignKeys");
            foreach (var (column, target, field) in resource.Plan.ForeignKeys) WriteForeignKey(json, column, target, field);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteForeignKey(Utf8JsonWriter json, string column, string target, string field)
    {
        json.WriteStartObject();
        json.WriteStartArray("fields");
        json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartObject("reference");
        json.WriteString("resource", target);
        json.WriteStartArray("fields");
        json.WriteStringValue(field);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, PackageResourcePlan plan, ExportedColumn column, string? description)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column.Type));
        if (column.Type == "UUID") json.WriteString("format", "uuid");
        if (description is not null) json.WriteString("description", description);
        json.WriteStartObject("constraints");
        if (PackageResources.Required.Contains(column.Name)) json.WriteBoolean("required", true);
        if (column.Name == plan.PrimaryKey || PackageResources.Unique.Contains((plan.Name, column.Name))) json.WriteBoolean("unique", true);
        if (column.Name == "confidence")
        {
            json.WriteNumber("minimum", 0);
            json.WriteNumber("maximum", 1);
        }

        if (PackageResources.Words.TryGetValue(column.Name, out var words))
        {
            json.WriteStartArray("enum");
            foreach (var word in words) json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string TypeOf(string type) => type switch
    {
        "BOOLEAN" => "boolean",
        "DATE" => "date",
        "TIMESTAMP WITH TIME ZONE" => "datetime",
        "INTEGER" or "BIGINT" or "HUGEINT" or "SMALLINT" or "TINYINT" => "integer",
        "DOUBLE" or "FLOAT" => "number",
        _ when type.EndsWith(']') => "array",
        _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => "number",
        _ when type.StartsWith("STRUCT", StringComparison.Ordinal) || type.StartsWith("MAP", StringComparison.Ordinal) => "object",
        _ => "string",
    };

    // The standard takes web addresses, and paths that neither begin at the root nor leave the package.
    private static bool IsPath(string path) => Address().IsMatch(path);

    // https://example.org/page
    [GeneratedRegex("^(http|ftp)s?://.*$", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // "CC BY-ND 4.0" becomes CC-BY-ND-4.0
    [GeneratedRegex("[^-a-zA-Z0-9._]+", RegexOptions.NonBacktracking)]
    private static partial Regex NoIdentifier();
}
