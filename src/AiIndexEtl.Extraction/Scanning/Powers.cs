namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Powers of ten as exact decimals.</summary>
internal static class Powers
{
    /// <summary>Ten to the power of <paramref name="exponent"/>; null where a decimal cannot hold it.</summary>
    public static decimal? OfTen(int exponent)
    {
        if (exponent is < 0 or > 28)
        {
            return null;
        }

        var power = 1m;
        for (var k = 0; k < exponent; k++)
        {
            power *= 10;
        }

        return power;
    }

    /// <summary>A part in percent of its whole, or null where a decimal cannot hold it.</summary>
    public static decimal? PercentOf(decimal part, decimal whole)
    {
        if (Math.Abs((double)part * 100 / (double)whole) > 7e28 || Multiply(part, 100) is not { } hundredfold)
        {
            return null;
        }

        return hundredfold / whole;
    }

    /// <summary>The sum, or null where a decimal cannot hold it.</summary>
    public static decimal? Add(decimal a, decimal b)
    {
        try
        {
            return a + b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The product, or null where a decimal cannot hold it.</summary>
    public static decimal? Multiply(decimal a, decimal b)
    {
        // Far beyond the range nothing is thrown, which would cost more than all the rest; the edge is left to the arithmetic itself.
        if (Math.Abs((double)a * (double)b) > 8e28)
        {
            return null;
        }

        try
        {
            return a * b;
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
