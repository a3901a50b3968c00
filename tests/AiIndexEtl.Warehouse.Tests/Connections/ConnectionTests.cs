using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Tests.Connections;

public sealed class ConnectionTests
{
    private readonly WarehouseConnectionFactory _connections = new();

    [Test]
    public void Description_names_the_library() => Assert.That(_connections.Description, Does.Contain("1.5"));

    [Test]
    public void Script_of_several_statements_runs_in_order()
    {
        using var folder = new TemporaryFolder();
        using var connection = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite);

        connection.Execute("CREATE TABLE t(i INTEGER); INSERT INTO t VALUES (1); INSERT INTO t VALUES (2);");

        Assert.That(connection.Scalar("SELECT count(*) FROM t"), Is.EqualTo(2L));
    }

    [Test]
    public void Reading_a_missing_file_fails_and_creates_none()
    {
        using var folder = new TemporaryFolder();

        Assert.That(() => _connections.Open(folder["none.duckdb"], WarehouseAccess.ReadOnly), Throws.TypeOf<WarehouseException>());
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void Reading_connection_cannot_write()
    {
        using var folder = new TemporaryFolder();
        _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite).Dispose();
        using var connection = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadOnly);

        Assert.That(() => connection.Execute("CREATE TABLE t(i INTEGER)"), Throws.TypeOf<WarehouseException>().With.Message.Contains("read-only"));
    }

    [Test]
    public void Path_with_signs_of_a_connection_string_is_a_path()
    {
        using var folder = new TemporaryFolder();
        var path = folder["a;b=c 'd' 六.duckdb"];

        _connections.Open(path, WarehouseAccess.ReadWrite).Dispose();

        Assert.That(File.Exists(path), Is.True);
    }

    [Test]
    public void Wrong_statement_is_told_in_the_words_of_the_database()
    {
        using var folder = new TemporaryFolder();
        using var connection = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite);

        Assert.That(() => connection.Query("SELECT nonsense"), Throws.TypeOf<WarehouseException>()
            .With.Message.Contains("nonsense").And.Property(nameof(WarehouseException.Fault)).EqualTo(WarehouseFault.Statement));
    }

    [TestCase("")]
    [TestCase("SELECT 1; SELECT 2")]
    public void Query_takes_exactly_one_statement(string sql)
    {
        using var folder = new TemporaryFolder();
        using var connection = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite);

        Assert.That(() => connection.All(sql), Throws.TypeOf<WarehouseException>());
    }

    [Test]
    public void Types_that_only_the_database_can_print_come_as_its_text()
    {
        using var folder = new TemporaryFolder();
        using var connection = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite);

        Assert.That(connection.All("SELECT 1 AS n, '0101'::BIT AS b ORDER BY n;")[0], Is.EqualTo(new object?[] { 1L, "0101" }));
    }

    [Test]
    public void Cancelled_query_ends_soon()
    {
        using var folder = new TemporaryFolder();
        using var connection = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Assert.That(
            () => connection.All("SELECT sum(a.i * b.i) FROM range(10000000) a(i), range(10000000) b(i)", null, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(connection.Scalar("SELECT 1"), Is.EqualTo(1L));
    }

    [Test]
    public void Closed_connection_lets_go_of_the_file()
    {
        using var folder = new TemporaryFolder();
        using (var first = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadWrite)) first.Execute("CREATE TABLE t AS SELECT 1 AS i");
        using (var second = _connections.Open(folder["b.duckdb"], WarehouseAccess.ReadWrite)) second.Execute("CREATE TABLE t AS SELECT 2 AS i");

        File.Move(folder["b.duckdb"], folder["a.duckdb"], overwrite: true);
        using var reader = _connections.Open(folder["a.duckdb"], WarehouseAccess.ReadOnly);

        Assert.That(reader.Scalar("SELECT i FROM t"), Is.EqualTo(2L));
    }
}
