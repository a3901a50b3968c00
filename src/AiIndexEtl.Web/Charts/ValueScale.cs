using System.Globalization;

namespace AiIndexEtl.Web.Charts;

/// <summary>Where values stand on an axis: 0 at its begin, 1 at its end.</summary>
internal sealed class ValueScale
{
    // Where the least value is above this part of the greatest one, a zero would leave most of the plot empty.
    private const decimal ZeroUpTo = 0.6m;

    private ValueScale(IReadOnlyList<decimal> ticks, bool isLogarithmic)
    {
        Ticks = ticks;
        IsLogarithmic = isLogarithmic;
    }

    /// <summary>The ticks, ascending; the axis reaches from the first to the last.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <summary>True where equal distances are equal factors.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>An axis for some values; logarithmic only where that is asked for and all values are above zero.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <param name="isLogarithmic">Whether equal factors should be equal distances.</param>
    /// <param name="hasZero">True where the axis must have a zero, as bars need it.</param>
    /// <param name="ticks">How many ticks are wanted.</param>
    public static ValueScale Of(IReadOnlyCollection<decimal> values, bool isLogarithmic = false, bool hasZero = false, int ticks = 5)
    {
        var (least, most) = (values.Min(), values.Max());
        if (isLogarithmic && least > 0) return new ValueScale(Decades(least, most), isLogarithmic: true);
        if (least > 0 && (hasZero || least <= most * ZeroUpTo || least == most)) least = 0;
        if (most < 0 && (hasZero || most >= least * ZeroUpTo || least == most)) most = 0;
        return new ValueScale(NiceTicks.Of(least, most, ticks), isLogarithmic: false);
    }

    /// <summary>Where a value stands.</summary>
    public double Of(decimal value)
    {
        var (first, last) = (Ticks[0], Ticks[^1]);
        return IsLogarithmic
            ? (Math.Log10((double)value) - Math.Log10((double)first)) / (Math.Log10((double)last) - Math.Log10((double)first))
            : (double)((value - first) / (last - first));
    }

    /// <summary>A tick as text, all with as many places as the finest of them needs; on a logarithmic axis each with its own.</summary>
    public string TextOf(decimal tick)
    {
        var places = IsLogarithmic ? Places(tick) : Ticks.Max(Places);
        return tick.ToString(places == 0 ? "#,0" : "#,0." + new string('0', places), CultureInfo.InvariantCulture);
    }

    // 1, 2 and 5 of each power of ten; whole powers alone where that gives many.
    private static List<decimal> Decades(decimal least, decimal most)
    {
        const int Many = 9;
        var (first, last) = (NiceTicks.PowerOfTen(least), NiceTicks.PowerOfTen(most));
        if (last < most || last == first) last *= 10;
        var powers = new List<decimal>();
        for (var power = first; power <= last; power *= 10) powers.Add(power);
        var all = powers.SelectMany(power => (decimal[])[power, power * 2, power * 5]).Where(tick => tick <= last).ToList();
        while (all.Count > 2 && all[1] <= least) all.RemoveAt(0);
        while (all.Count > 2 && all[^2] >= most) all.RemoveAt(all.Count - 1);
        return all.Count <= Many ? all : powers;
    }

    private static int Places(decimal tick)
    {
        var places = 0;
        while (places < 12 && decimal.Round(tick, places) != tick) places++;
        return places;
    }
}
