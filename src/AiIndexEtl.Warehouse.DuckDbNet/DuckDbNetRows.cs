using System.Collections;
using System.Numerics;
using System.Reflection;
using AiIndexEtl.Warehouse.Connections;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace AiIndexEtl.Warehouse.Adapter;

/// <summary>The rows of a DuckDB.NET reader as plain values.</summary>
internal sealed class DuckDbNetRows : IWarehouseRows
{
    private static readonly MethodInfo s_fieldValue = typeof(DuckDbNetRows).GetMethod(nameof(FieldValue), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly DuckDBCommand _command;
    private readonly DuckDBDataReader _reader;
    private readonly Func<int, object?>[] _readers;

    public DuckDbNetRows(DuckDBCommand command, DuckDBDataReader reader)
    {
        _command = command;
        _reader = reader;

        // A statement without a result, such as INSERT, has no columns and must not be read.
        var columns = new WarehouseColumn[reader.FieldCount];
        _readers = new Func<int, object?>[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var type = reader.GetFieldType(i);
            var isInstant = type == typeof(DateTime) && IsInstant(reader.GetDataTypeName(i));
            columns[i] = new WarehouseColumn(reader.GetName(i), isInstant ? WarehouseType.Timestamp : PlainType(type));
            _readers[i] = ReaderOf(type, isInstant);
        }

        Columns = columns;
    }

    public IReadOnlyList<WarehouseColumn> Columns { get; }

    public IReadOnlyList<object?> Row { get; private set; } = [];

    public bool Read() => Failures.Translate(() =>
    {
        if (_readers.Length == 0) return false;
        if (!_reader.Read())
        {
            // The C API refuses several statements at once; here they would run one after another, so the second is told.
            if (_reader.NextResult()) throw new WarehouseException("Only one statement can be asked at a time.");
            return false;
        }

        var row = new object?[_readers.Length];
        for (var i = 0; i < row.Length; i++) row[i] = _reader.IsDBNull(i) ? null : _readers[i](i);
        Row = row;
        return true;
    });

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }

    private static bool IsInstant(string typeName) =>
        typeName.Contains("Tz", StringComparison.OrdinalIgnoreCase) || typeName.Contains("zone", StringComparison.OrdinalIgnoreCase);

    private static WarehouseType PlainType(Type type) => type switch
    {
        _ when type == typeof(bool) => WarehouseType.Boolean,
        _ when type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long)
            || type == typeof(byte) || type == typeof(ushort) || type == typeof(uint) => WarehouseType.Integer,
        _ when type == typeof(ulong) || type == typeof(BigInteger) || type == typeof(decimal) => WarehouseType.Decimal,
        _ when type == typeof(float) || type == typeof(double) => WarehouseType.Double,
        _ when type == typeof(DateOnly) => WarehouseType.Date,
        _ when typeof(IDictionary).IsAssignableFrom(type) => WarehouseType.Map,
        _ when typeof(IList).IsAssignableFrom(type) => WarehouseType.List,
        _ => WarehouseType.Text,
    };

    private Func<int, object?> ReaderOf(Type type, bool isInstant)
    {
        if (isInstant) return i => new DateTimeOffset(DateTime.SpecifyKind(_reader.GetFieldValue<DateTime>(i), DateTimeKind.Utc));

        // As TimeSpan, an interval with months cannot be read at all.
        if (type == typeof(TimeSpan)) return i => Interval(_reader.GetFieldValue<DuckDBInterval>(i));

        // A list of numbers that holds a NULL can be read only as a list of nullable numbers.
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) && type.GetGenericArguments()[0] is { IsValueType: true } item)
        {
            var nullable = typeof(List<>).MakeGenericType(Nullable.GetUnderlyingType(item) is null ? typeof(Nullable<>).MakeGenericType(item) : item);
            var read = s_fieldValue.MakeGenericMethod(nullable).CreateDelegate<Func<DuckDBDataReader, int, object?>>();
            return i => Plain(read(_reader, i));
        }

        return i => Plain(_reader.GetValue(i));
    }

    private static object? FieldValue<T>(DuckDBDataReader reader, int column) => reader.GetFieldValue<T>(column);

    // The count of microseconds is unsigned in DuckDB.NET, but means a signed number.
    private static string Interval(DuckDBInterval interval) => PlainValue.OfInterval(interval.Months, interval.Days, unchecked((long)interval.Micros));

    private static object? Plain(object? value) => value switch
    {
        null or DBNull => null,
        string or bool or long or double or DateOnly => value,
        sbyte number => (long)number,
        short number => (long)number,
        int number => (long)number,
        byte number => (long)number,
        ushort number => (long)number,
        uint number => (long)number,
        ulong number => (decimal)number,
        BigInteger number => PlainValue.OfInteger(number),
        decimal number => PlainValue.Trimmed(number),
        float number => PlainValue.OfFloat(number),
        DateTime time => PlainValue.OfTimestamp(time),
        DateTimeOffset time => PlainValue.OfTimeWithOffset(time),
        TimeOnly time => PlainValue.OfTime(time),
        TimeSpan time => PlainValue.OfInterval(0, time.Days, time.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond),
        DuckDBInterval interval => Interval(interval),
        Guid id => id.ToString(),
        Stream blob => Blob(blob),
        IDictionary map => Map(map),
        IEnumerable items => items.Cast<object?>().Select(Plain).ToArray(),
        _ => value.ToString(),
    };

    private static Dictionary<string, object?> Map(IDictionary map)
    {
        var plain = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map) plain[PlainValue.OfKey(Plain(entry.Key))] = Plain(entry.Value);
        return plain;
    }

    private static string Blob(Stream blob)
    {
        using var bytes = new MemoryStream();
        using (blob) blob.CopyTo(bytes);
        return PlainValue.OfBlob(bytes.ToArray());
    }
}
