using System.Buffers;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Ranges: 10-15%, 2到3美元, between 5% and 10%, two or three days. From-to pairs are two mentions and not read here.</summary>
internal sealed partial class TextScan
{
    private static readonly SearchValues<char> ClauseBreaks = SearchValues.Create(",;\n，；。");

    private int? Range(Numeral lower, CurrencyMatch? currency, UnitMatch? lowerUnit)
    {
        if (lower.Upper is not null || ConnectorAt(lower, currency, lowerUnit) is not { } connector
            || UpperEnd(connector.End) is not { } upper)
        {
            return null;
        }

        var unit = UnitReader.Read(_s, upper.Number.End);
        var start = lower.Value;
        if (lower.Multiplier == 1 && upper.Number.Multiplier > 1 && lowerUnit is null
            && start < upper.Number.Value / upper.Number.Multiplier)
        {
            start *= upper.Number.Multiplier;
        }

        if (upper.Number.Value <= start || !UnitsAgree(lowerUnit, unit)
            || !IsRange(lower, upper.Number, connector, currency, lowerUnit, unit, start))
        {
            return null;
        }

        unit ??= lowerUnit;
        var numeral = lower with { Value = start, Upper = upper.Number.Value, End = upper.Number.End };
        var end = Math.Max(upper.Number.End, unit is { } u && u.Start >= upper.Number.End ? u.End : upper.Number.End);
        var draft = From(numeral, connector.IsBetween ? BetweenStart(currency?.Start ?? lower.Start) : SignStart(lower, currency, unit),
            end);
        ApplyUnit(draft, numeral, currency ?? upper.Currency, unit);
        if (unit is { } found && found.End == draft.End)
        {
            ExtendHalf(draft, found);
        }

        ReadNoun(draft, unit);
        return PerReader.Apply(_s, draft) is { } per ? Denominator(Add(draft, upper.Number.Inner), per) : Add(draft, upper.Number.Inner);
    }

    private RangeConnector? ConnectorAt(Numeral lower, CurrencyMatch? currency, UnitMatch? unit)
    {
        var at = unit?.End ?? lower.End;
        var isBetween = Chars.WordBefore(_s, currency?.Start ?? lower.Start) is "between";
        if (isBetween && Chars.StartsWith(_s, at, " and "))
        {
            return new RangeConnector(at + 5, RangeConnectorKind.Between);
        }

        if (Chars.WordBefore(_s, currency?.Start ?? lower.Start) is "from" && Chars.StartsWith(_s, at, " to ")
            && IsAnywhere(currency?.Start ?? lower.Start))
        {
            return new RangeConnector(at + 4, RangeConnectorKind.Between);
        }

        foreach (var (sign, kind) in (ReadOnlySpan<(string, RangeConnectorKind)>)
            [(" to ", RangeConnectorKind.To), ("-to-", RangeConnectorKind.Or), (" or ", RangeConnectorKind.Or),
                ("至", RangeConnectorKind.To), ("到", RangeConnectorKind.To), ("或", RangeConnectorKind.Or),
             ("-", RangeConnectorKind.Dash), ("–", RangeConnectorKind.Dash), ("——", RangeConnectorKind.None),
                 ("—", RangeConnectorKind.Dash), ("~", RangeConnectorKind.Dash), (" - ", RangeConnectorKind.Dash),
                     (" – ", RangeConnectorKind.Dash),
             ("、", RangeConnectorKind.Comma)])
        {
            if (Chars.StartsWith(_s, at, sign))
            {
                return kind == RangeConnectorKind.None ? null : new RangeConnector(at + sign.Length, kind);
            }
        }

        return null;
    }

    private (Numeral Number, CurrencyMatch? Currency)? UpperEnd(int at)
    {
        at = Chars.SkipBlanks(_s, at);
        var numberAt = at;
        while (numberAt - at < 4 && !Chars.IsDigit(Chars.At(_s, numberAt)) && (Chars.IsLetter(Chars.At(_s, numberAt))
            || Chars.At(_s, numberAt) is '$' or '€' or '£' or '¥' or '₹' or '₩' or ' '))
        {
            numberAt++;
        }

        if (Chars.IsDigit(Chars.At(_s, numberAt)))
        {
            var currency = CurrencyReader.Before(_s, numberAt, at);
            if (numberAt > at && currency is null)
            {
                return null;
            }

            var digits = DigitReader.Read(text, numberAt);
            return digits.IsOverflow || DateRules.IsOrdinalSuffix(_s, digits.End) ? null : (digits, currency);
        }

        if (HanNumeralReader.CanStart(Chars.At(_s, at)) && HanNumeralReader.Read(_s, at) is { IsOverflow: false } han)
        {
            return (han, null);
        }

        return Chars.IsLetter(Chars.At(_s, at)) && EnglishNumeralReader.Read(_s, at) is { IsVague: false } english ? (english, null) : null;
    }

    private static bool UnitsAgree(UnitMatch? lower, UnitMatch? upper) =>
        lower is null || upper is not null && lower.Value.Entry.Unit == upper.Value.Entry.Unit
            && lower.Value.Entry.Scale == upper.Value.Entry.Scale;

    private bool IsRange(Numeral lower, Numeral upper, RangeConnector connector, CurrencyMatch? currency, UnitMatch? lowerUnit,
        UnitMatch? unit, decimal start)
    {
        var hasUnit = unit is not null || currency is not null || lowerUnit is not null;
        return connector.Kind switch
        {
            RangeConnectorKind.Between => true,
            RangeConnectorKind.Dash => (hasUnit || upper.Multiplier > 1) && !(DateRules.IsYearLike(lower) && DateRules.IsYearLike(upper)),
            RangeConnectorKind.Or => upper.Value / 2 <= start && upper.Value - start <= Math.Max(1, start),
            RangeConnectorKind.Comma => lower is { Script: NumeralScript.Han, Digits: 1 }
                && upper is { Script: NumeralScript.Han, Digits: 1 } && unit is not null && lowerUnit is null
                && upper.Value - lower.Value <= 2,
            RangeConnectorKind.To => upper.Value / MostOf(lowerUnit, unit) <= start && !DateRules.IsYearLike(upper)
                && (IsChangeOfRange(lower, currency, lowerUnit, unit) || !IsPair(currency?.Start ?? lower.Start, lowerUnit is not null)),
            _ => false,
        };
    }

    // 升3%至8%: Chinese tells both percentages of a range, however far they are apart.
    private static decimal MostOf(UnitMatch? lower, UnitMatch? upper) =>
        lower is { Entry.Form: QuantityForm.Percent } && upper is { Entry.Form: QuantityForm.Percent } ? 5 : 2.6m;

    /// <summary>"to grow by 25 to 35 per cent": the percentage that both share is how far it goes, not where it ends.</summary>
    private bool IsChangeOfRange(Numeral lower, CurrencyMatch? currency, UnitMatch? lowerUnit, UnitMatch? unit) =>
        currency is null && lowerUnit is null && unit is { Entry.Form: QuantityForm.Percent or QuantityForm.PercentagePoint }
            && Chars.WordBefore(_s, lower.Start) is "by";

    /// <summary>"from 33 to 71" and "up 9% to 12%" tell two values, before and after, not the ends of a range.</summary>
    private bool IsPair(int start, bool hasUnit)
    {
        var before = Chars.SkipBlanksBack(_s, start);
        if (Chars.At(_s, before - 1) is '从' or '由' or '自' or '→' || Chars.WordBefore(_s, before) is "from" or "by" or "up" or "down")
        {
            return true;
        }

        var from = Math.Max(0, before - 28);
        var clause = Chars.Span(_s, from, before);
        var cut = clause.LastIndexOfAny(ClauseBreaks);
        clause = clause[(cut + 1)..];
        foreach (var verb in (ReadOnlySpan<string>)["from ", "rose", "rise", "fell", "fall", "grew", "climb", "increas", "decreas", "drop",
            "jump", "shr", "tripled", "doubled", "cut ", "slid", "slip", "up ", "down ", "从", "由"])
        {
            if (clause.Contains(verb, StringComparison.Ordinal) && (hasUnit
                || verb is "from " or "从" or "由" or "tripled" or "doubled" or "rose" or "fell" or "grew"))
            {
                return true;
            }
        }

        return false;
    }

    // "anywhere from 25 to 30 per cent"
    private bool IsAnywhere(int start) =>
        Chars.WordBefore(_s, Chars.WordStart(_s, Chars.SkipBlanksBack(_s, start))) is "anywhere" or "somewhere" or "ranging" or "ranges"
            or "range";

    private int BetweenStart(int start) => Math.Max(_free, Chars.WordStart(_s, Chars.SkipBlanksBack(_s, start)));
}
