using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Amounts of money told in several parts: 3 dollars 50 cents, four dollars fifty-nine, 三元五角, 75 USD million.</summary>
internal sealed partial class TextScan
{
    /// <summary>75 USD million: the multiplier stands behind the code.</summary>
    private void MultiplyBehind(Draft draft, UnitMatch unit)
    {
        var at = draft.End + 1;
        var end = Chars.WordEnd(_s, Math.Min(at, _s.Length));
        if (draft.Multiplier > 1 || unit.End - unit.Start != 3 || !Chars.IsUpper(text.Source[unit.Start]) || Chars.At(_s, draft.End) != ' '
            || end - at < 2 || EnglishMultiplier.OfWord(Chars.Span(_s, at, end)) is not (>= 1000 and var factor)
            || Powers.Multiply(draft.Value, factor) is not { } value)
        {
            return;
        }

        draft.Value = value;
        draft.End = end;
    }

    /// <summary>37 cents of every dollar, ten pence in the pound: a share told in money.</summary>
    private void ShareOfCoin(Draft draft, UnitMatch unit)
    {
        if (unit.Entry is not { Form: QuantityForm.Money, Scale: 0.01m } || Chars.IsHan(_s[unit.Start]))
        {
            return;
        }

        foreach (var words in (ReadOnlySpan<string>)[" of every ", " of each ", " out of every ", " of each and every ", " on the ", " in the ", " on every ", " in every "])
        {
            if (!Chars.StartsWith(_s, draft.End, words))
            {
                continue;
            }

            var at = draft.End + words.Length;
            for (var k = 0; k < 3 && at < _s.Length; k++)
            {
                var end = Chars.WordEnd(_s, at);
                if (Chars.Span(_s, at, end) is "dollar" or "pound" or "euro" && Powers.Multiply(draft.Value, 100) is { } percent)
                {
                    (draft.Unit, draft.Form, draft.Value, draft.End) = ("percent", QuantityForm.Percent, percent, end);
                    return;
                }

                at = end + 1;
            }

            return;
        }
    }

    private void CombineCents(Draft draft, UnitMatch unit)
    {
        if (Chars.IsHan(_s[unit.Start]))
        {
            CombineHanParts(draft, unit);
            return;
        }

        var hasAnd = Chars.StartsWith(_s, draft.End, " and ");
        var at = hasAnd ? draft.End + 5 : Chars.At(_s, draft.End) == ' ' ? draft.End + 1 : -1;
        var numeral = Chars.IsDigit(Chars.At(_s, at)) ? DigitReader.Read(text,
            at) : Chars.IsLetter(Chars.At(_s, at)) ? EnglishNumeralReader.Read(_s, at) : null;
        if (at < 0 || numeral is not { IsOverflow: false, IsVague: false, Value: > 0 and < 100, IsInteger: true } cents)
        {
            return;
        }

        if (UnitReader.Read(_s, cents.End) is { } behind)
        {
            if (behind.Entry.Unit is Currencies.Cents || behind.Entry is { Form: QuantityForm.Money, Scale: 0.01m })
            {
                draft.Value = Powers.Add(draft.Value, cents.Value / 100) ?? draft.Value;
                draft.End = behind.End;
            }

            return;
        }

        // "four dollars fifty-nine", "15 dollars and 50": the cents go without saying where the number ends the clause.
        if (cents.Value >= 10 && draft.Multiplier == 1 && draft.Value == decimal.Truncate(draft.Value)
            && Chars.At(_s, cents.End) is '.' or ',' or ';' or '?' or '!' or ')' or '\n' or '\0' && !Chars.IsDigit(Chars.At(_s, cents.End + 1)))
        {
            draft.Value = Powers.Add(draft.Value, cents.Value / 100) ?? draft.Value;
            draft.End = cents.End;
        }
    }

    /// <summary>三元五角, 两美元又三美分: smaller parts of the same currency.</summary>
    private void CombineHanParts(Draft draft, UnitMatch unit)
    {
        var least = 1m;
        for (var k = 0; k < 2; k++)
        {
            var at = Chars.At(_s, draft.End) is '又' or '零' or '和' ? draft.End + 1 : draft.End;
            if (NumeralAt(at) is not { IsOverflow: false, Value: > 0 and < 100, IsInteger: true } part || UnitReader.Read(_s, part.End) is not { } smaller
                || smaller.Entry.Form != QuantityForm.Money || smaller.Entry.Unit != unit.Entry.Unit || smaller.Entry.Scale >= least)
            {
                return;
            }

            least = smaller.Entry.Scale;
            draft.Value = Powers.Add(draft.Value, part.Value * least) ?? draft.Value;
            draft.End = smaller.End;
        }
    }
}
