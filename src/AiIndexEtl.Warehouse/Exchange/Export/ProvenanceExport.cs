using System.Text.Encodings.Web;
using System.Text.Json;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>
/// Where every fact comes from, in the terms of PROV-O as one JSON-LD document: programs and reviewers (agents), runs (activities),
/// editions, documents, snapshots, texts, claims and facts (entities). The context is part of the file, so that no reader needs the
/// network. The graph is never held in memory: DuckDB writes the nodes of each sort to disk, and they are copied one by one.
/// </summary>
internal static class ProvenanceExport
{
    private const string Name = "provenance.jsonld";
    private const string Folder = "export/prov";
    private const int FlushedBytes = 1 << 16;

    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(ExportWork work)
    {
        var scripts = SqlScripts.In(Folder);
        work.Connection.Execute(SqlScripts.Read(scripts[0]), work.CancellationToken);

        work.Expect(1);
        work.Begin(Name);
        var nodes = 0L;
        using (var stream = File.Create(work.PathOf(Name)))
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            ProvenanceContext.Write(json);
            json.WriteStartArray("@graph");
            foreach (var script in scripts.Skip(1)) nodes += Copy(work, json, script);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        work.Add(Name, nodes);
    }

    private static long Copy(ExportWork work, Utf8JsonWriter json, string script)
    {
        const string Part = ".tmp/nodes.jsonl";
        work.Copy(SqlScripts.Read(script), Part, "FORMAT json");
        var count = 0L;
        foreach (var line in File.ReadLines(work.PathOf(Part)))
        {
            work.CancellationToken.ThrowIfCancellationRequested();
            using var node = JsonDocument.Parse(line);
            Copy(json, node.RootElement);
            count++;
            if (json.BytesPending > FlushedBytes) json.Flush();
        }

        FileSwap.Remove([work.PathOf(Part)]);
        return count;
    }

    // What is not known is left out: JSON-LD reads null and an empty list as nothing said.
    private static void Copy(Utf8JsonWriter json, JsonElement node)
    {
        json.WriteStartObject();
        foreach (var property in node.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Null) continue;
            if (property.Value.ValueKind is JsonValueKind.Array && property.Value.GetArrayLength() == 0) continue;
            json.WritePropertyName(property.Name);
            property.Value.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
