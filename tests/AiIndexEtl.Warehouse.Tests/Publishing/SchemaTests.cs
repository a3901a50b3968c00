namespace AiIndexEtl.Warehouse.Tests.Publishing;

public sealed class SchemaTests
{
    private static readonly string[] s_contract =
    [
        "source", "mention", "prefix", "suffix", "char_start", "char_end", "sentence", "value", "value_upper", "unit", "qualifier", "kind", "metric",
        "metric_text", "area", "subject", "period", "base_period", "attributed_to", "confidence", "evidence", "edition", "publisher", "published", "title",
        "fact_id", "snapshot_sha256", "source_link", "run_id", "observation_id", "agreement", "origin_count", "check_verdict", "review_decision", "reference",
    ];

    private static readonly string[] s_tables =
    [
        "area", "check_result", "claim", "claim_check", "document", "document_text", "edition", "fact", "fetch_attempt", "observation", "observation_fact", "reference_value",
        "rejection", "review", "run", "run_stage", "schema_version", "series", "snapshot", "variable",
    ];

    private Store _store = null!;

    [OneTimeSetUp]
    public void Publish()
    {
        _store = new Store();
        _store.Published(new Page { Text = "China held 61.1%." }.With("61.1%", 61.1m));
    }

    [OneTimeTearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void View_facts_has_exactly_the_columns_of_the_contract() =>
        Assert.That(Columns("facts"), Is.EqualTo(s_contract));

    [TestCase("value", "DECIMAL(38,9)")]
    [TestCase("value_upper", "DECIMAL(38,9)")]
    [TestCase("area", "VARCHAR[]")]
    [TestCase("subject", "VARCHAR[]")]
    [TestCase("published", "DATE")]
    [TestCase("confidence", "DOUBLE")]
    [TestCase("char_start", "INTEGER")]
    public void Column_of_facts_has_its_type(string column, string type) =>
        Assert.That(_store.Ask($"SELECT data_type FROM duckdb_columns() WHERE table_name = 'facts' AND column_name = '{column}'")[0][0], Is.EqualTo(type));

    [Test]
    public void Tables_are_those_of_the_data_model() =>
        Assert.That(_store.Ask("SELECT table_name FROM duckdb_tables() ORDER BY table_name").Select(row => row[0]), Is.EqualTo(s_tables));

    [Test]
    public void Every_table_and_view_has_a_comment() =>
        Assert.That(_store.Ask("SELECT table_name FROM duckdb_tables() WHERE comment IS NULL UNION ALL SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"), Is.Empty);

    [Test]
    public void Every_column_of_a_table_and_a_view_has_a_comment() =>
        Assert.That(_store.Ask("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"), Is.Empty);

    [Test]
    public void View_facts_in_review_has_the_columns_of_facts_and_all_facts_one_more()
    {
        Assert.That(Columns("facts_in_review"), Is.EqualTo(s_contract));
        Assert.That(Columns("all_facts"), Is.EqualTo([.. s_contract, "in_review"]));
    }

    [Test]
    public void Every_script_of_the_tables_is_recorded() =>
        Assert.That(_store.Ask("SELECT version FROM schema_version ORDER BY version").Select(row => row[0]), Is.EqualTo(new object[] { 1L, 2L, 3L, 4L }));

    [TestCase("all_facts")]
    [TestCase("fact_history")]
    [TestCase("fact_provenance")]
    [TestCase("run_summary")]
    [TestCase("time_series")]
    [TestCase("source_coverage")]
    public void View_gives_a_row(string view) => Assert.That(_store.Ask($"FROM {view}"), Has.Count.EqualTo(1));

    private IEnumerable<object?> Columns(string view) =>
        _store.Ask($"SELECT column_name FROM information_schema.columns WHERE table_name = '{view}' ORDER BY ordinal_position").Select(row => row[0]);
}
