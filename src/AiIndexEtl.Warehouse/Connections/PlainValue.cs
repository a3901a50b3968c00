using System.Globalization;
using System.Numerics;
using System.Text;

namespace AiIndexEtl.Warehouse.Connections;

/// <summary>Turns what DuckDB's vectors hold into the plain values of <see cref="IWarehouseRows"/>, once for both adapters.</summary>
public static class PlainValue
{
    private const long MicrosecondsPerDay = 86_400_000_000;
    private static readonly int s_unixEpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private static readonly BigInteger s_largestDecimal = new(decimal.MaxValue);

    /// <summary>The number without zeros behind its last digit: 61.1, not 61.100000000.</summary>
    public static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;

    /// <summary>A whole number of any width: decimal where it fits, else text.</summary>
    public static object OfInteger(BigInteger value) =>
        BigInteger.Abs(value) <= s_largestDecimal ? (decimal)value : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A DECIMAL from its digits and scale: decimal where it fits without loss, else text.</summary>
    public static object OfDecimal(BigInteger digits, int scale)
    {
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        if (BigInteger.Abs(digits) <= s_largestDecimal && scale <= 28)
        {
            var bits = decimal.GetBits((decimal)digits);
            return new decimal(bits[0], bits[1], bits[2], digits.Sign < 0, (byte)scale);
        }

        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        return (digits.Sign < 0 ? "-" : "") + text[..^scale] + (scale > 0 ? "." + text[^scale..] : "");
    }

    /// <summary>A FLOAT as the double that prints the same digits.</summary>
    public static double OfFloat(float value) =>
        float.IsFinite(value) ? double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : value;

    /// <summary>A DATE from its days since 1970-01-01.</summary>
    public static object OfDate(int days)
    {
        if (days == int.MaxValue) return "infinity";
        if (days == -int.MaxValue) return "-infinity";

        var number = (long)s_unixEpochDay + days;
        if (number < 0 || number > DateOnly.MaxValue.DayNumber) return string.Create(CultureInfo.InvariantCulture, $"{days} days since 1970-01-01");
        return DateOnly.FromDayNumber((int)number);
    }

    /// <summary>A TIMESTAMPTZ from its microseconds since 1970-01-01 UTC.</summary>
    public static object OfInstant(long microseconds)
    {
        if (OutOfRange(microseconds) is { } text) return text;
        return new DateTimeOffset(DateTime.UnixEpoch.AddTicks(microseconds * 10), TimeSpan.Zero);
    }

    /// <summary>A TIMESTAMP without a zone, as DuckDB prints it.</summary>
    public static string OfTimestamp(long microseconds) =>
        OutOfRange(microseconds) ?? OfTimestamp(DateTime.UnixEpoch.AddTicks(microseconds * 10));

    /// <summary>A TIMESTAMP without a zone, as DuckDB prints it; digits beyond the second only where there are any.</summary>
    public static string OfTimestamp(DateTime value) => value.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A TIME from its microseconds since midnight.</summary>
    public static string OfTime(long microseconds) =>
        microseconds == MicrosecondsPerDay ? "24:00:00" : OfTime(new TimeOnly(microseconds * 10));

    /// <summary>A TIME as DuckDB prints it.</summary>
    public static string OfTime(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A TIME WITH TIME ZONE as DuckDB prints it: <c>12:00:00+08</c>.</summary>
    public static string OfTimeWithOffset(DateTimeOffset value)
    {
        var offset = value.Offset.Duration();
        var minutes = offset.Minutes == 0 ? "" : offset.Minutes.ToString("':'00", CultureInfo.InvariantCulture);
        return OfTime(TimeOnly.FromTimeSpan(value.TimeOfDay)) + (value.Offset < TimeSpan.Zero ? "-" : "+")
            + offset.Hours.ToString("00", CultureInfo.InvariantCulture) + minutes;
    }

    /// <summary>An INTERVAL as DuckDB prints it: <c>1 year 2 months 3 days 04:05:06</c>.</summary>
    public static string OfInterval(int months, int days, long microseconds)
    {
        var parts = new List<string>(4);
        Add(parts, months / 12, "year");
        Add(parts, months % 12, "month");
        Add(parts, days, "day");
        if (microseconds != 0 || parts.Count == 0)
        {
            var time = TimeSpan.FromTicks(Math.Abs(microseconds) * 10);
            var hours = (long)time.TotalHours;
            var fraction = time.Ticks % TimeSpan.TicksPerSecond / 10;
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{(microseconds < 0 ? "-" : "")}{hours:00}:{time.Minutes:00}:{time.Seconds:00}")
                + (fraction == 0 ? "" : fraction.ToString("'.'000000", CultureInfo.InvariantCulture).TrimEnd('0')));
        }

        return string.Join(' ', parts);
    }

    /// <summary>A BLOB as DuckDB prints it: printable ASCII as it is, every other byte as \xHH.</summary>
    public static string OfBlob(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            if (b is >= 32 and < 127 and not (byte)'\\' and not (byte)'\'' and not (byte)'"') text.Append((char)b);
            else text.Append("\\x").Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    /// <summary>The key of a MAP as text.</summary>
    public static string OfKey(object? key) => key switch
    {
        null => "NULL",
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => key.ToString() ?? "",
    };

    private static string? OutOfRange(long microseconds) => microseconds switch
    {
        long.MaxValue => "infinity",
        -long.MaxValue => "-infinity",
        > 253_402_300_799_999_999 or < -62_135_596_800_000_000 =>
            string.Create(CultureInfo.InvariantCulture, $"{microseconds} microseconds since 1970-01-01"),
        _ => null,
    };

    private static void Add(List<string> parts, int number, string unit)
    {
        if (number != 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number is 1 or -1 ? "" : "s")}"));
    }
}
