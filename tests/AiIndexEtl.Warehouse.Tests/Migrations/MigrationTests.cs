using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Migrations;

/// <summary>Files of all earlier versions, with rows in every table, are brought up to date by today's program and lose nothing.</summary>
[TestFixtureSource(typeof(EarlierFile), nameof(EarlierFile.Versions))]
public sealed class MigrationTests(int version)
{
    private static readonly Vocabulary s_vocabulary = new([], [], []);

    // Rows of the file before, by table, in the columns of then.
    private readonly Dictionary<string, (string Columns, IReadOnlyList<string> Rows)> _before = new(StringComparer.Ordinal);
    private Store _store = null!;
    private PublishReport _report = null!;

    [OneTimeSetUp]
    public void Migrate()
    {
        _store = new Store();
        EarlierFile.Create(_store.Database, version);
        foreach (var table in _store.Ask("SELECT table_name, string_agg('\"' || column_name || '\"', ', ' ORDER BY column_index) FROM duckdb_columns() JOIN duckdb_tables() USING (table_oid, table_name) GROUP BY table_name"))
        {
            _before.Add((string)table[0]!, ((string)table[1]!, Rows((string)table[0]!, (string)table[1]!)));
        }

        var outcome = _store.Publish(request => request with { Identities = Rules }, EarlierFile.Report);
        Assert.That(outcome.Failure?.Message, Is.Null);
        _report = outcome.Report!;
    }

    [OneTimeTearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Every_table_of_then_had_rows() =>
        Assert.That(_before.Where(table => table.Value.Rows.Count == 0).Select(table => table.Key), Is.Empty);

    [Test]
    public void Every_row_of_then_is_there_as_it_was() => Assert.Multiple(() =>
    {
        foreach (var (table, (columns, rows)) in _before)
        {
            var now = Rows(table, columns);
            foreach (var row in rows) Assert.That(now.Count(other => other == row), Is.EqualTo(rows.Count(other => other == row)), $"{table}: {row}");
        }
    });

    [Test]
    public void The_same_reading_changes_nothing()
    {
        Assert.That(_report.Facts, Is.EqualTo(new TableDifference("fact", 0, 0, 0, EarlierFile.Facts)));
        Assert.That(_report.ChangedNothing, Is.True);
    }

    [Test]
    public void Every_fact_is_identified_those_of_documents_that_were_not_read_too()
    {
        Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE valid_to IS NULL AND identity IS NULL")[0][0], Is.Zero);
        Assert.That(
            _store.Ask("SELECT 19 BETWEEN identity.low AND identity.high, identity.dimension, identity.period, len(identity.observations) FROM fact WHERE value = 19")[0],
            Is.EqualTo(new object?[] { true, "percent", "2024", 1L }));
    }

    [Test]
    public void New_columns_of_old_rows_are_empty()
    {
        Assert.That(_store.Ask("SELECT count(*) FROM run WHERE kind IS NOT NULL")[0][0], Is.EqualTo(1L), "that of today's run");
        Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE review_id IS NOT NULL OR review_decision IS NOT NULL OR extracted IS NOT NULL")[0][0], Is.Zero);
        Assert.That(_store.Ask("SELECT count(*) FROM fact WHERE valid_to IS NOT NULL AND identity IS NOT NULL")[0][0], Is.Zero, "superseded readings are compared with nothing");
        Assert.That(_store.Ask("SELECT count(*) FROM run WHERE review_below IS NULL")[0][0], Is.EqualTo(2L), "those of version 1");
        Assert.That(_store.Ask("SELECT count(*) FROM fetch_attempt WHERE attempt IS NULL")[0][0], Is.EqualTo(3L), "those of versions 1 and 2");
    }

    [Test]
    public void Every_view_works() => Assert.Multiple(() =>
    {
        foreach (var view in _store.Ask("SELECT view_name FROM duckdb_views() WHERE NOT internal"))
        {
            Assert.That(() => _store.Ask($"FROM {view[0]}"), Throws.Nothing, (string)view[0]!);
        }

        Assert.That(_store.Ask("FROM facts"), Has.Count.EqualTo(EarlierFile.Facts - 1));
        Assert.That(_store.Ask("FROM facts_in_review"), Has.Count.EqualTo(1));
        Assert.That(_store.Ask("FROM fact_history"), Has.Count.EqualTo(EarlierFile.Facts + 1));
        Assert.That(_store.Ask("FROM run_summary"), Has.Count.EqualTo(version < 3 ? version + 2 : 5));
    });

    [Test]
    public void Tables_columns_and_their_comments_are_those_of_a_new_file()
    {
        const string columns = "SELECT table_name, column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL";
        using var fresh = new Store();
        fresh.Published(EarlierFile.Report);

        Assert.That(_store.Ask(columns), Is.EqualTo(fresh.Ask(columns)));
    }

    [Test]
    public void Versions_are_recorded_with_the_hash_of_their_scripts() => Assert.That(
        _store.Ask("SELECT version, ddl_sha256 FROM schema_version ORDER BY version"),
        Is.EqualTo(SqlScripts.In("schema").Select((name, index) => new object?[] { index + 1L, ContentId.OfText(SqlScripts.Read(name)) })));

    [Test]
    public void Next_night_has_nothing_left_to_identify()
    {
        using var store = new Store();
        EarlierFile.Create(store.Database, version);
        var asked = new List<string>();
        store.Publish(request => request with { Identities = Rules }, EarlierFile.Report);

        var outcome = store.Publish(request => request with { Identities = Rules with { Identify = claims => { asked.AddRange(claims.Select(claim => claim.Mention)); return Rules.Identify(claims); } } }, EarlierFile.Report);

        Assert.That(outcome.Failure?.Message, Is.Null);
        Assert.That(asked, Is.Empty);
    }

    private static IdentityRules Rules => new(new FigureIdentifier(s_vocabulary).IdentifyAll, FigureIdentifier.Version, "vocabulary of the tests");

    private List<string> Rows(string table, string columns) => [.. _store.Ask($"SELECT CAST(ROW({columns}) AS VARCHAR) FROM {table}").Select(row => (string)row[0]!)];
}
