using System.Text.Json;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>The JSON-LD context of the provenance: which term of which vocabulary each name stands for.</summary>
internal static class ProvenanceContext
{
    private static readonly (string Prefix, string Iri)[] s_vocabularies =
    [
        ("prov", "http://www.w3.org/ns/prov#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("dcterms", "http://purl.org/dc/terms/"), ("oa", "http://www.w3.org/ns/oa#"), ("aiindex", "urn:x-aiindex:term:"),
    ];

    // Relations between nodes: their values are ids of nodes.
    private static readonly string[] s_relations =
    [
        "prov:wasDerivedFrom", "prov:wasGeneratedBy", "prov:wasAttributedTo", "prov:wasRevisionOf", "prov:wasInvalidatedBy", "prov:wasAssociatedWith",
        "prov:wasQuotedFrom", "prov:specializationOf",
    ];

    private static readonly (string Term, string Type)[] s_typed =
    [
        ("prov:startedAtTime", "xsd:dateTime"), ("prov:endedAtTime", "xsd:dateTime"), ("prov:generatedAtTime", "xsd:dateTime"),
        ("prov:invalidatedAtTime", "xsd:dateTime"), ("dcterms:issued", "xsd:date"), ("prov:value", "xsd:decimal"), ("aiindex:valueUpper", "xsd:decimal"),
        ("aiindex:confidence", "xsd:double"),
    ];

    private static readonly string[] s_plain =
    [
        "rdfs:label", "rdfs:seeAlso", "dcterms:source", "dcterms:publisher", "dcterms:language", "dcterms:license", "dcterms:format", "oa:exact", "oa:prefix",
        "oa:suffix", "oa:start", "oa:end", "aiindex:citation", "aiindex:sentence", "aiindex:sha256", "aiindex:rawPath", "aiindex:configSha256", "aiindex:modelSha256",
        "aiindex:runKind", "aiindex:reason", "aiindex:unit", "aiindex:qualifier", "aiindex:kind", "aiindex:metric", "aiindex:metricText", "aiindex:area",
        "aiindex:subject", "aiindex:period", "aiindex:basePeriod", "aiindex:attributedTo", "aiindex:reviewDecision", "aiindex:supersedeReason",
    ];

    /// <summary>Writes the context as the property of the open object.</summary>
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        foreach (var (prefix, iri) in s_vocabularies) json.WriteString(prefix, iri);
        json.WriteString("id", "@id");
        json.WriteString("type", "@type");
        foreach (var term in s_relations) WriteTyped(json, term, "@id");
        foreach (var (term, type) in s_typed) WriteTyped(json, term, type);
        foreach (var term in s_plain) json.WriteString(NameOf(term), term);
        json.WriteEndObject();
    }

    private static void WriteTyped(Utf8JsonWriter json, string term, string type)
    {
        json.WriteStartObject(NameOf(term));
        json.WriteString("@id", term);
        json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private static string NameOf(string term) => term[(term.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
