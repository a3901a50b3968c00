namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>Turns calculated values into decimals of the warehouse.</summary>
internal static class Decimals
{
    // A column of the warehouse has 29 digits before the point; a decimal has 28 in all.
    private const double Most = 7.9e27;

    /// <summary>The value with nine decimal places at most; null where it is too large or no number.</summary>
    public static decimal? Of(double value) => double.IsFinite(value) && Math.Abs(value) < Most ? Math.Round((decimal)value, 9) : null;
}
