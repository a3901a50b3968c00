using System.Globalization;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Web.Charts;

/// <summary>What the numbers of an axis count: a unit and how many of it at once, so that they stay short.</summary>
/// <param name="Divisor">How many of the unit are one on the axis.</param>
/// <param name="Text">Both in words, such as "billion USD"; empty for plain counts.</param>
public sealed record AxisUnit(decimal Divisor, string Text)
{
    private const decimal ShortChinese = 1e5m;

    private static readonly (decimal Least, decimal Size, string Word)[] s_english = [(1e12m, 1e12m, "trillion"), (1e9m, 1e9m, "billion"), (1e6m, 1e6m, "million")];
    private static readonly (decimal Least, decimal Size, string Word)[] s_chinese = [(1e12m, 1e12m, "万亿"), (1e8m, 1e8m, "亿"), (ShortChinese, 1e4m, "万")];

    /// <summary>The unit for values up to a size.</summary>
    /// <param name="unit">The unit of the values, as in the view facts.</param>
    /// <param name="most">The greatest of them, without its sign.</param>
    /// <param name="isChinese">True for Chinese.</param>
    public static AxisUnit Of(string unit, decimal most, bool isChinese)
    {
        var name = FigureText.UnitOf(unit, isChinese);
        foreach (var (least, size, word) in isChinese ? s_chinese : s_english)
        {
            if (most >= least) return new AxisUnit(size, isChinese ? word + name : $"{word} {name}".TrimEnd());
        }

        return new AxisUnit(1, name);
    }

    /// <summary>A value on the axis.</summary>
    public decimal Of(decimal value) => value / Divisor;

    /// <summary>A value as it is written at its mark, with the sign of its qualifier.</summary>
    public string Label(decimal value, decimal? upper, string qualifier) => FigureText.SignOf(qualifier) + (upper is { } end ? $"{Number(value)}–{Number(end)}" : Number(value));

    // Four places are more than any article tells in millions; smaller numbers keep what they have.
    private string Number(decimal value)
    {
        var part = value / Divisor;
        return Math.Abs(part) >= 1 ? Math.Round(part, 4).ToString("#,0.####", CultureInfo.InvariantCulture) : part.ToString("0.#########", CultureInfo.InvariantCulture);
    }
}
