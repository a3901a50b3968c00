using System.Globalization;

namespace AiIndexEtl.Web.Figures;

/// <summary>How far values are apart, for people.</summary>
public static class Difference
{
    /// <summary>A part of a whole as percent with its sign, such as <c>+3.2%</c>; empty where there is none or it is nothing.</summary>
    /// <param name="relative">The difference as a part of the value that it is measured by.</param>
    public static string Of(double? relative)
    {
        if (relative is not { } part || part == 0 || !double.IsFinite(part)) return "";
        var percent = part * 100;
        if (Math.Abs(percent) < 0.01) return percent > 0 ? "< 0.01%" : "> -0.01%";
        return percent.ToString(Math.Abs(percent) < 10 ? "+0.##;-0.##" : "+#,0.#;-#,0.#", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>The difference of two values as a part of the second; null where their units differ or the second is zero.</summary>
    public static double? Between(decimal value, string unit, decimal other, string otherUnit) =>
        unit == otherUnit && other != 0 ? (double)(value - other) / Math.Abs((double)other) : null;
}
