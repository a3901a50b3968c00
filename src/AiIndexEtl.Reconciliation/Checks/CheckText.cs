using System.Globalization;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Writes numbers of a calculation for a person.</summary>
internal static class CheckText
{
    /// <summary>A figure as written.</summary>
    public static string Number(Figure figure) => figure.Claim.Mention;

    /// <summary>A figure as written with its qualifier, in quotation marks.</summary>
    public static string Stated(Figure figure) => figure.Claim.Qualifier == Core.Claims.Qualifier.Exact
        ? $"\"{figure.Claim.Mention}\""
        : $"\"{figure.Claim.Mention}\" ({System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(figure.Claim.Qualifier.ToString()).Replace('_', ' ')})";

    /// <summary>A change in percent with its sign: <c>+205 %</c>.</summary>
    public static string Percent(double value) => $"{Signed(value)} %";

    /// <summary>A multiple: <c>3.05 times</c>.</summary>
    public static string Times(double value) => $"{Plain(value)} times";

    /// <summary>A number with its sign.</summary>
    public static string Signed(double value) => value > 0 ? "+" + Plain(value) : Plain(value);

    /// <summary>A number with four significant digits, or all of its digits before the point.</summary>
    public static string Plain(double value)
    {
        var size = Math.Abs(value);
        if (size is >= 1e15 or > 0 and < 1e-4) return value.ToString("0.###E+0", CultureInfo.InvariantCulture);

        var decimals = size switch { >= 1000 => 0, >= 100 => 1, >= 1 => 2, >= 0.1 => 3, _ => 5 };
        return Math.Round(value, decimals).ToString("#,0.#####", CultureInfo.InvariantCulture);
    }
}
