using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Exchange.Export;

namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>The data package after the rules of the profiles that it names, and the provenance as a JSON-LD reader takes it.</summary>
public sealed partial class DescriptorTests
{
    private static readonly string[] s_types = ["string", "number", "integer", "boolean", "object", "array", "list", "datetime", "date", "time", "year", "yearmonth", "duration", "geopoint", "geojson", "any"];
    private static readonly string[] s_relations =
        ["wasDerivedFrom", "wasGeneratedBy", "wasAttributedTo", "wasRevisionOf", "wasInvalidatedBy", "wasAssociatedWith", "wasQuotedFrom", "specializationOf"];

    private Store _store = null!;

    private string Out => Path.Combine(_store.Folder, "out");

    [SetUp]
    public void Create()
    {
        _store = new Store();
        History.Publish(_store);
        using var connection = new WarehouseConnectionFactory().Open(_store.Database, WarehouseAccess.ReadWrite);
        connection.Execute("""
            UPDATE edition SET license_name = 'CC BY-ND 4.0', license_url = 'https://creativecommons.example/by-nd/4.0' WHERE edition_id = 'ai-index/2025';
            INSERT INTO review BY NAME SELECT 'r1' AS review_id, 'https://news.example/report' AS source, '62.4%' AS mention, 'accept' AS decision, 'Ann "A" Li' AS reviewer, 'applied' AS state, '{}' AS expected_slots, run_id FROM run LIMIT 1;
            UPDATE fact SET review_id = 'r1', review_decision = 'accept' WHERE value = 62.4;
            CHECKPOINT;
            """);
    }

    [TearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Package_meets_the_rules_of_its_profile()
    {
        History.Exported(_store, ExportFormat.DataPackage);

        var package = Descriptor();
        Assert.That(Text(package, "$schema"), Is.EqualTo("https://datapackage.org/profiles/2.0/datapackage.json"));
        Assert.That(DateTimeOffset.TryParse(Text(package, "created"), System.Globalization.CultureInfo.InvariantCulture, out _));
        Assert.That(package.GetProperty("sources").EnumerateArray().Select(source => Text(source, "path")), Has.All.Match(PathRule().ToString()).And.Some.EqualTo(History.Trade.Source));
        var license = package.GetProperty("licenses").EnumerateArray().Single();
        Assert.That(Text(license, "name"), Does.Match("^([-a-zA-Z0-9._])+$").And.EqualTo("CC-BY-ND-4.0"));
        Assert.That(Text(license, "title"), Does.Contain("ai-index/2025"));
        foreach (var resource in package.GetProperty("resources").EnumerateArray())
        {
            var bytes = File.ReadAllBytes(Path.Combine(Out, Text(resource, "path")));
            Assert.Multiple(() =>
            {
                Assert.That(Text(resource, "$schema"), Is.EqualTo("https://datapackage.org/profiles/2.0/dataresource.json"));
                Assert.That(Text(resource, "type"), Is.EqualTo("table"));
                Assert.That(Text(resource, "name"), Does.Match("^[a-z0-9._-]+$"));
                Assert.That(Text(resource, "path"), Does.Match(PathRule().ToString()));
                Assert.That(resource.GetProperty("bytes").GetInt64(), Is.EqualTo(bytes.Length));
                Assert.That(Text(resource, "hash"), Is.EqualTo("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes))));
            });
        }
    }

    [Test]
    public void Fields_are_the_columns_of_the_files_with_types_that_the_values_have_and_the_comments_of_the_tables()
    {
        History.Exported(_store, ExportFormat.DataPackage);

        foreach (var resource in Descriptor().GetProperty("resources").EnumerateArray())
        {
            var fields = resource.GetProperty("schema").GetProperty("fields").EnumerateArray().ToList();
            var header = File.ReadLines(Path.Combine(Out, Text(resource, "path"))).First().Split(',').Select(name => name.Trim('"'));
            Assert.That(fields.Select(field => Text(field, "name")), Is.EqualTo(header));
            Assert.That(fields.Select(field => Text(field, "type")).Distinct(), Is.SubsetOf(s_types));
            Assert.That(fields.Where(field => !field.TryGetProperty("description", out _)).Select(field => Text(field, "name")), Is.Empty, Text(resource, "name"));
        }

        var facts = Fields("facts");
        Assert.That(Text(facts["value"], "type"), Is.EqualTo("number"));
        Assert.That(Text(facts["area"], "type"), Is.EqualTo("array"));
        Assert.That(Text(facts["published"], "type"), Is.EqualTo("date"));
        Assert.That(Text(facts["unit"], "description"), Does.StartWith("Unit of measure"));
        Assert.That(facts["kind"].GetProperty("constraints").GetProperty("enum").GetArrayLength(), Is.EqualTo(5));
    }

    [Test]
    public void Keys_hold_in_the_files()
    {
        History.Exported(_store, ExportFormat.DataPackage);

        foreach (var resource in Descriptor().GetProperty("resources").EnumerateArray())
        {
            var schema = resource.GetProperty("schema");
            var key = schema.GetProperty("primaryKey").EnumerateArray().Single().GetString();
            Assert.That(_store.Ask($"SELECT count(*) - count(DISTINCT \"{key}\") FROM {Csv(Text(resource, "name"))}")[0][0], Is.EqualTo(0L), Text(resource, "name"));
            if (!schema.TryGetProperty("foreignKeys", out var foreignKeys)) continue;
            foreach (var foreignKey in foreignKeys.EnumerateArray())
            {
                var column = foreignKey.GetProperty("fields")[0].GetString();
                var reference = foreignKey.GetProperty("reference");
                var orphans = _store.Ask($"SELECT \"{column}\" FROM {Csv(Text(resource, "name"))} WHERE \"{column}\" IS NOT NULL AND \"{column}\" NOT IN (SELECT \"{reference.GetProperty("fields")[0].GetString()}\" FROM {Csv(Text(reference, "resource"))})");
                Assert.That(orphans, Is.Empty, column);
            }
        }
    }

    [Test]
    public void Provenance_uses_terms_of_its_own_context_alone_and_every_relation_leads_to_a_node()
    {
        var report = History.Exported(_store, ExportFormat.Prov);

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Out, "provenance.jsonld")));
        var context = document.RootElement.GetProperty("@context");
        Assert.That(context.ValueKind, Is.EqualTo(JsonValueKind.Object), "no network is needed to read it");
        var terms = context.EnumerateObject().ToDictionary(term => term.Name, term => term.Value);
        var nodes = document.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var ids = nodes.Select(node => Text(node, "id")).ToHashSet(StringComparer.Ordinal);
        Assert.That(ids, Has.Count.EqualTo(nodes.Count).And.Count.EqualTo(report.Manifest.Files.Single().Rows));
        Assert.That(ids, Is.All.Match(@"^urn:(uuid|x-aiindex):[A-Za-z0-9%:._~+-]+$"));
        foreach (var node in nodes)
        {
            Assert.That(node.EnumerateObject().Select(property => property.Name), Is.SubsetOf(terms.Keys));
            foreach (var relation in s_relations) Assert.That(Targets(node, relation), Is.SubsetOf(ids), $"{Text(node, "id")} {relation}");
        }

        foreach (var term in terms.Values)
        {
            var iri = term.ValueKind is JsonValueKind.String ? term.GetString()! : Text(term, "@id");
            Assert.That(iri.StartsWith('@') || iri.StartsWith("urn:", StringComparison.Ordinal) || iri.StartsWith("http", StringComparison.Ordinal) || terms.ContainsKey(iri.Split(':')[0]), iri);
        }
    }

    [Test]
    public void Provenance_leads_from_a_fact_to_its_words_and_from_a_reading_to_the_one_before()
    {
        History.Exported(_store, ExportFormat.Prov);

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Out, "provenance.jsonld")));
        var nodes = document.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(node => Text(node, "id"));
        var facts = nodes.Values.Where(node => Text(node, "id").StartsWith("urn:x-aiindex:fact:", StringComparison.Ordinal)).ToList();
        Assert.That(facts, Has.Count.EqualTo((int)(long)_store.Ask("SELECT count(*) FROM fact")[0][0]!));

        var hostile = facts.Single(fact => Text(fact, "value") == "40");
        var claim = nodes[Targets(hostile, "wasDerivedFrom").Single()];
        Assert.That((Text(claim, "exact"), Text(claim, "sentence")), Is.EqualTo(("40%", (string)_store.Ask("SELECT sentence FROM facts WHERE mention = '40%'")[0][0]!)));
        Assert.That(Text(claim, "sentence"), Does.Contain('\u2028').And.Contain('\u202E').And.Contain('\0').And.Contain('"'));
        Assert.That(nodes[nodes[Targets(claim, "wasDerivedFrom").Single()] is var snapshot ? Targets(snapshot, "specializationOf").Single() : ""].GetProperty("source").GetString(), Is.EqualTo(History.Trade.Source));
        Assert.That(Targets(nodes[Targets(claim, "wasQuotedFrom").Single()], "wasDerivedFrom"), Is.EqualTo(Targets(claim, "wasDerivedFrom")));

        var revisions = facts.Where(fact => fact.TryGetProperty("wasRevisionOf", out _)).ToList();
        Assert.That(revisions, Is.Not.Empty);
        foreach (var revision in revisions)
        {
            var before = nodes[Targets(revision, "wasRevisionOf").Single()];
            Assert.That(Targets(before, "wasInvalidatedBy"), Is.EqualTo(Targets(revision, "wasGeneratedBy")));
        }

        var accepted = facts.Single(fact => Text(fact, "value") == "62.4");
        Assert.That(Targets(accepted, "wasAttributedTo").Select(agent => Text(nodes[agent], "label")), Is.EquivalentTo(new[] { "AiIndexEtl 0.1.0", "Ann \"A\" Li" }));
        Assert.That(Targets(nodes["urn:x-aiindex:edition:ai-index%2F2025"], "wasRevisionOf"), Is.EqualTo(new[] { "urn:x-aiindex:edition:ai-index%2F2024" }));
    }

    [Test]
    public void Provenance_of_a_text_that_is_cleaned_otherwise_now_and_of_editions_by_number_is_whole()
    {
        var page = new Page { Source = "https://news.example/cleaned", Bytes = "the same bytes", Text = "Menu. Some 5% agreed.", Edition = "ai-index/9" }.With("5%", 5m);
        _store.Published(page, new Page { Source = "https://news.example/tenth", Text = "Some 6% agreed.", Edition = "ai-index/10" }.With("6%", 6m));
        _store.Published(new Page { Source = page.Source, Bytes = page.Bytes, Text = "Some 5% agreed.", Edition = page.Edition }.With("5%", 5m, claim => claim with { Period = "2023" }));

        History.Exported(_store, ExportFormat.Prov);

        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Out, "provenance.jsonld")));
        var nodes = document.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(node => Text(node, "id"));
        Assert.That(nodes.Values.SelectMany(node => Targets(node, "wasQuotedFrom")).Where(id => !nodes.ContainsKey(id)), Is.Empty);
        Assert.That(Targets(nodes["urn:x-aiindex:edition:ai-index%2F10"], "wasRevisionOf"), Is.EqualTo(new[] { "urn:x-aiindex:edition:ai-index%2F9" }));
        Assert.That(Targets(nodes["urn:x-aiindex:edition:ai-index%2F2024"], "wasRevisionOf"), Is.EqualTo(new[] { "urn:x-aiindex:edition:ai-index%2F10" }));
    }

    private JsonElement Descriptor() => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Out, "datapackage.json"))).RootElement;

    private Dictionary<string, JsonElement> Fields(string name) => Descriptor().GetProperty("resources").EnumerateArray().Single(resource => Text(resource, "name") == name)
        .GetProperty("schema").GetProperty("fields").EnumerateArray().ToDictionary(field => Text(field, "name"));

    private string Csv(string name) => $"read_csv('{Out}/{name}.csv', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false)";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<string> Targets(JsonElement node, string relation)
    {
        if (!node.TryGetProperty(relation, out var value)) return [];
        return value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [value.GetString()!];
    }

    // The rule of the profiles for paths: a web address, or a path that neither begins at the root nor leaves the folder.
    [GeneratedRegex(@"^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathRule();
}
