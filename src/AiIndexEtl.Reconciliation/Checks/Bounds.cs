namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// An interval of values, with infinite ends where nothing bounds it. Bounds are doubles: they are only compared with each other, and
/// quotients and roots of figures have no exact decimals anyway.
/// </summary>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value, no less than the least.</param>
internal readonly record struct Bounds(double Low, double High)
{
    // Decimal places of figures become doubles that are off by less than this part of them.
    private const double Noise = 1e-9;

    /// <summary>Half the distance of the ends.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>True where both ends are finite.</summary>
    public bool IsFinite => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>Whether a value lies within.</summary>
    public bool Contains(double value) => value >= Low - Slack(Low) && value <= High + Slack(High);

    /// <summary>Whether the two have a value in common.</summary>
    public bool Meets(Bounds other) => other.High >= Low - Slack(Low) && other.Low <= High + Slack(High);

    /// <summary>Wider by the given distance on both sides.</summary>
    public Bounds WidenedBy(double distance) => new(Low - distance, High + distance);

    /// <summary>The values turned around zero.</summary>
    public Bounds Negated => new(-High, -Low);

    /// <summary>Sums of one value of each.</summary>
    public static Bounds operator +(Bounds left, Bounds right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>Differences of one value of each.</summary>
    public static Bounds operator -(Bounds left, Bounds right) => left + right.Negated;

    /// <summary>
    /// Quotients of positive values; null where the divisor may be zero or one of them is not positive, so that the quotient is not bounded.
    /// </summary>
    public static Bounds? Quotient(Bounds dividend, Bounds divisor) => dividend.Low < 0 || divisor.Low <= 0
        ? null
        : new Bounds(dividend.Low / divisor.High, dividend.High / divisor.Low);

    /// <summary>The values after a function that keeps their order.</summary>
    public Bounds Select(Func<double, double> rising) => new(rising(Low), rising(High));

    private static double Slack(double end) => double.IsFinite(end) ? Math.Abs(end) * Noise : 0;
}
