using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>What two values give for the change, multiple or difference that is stated between them.</summary>
internal static class ChangeArithmetic
{
    /// <summary>
    /// Compares a change or a multiple with its ends. Null where it cannot be compared: other units, ends that are not positive, or a stated
    /// direction that is the other one while its size fits, which is more likely misread than wrong.
    /// </summary>
    /// <param name="stated">The change or multiple.</param>
    /// <param name="from">The earlier value.</param>
    /// <param name="to">The later value.</param>
    public static Outcome? Compare(Figure stated, Figure from, Figure to)
    {
        if (from.Claim.Unit != to.Claim.Unit || from.Claim.ValueUpper is not null || to.Claim.ValueUpper is not null) return null;
        if (from.Value <= 0 || to.Value < 0 || from.Value == to.Value) return null;

        return (stated.Claim.Unit, stated.Claim.Kind) switch
        {
            ("percent", ClaimKind.Ratio) => Factor(stated, from, to, 100),
            ("percent", _) => Percent(stated, from, to),
            ("percentage_point", _) => from.Claim.Unit is "percent" or "percentage_point" ? Difference(stated, from, to) : null,
            ("times", ClaimKind.Ratio) => GrowthWords.MayAddOne(stated) ? Times(stated, from, to) : Factor(stated, from, to, 1),
            ("times", _) => Times(stated, from, to),
            _ => stated.Claim.Unit == from.Claim.Unit && stated.Claim.Kind != ClaimKind.Ratio ? Difference(stated, from, to) : null,
        };
    }

    /// <summary>The relative change against the difference where both ends are percentages: 33 % to 71 % may be "up 38 %".</summary>
    private static Outcome? Percent(Figure stated, Figure from, Figure to)
    {
        var relative = RelativeChange(stated, from, to);
        if (from.Claim.Unit != "percent") return relative;

        var points = Difference(stated, from, to);
        return relative is null || points is null ? null : Kinder(points.Value, relative.Value);
    }

    private static Outcome? RelativeChange(Figure stated, Figure from, Figure to)
    {
        var nominal = (to.Value / from.Value - 1) * 100;
        if (Bounds.Quotient(to.Stated, from.Stated) is not { } quotient) return null;

        return Signed(stated, nominal, quotient.Select(q => (q - 1) * 100), $"{Ends(from, to)} is {CheckText.Percent(nominal)}");
    }

    private static Outcome? Difference(Figure stated, Figure from, Figure to)
    {
        var nominal = to.Value - from.Value;
        return Signed(stated, nominal, to.Stated - from.Stated, $"{Ends(from, to)} is {CheckText.Signed(nominal)}");
    }

    private static Outcome? Factor(Figure stated, Figure from, Figure to, double scale)
    {
        if (Bounds.Quotient(to.Stated, from.Stated) is not { } quotient) return null;
        if (stated.Value <= 0) return null;

        var nominal = to.Value / from.Value * scale;
        var verdict = Arithmetic.Judge(stated, nominal, quotient.Select(q => q * scale));

        // "One third of" may be told as "three times": a multiple the wrong way round is a matter of reading, not of arithmetic.
        if (verdict == Verdict.Inconsistent && Bounds.Quotient(from.Stated, to.Stated) is { } inverse
            && Arithmetic.Judge(stated, from.Value / to.Value * scale, inverse.Select(q => q * scale)) != Verdict.Inconsistent)
        {
            return null;
        }

        return new Outcome(verdict, nominal, $"{Ends(from, to)} is {CheckText.Times(nominal / scale)}");
    }

    // 增长了N倍, N times more: some mean N times, some N + 1 times. A fall by N times is to one N-th, or one (N + 1)-th.
    private static Outcome? Times(Figure stated, Figure from, Figure to)
    {
        var falls = stated.Value < 0;
        if (falls != to.Value < from.Value) return null;

        var (larger, smaller) = falls ? (from, to) : (to, from);
        if (Bounds.Quotient(larger.Stated, smaller.Stated) is not { } quotient) return null;

        var factor = larger.Value / smaller.Value;
        var size = falls ? stated.Stated.Negated : stated.Stated;
        var asFactor = Arithmetic.Judge(size, stated.Claim.Qualifier, factor, quotient);
        var asIncrease = Arithmetic.Judge(size, stated.Claim.Qualifier, factor - 1, quotient.Select(q => q - 1));
        var verdict = asFactor < asIncrease ? asFactor : asIncrease;
        return new Outcome(verdict, falls ? 1 - factor : factor - 1, $"{Ends(from, to)} is {CheckText.Times(to.Value / from.Value)}, {CheckText.Percent((to.Value / from.Value - 1) * 100)}")
        {
            AddsOne = size.Contains(factor) == size.Contains(factor - 1) ? null : size.Contains(factor - 1),
        };
    }

    private static Outcome? Signed(Figure stated, double nominal, Bounds possible, string calculation)
    {
        var verdict = Arithmetic.Judge(stated, nominal, possible);
        if (verdict == Verdict.Inconsistent && stated.Value > 0 != nominal > 0
            && Arithmetic.Judge(stated.Stated.Negated, stated.Claim.Qualifier, nominal, possible) != Verdict.Inconsistent)
        {
            return null;
        }

        return new Outcome(verdict, nominal, calculation);
    }

    private static Outcome Kinder(Outcome one, Outcome other) => other.Verdict < one.Verdict ? other : one;

    private static string Ends(Figure from, Figure to) => $"from {CheckText.Number(from)} to {CheckText.Number(to)}";
}
