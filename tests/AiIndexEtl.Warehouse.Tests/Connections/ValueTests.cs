using System.Globalization;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Tests.Connections;

/// <summary>Both adapters give the same plain values; whichever the package set holds is tested here.</summary>
public sealed class ValueTests
{
    private TemporaryFolder _folder = null!;
    private IWarehouseConnection _connection = null!;

    [OneTimeSetUp]
    public void Open()
    {
        _folder = new TemporaryFolder();
        _connection = new WarehouseConnectionFactory().Open(_folder["values.duckdb"], WarehouseAccess.ReadWrite);
    }

    [OneTimeTearDown]
    public void Close()
    {
        _connection.Dispose();
        _folder.Dispose();
    }

    private static readonly object?[][] s_values =
    [
        ["NULL::INTEGER", null],
        ["true", true],
        ["(-128)::TINYINT", -128L],
        ["(-32768)::SMALLINT", -32768L],
        ["42", 42L],
        ["9223372036854775807", long.MaxValue],
        ["255::UTINYINT", 255L],
        ["65535::USMALLINT", 65535L],
        ["4294967295::UINTEGER", 4294967295L],
        ["18446744073709551615::UBIGINT", 18446744073709551615m],
        ["(-170141183460469231731687303715884105727)::HUGEINT", "-170141183460469231731687303715884105727"],
        ["sum(7)", 7m],
        ["61.1::DECIMAL(3,1)", 61.1m],
        ["61.1::DECIMAL(9,4)", 61.1m],
        ["61.1::DECIMAL(18,9)", 61.1m],
        ["(-61.1)::DECIMAL(38,9)", -61.1m],
        ["'12345678901234567890123456.1'::DECIMAL(38,9)", 12345678901234567890123456.1m],
        ["0.000000001::DECIMAL(38,9)", 0.000000001m],
        ["0.1::FLOAT", 0.1],
        ["0.1::DOUBLE", 0.1],
        ["'short'", "short"],
        ["'longer than twelve bytes 百分之六十一'", "longer than twelve bytes 百分之六十一"],
        ["''", ""],
        ["DATE '2024-02-29'", new DateOnly(2024, 2, 29)],
        ["DATE '0001-01-01'", new DateOnly(1, 1, 1)],
        ["TIMESTAMPTZ '2024-02-29 12:00:00.123456+08:00'", new DateTimeOffset(2024, 2, 29, 4, 0, 0, TimeSpan.Zero).AddTicks(1234560)],
        ["TIMESTAMP '2024-02-29 12:00:00.5'", "2024-02-29 12:00:00.5"],
        ["TIME '12:34:56.7'", "12:34:56.7"],
        ["INTERVAL '14 months 3 days 4 hours'", "1 year 2 months 3 days 04:00:00"],
        ["UUID '0192f0c1-2345-7abc-8def-0123456789ab'", "0192f0c1-2345-7abc-8def-0123456789ab"],
        ["'b'::ENUM('a', 'b')", "b"],
        ["'\\x00a\\xFF'::BLOB", "\\x00a\\xFF"],
    ];

    [TestCaseSource(nameof(s_values))]
    public void Value_comes_as_its_plain_type(string sql, object? expected) => Assert.That(_connection.Scalar("SELECT " + sql), Is.EqualTo(expected));

    [Test]
    public void Decimal_has_no_zeros_behind_its_last_digit()
    {
        var value = (decimal)_connection.Scalar("SELECT 61.1::DECIMAL(38,9)")!;

        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo("61.1"));
    }

    [Test]
    public void List_with_a_null_keeps_it() =>
        Assert.That(_connection.Scalar("SELECT ['CN', NULL, 'US']"), Is.EqualTo(new object?[] { "CN", null, "US" }));

    [Test]
    public void List_of_numbers_with_a_null_keeps_it() =>
        Assert.That(_connection.Scalar("SELECT [1, NULL]"), Is.EqualTo(new object?[] { 1L, null }));

    [Test]
    public void Empty_list_is_empty() => Assert.That(_connection.Scalar("SELECT []::VARCHAR[]"), Is.EqualTo(Array.Empty<object?>()));

    [Test]
    public void Struct_comes_as_a_dictionary()
    {
        var value = (IReadOnlyDictionary<string, object?>)_connection.Scalar("SELECT {'slot': 'unit', 'end': 3, 'tags': ['x']}")!;

        Assert.That(value["slot"], Is.EqualTo("unit"));
        Assert.That(value["end"], Is.EqualTo(3L));
        Assert.That(value["tags"], Is.EqualTo(new object?[] { "x" }));
    }

    [Test]
    public void Map_comes_as_a_dictionary()
    {
        var value = (IReadOnlyDictionary<string, object?>)_connection.Scalar("SELECT MAP {'model': 2, 'sector': 3}")!;

        Assert.That(value, Is.EqualTo(new Dictionary<string, object?> { ["model"] = 2L, ["sector"] = 3L }));
    }

    [Test]
    public void Types_of_columns_are_told_even_without_a_row()
    {
        using var rows = _connection.Query("SELECT 1 AS i, 1.5 AS d, 'x' AS t, [1] AS l, {'a': 1} AS s, DATE '2024-01-01' AS day, now() AS at, 1.5::DOUBLE AS f, true AS b WHERE false");

        Assert.That(rows.Columns.Select(column => column.Name), Is.EqualTo(new[] { "i", "d", "t", "l", "s", "day", "at", "f", "b" }));
        Assert.That(rows.Columns.Select(column => column.Type), Is.EqualTo(new[]
        {
            WarehouseType.Integer, WarehouseType.Decimal, WarehouseType.Text, WarehouseType.List, WarehouseType.Map, WarehouseType.Date,
            WarehouseType.Timestamp, WarehouseType.Double, WarehouseType.Boolean,
        }));
        Assert.That(rows.Read(), Is.False);
    }

    [Test]
    public void All_rows_of_a_result_of_many_chunks_come_in_order()
    {
        var rows = _connection.All("SELECT i, 'row number ' || i FROM range(10000) t(i) ORDER BY i");

        Assert.That(rows, Has.Count.EqualTo(10_000));
        Assert.That(rows[9_999], Is.EqualTo(new object?[] { 9_999L, "row number 9999" }));
    }

    [Test]
    public void Parameters_of_every_type_arrive()
    {
        var row = _connection.All(
            "SELECT $text::VARCHAR, $empty::VARCHAR, $small::INTEGER, $large::BIGINT, $real::DOUBLE, $flag::BOOLEAN, $none::VARCHAR",
            new Dictionary<string, object?> { ["text"] = "it's; -- 六", ["empty"] = "", ["small"] = 7, ["large"] = long.MinValue, ["real"] = 0.5, ["flag"] = true, ["none"] = null })[0];

        Assert.That(row, Is.EqualTo(new object?[] { "it's; -- 六", "", 7L, long.MinValue, 0.5, true, null }));
    }

    [Test]
    public void Literal_of_hostile_text_stays_a_literal()
    {
        const string hostile = "'; DROP TABLE fact; -- \\' \"";

        Assert.That(_connection.Scalar("SELECT " + SqlText.Literal(hostile)), Is.EqualTo(hostile));
    }
}
