namespace AiIndexEtl.Web.Charts;

/// <summary>
/// Round numbers for the ticks of an axis: 1, 2 or 5 times a power of ten apart, and reaching past both ends of the data
/// (P. S. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990). Decimal, so that 0.3 is not 0.30000000000000004.
/// </summary>
internal static class NiceTicks
{
    /// <summary>Ticks from at or below the least to at or above the most value; at least two.</summary>
    /// <param name="least">The least value.</param>
    /// <param name="most">The greatest value; not below the least. Both are below 10^27 in size, and a difference of theirs is at least 10^-12.</param>
    /// <param name="about">How many ticks are wanted, 2 or more; there may be some more or fewer.</param>
    public static IReadOnlyList<decimal> Of(decimal least, decimal most, int about = 5)
    {
        if (most <= least) return [least, least + 1];
        var step = Nice((most - least) / (about - 1));
        var first = decimal.Floor(least / step);
        var last = decimal.Ceiling(most / step);
        var ticks = new List<decimal>();
        for (var nth = first; nth <= last; nth++) ticks.Add(nth * step);
        return ticks;
    }

    /// <summary>The power of ten at or below a positive number.</summary>
    public static decimal PowerOfTen(decimal number)
    {
        var power = 1m;
        while (number / 10 >= power) power *= 10;
        while (number < power) power /= 10;
        return power;
    }

    // Heckbert's thresholds. He rounds the whole range up first; without that the axis ends nearer to the data.
    private static decimal Nice(decimal number)
    {
        var power = PowerOfTen(number);
        return power * (number / power) switch { < 1.5m => 1, < 3 => 2, < 7 => 5, _ => 10 };
    }
}
