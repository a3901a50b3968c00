using System.Collections.Frozen;
using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Numerals, fractions and multiples told by English words.</summary>
internal sealed partial class TextScan
{
    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Multiples =
        EnglishWords.Multiples.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Denominators =
        EnglishWords.Denominators.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ordinals = Names.Ordinals.GetAlternateLookup<ReadOnlySpan<char>>();

    private int WordAt(int i)
    {
        var end = Chars.WordEnd(_s, i);
        var word = Chars.Span(_s, i, end);
        if (Multiples.TryGetValue(word, out var multiple))
        {
            return MultipleWord(i, end, multiple);
        }

        if (word.Length > 5 && word.EndsWith("fold") && EnglishNumeralReader.Value(word[..^4]) is var times && (times > 1
            || EnglishMultiplier.OfWord(word[..^4]) > 0))
        {
            return TimesWord(i, end, times > 1 ? times : EnglishMultiplier.OfWord(word[..^4]));
        }

        if (word is "a" or "an" or "half" or "quarter" && EnglishNumeralReader.Read(_s, i) is null && WordFraction(i, end) is { } fraction)
        {
            return fraction;
        }

        if (EnglishNumeralReader.Read(_s, i) is { } numeral)
        {
            return Chars.At(_s, i - 1) == '-' && Chars.IsLetter(Chars.At(_s, i - 2)) ? end : Cardinal(numeral);
        }

        if (word is "per" or "every" && PerReader.RateAt(_s, i) is { } rate)
        {
            return Reject(i, rate.End, RejectionReasons.Denominator, rate.Unit, rate.IsOfDecimals);
        }

        return Ordinals.Contains(word) ? Reject(i, end, RejectionReasons.Ordinal) : end;
    }

    private int MultipleWord(int i, int end, decimal multiple)
    {
        var next = Chars.WordAfter(_s, end + (Chars.At(_s, end) == '-' ? 1 : 0));
        var isCount = multiple == 2 && _s[i] == 't' && (next.Length == 0 && Chars.At(_s, end) is '.' or ',' or ';' or ')'
            || next is "a" or "per" or "in" or "by" or "before" or "daily" or "weekly");
        if (EnglishWords.AfterDouble.Contains(next) || isCount)
        {
            return Reject(i, end, RejectionReasons.Word);
        }

        return TimesWord(i, end, multiple);
    }

    private int TimesWord(int i, int end, decimal multiple) => Add(new Draft
    {
        Start = i,
        End = end,
        NumberStart = i,
        NumberEnd = end,
        Value = multiple,
        Unit = "times",
        Form = QuantityForm.TimesWord,
        Script = NumeralScript.English,
    });

    /// <summary>a third, an eighth, half, a quarter; null where the word begins a numeral or nothing.</summary>
    private int? WordFraction(int i, int end)
    {
        var isArticle = _s[i] == 'a';
        var at = isArticle ? end + 1 : i;
        if (isArticle && Chars.At(_s, end) != ' ')
        {
            return null;
        }

        var partEnd = Chars.WordEnd(_s, at);
        if (isArticle && EnglishFractions.DenominatorAt(_s, at) is (>= 100 and var small, var smallEnd) && smallEnd > partEnd)
        {
            return Fraction(new Numeral { Start = i, End = smallEnd, Value = 1, Multiplier = 1, Script = NumeralScript.English }, i, smallEnd, small);
        }

        if (!Denominators.TryGetValue(Chars.Span(_s, at, partEnd), out var denominator) || EnglishNumeralReader.Read(_s, at) is not null)
        {
            return null;
        }

        var before = Chars.WordBefore(_s, i);
        if (IsOrdinalOrTime(partEnd, before, denominator, isArticle))
        {
            return Reject(at, partEnd, denominator is 2 or 4 ? RejectionReasons.Date : RejectionReasons.Ordinal);
        }

        var numeral = new Numeral { Start = i, End = partEnd, Value = 1, Multiplier = 1, Script = NumeralScript.English };
        return PartOfPoint(i, partEnd, denominator) ?? Fraction(numeral, i, partEnd, denominator);
    }

    // half a percentage point, a quarter of a percentage point, half a per cent
    private int? PartOfPoint(int i, int end, int denominator)
    {
        var at = Chars.StartsWith(_s, end, " a ") ? end + 3 : Chars.StartsWith(_s, end, " of ") ? end : -1;
        if (at < 0 || UnitReader.Read(_s, at) is not { Entry.Form: QuantityForm.Percent or QuantityForm.PercentagePoint } unit) return null;
        return Add(new Draft
        {
            Start = i,
            End = unit.End,
            NumberStart = i,
            NumberEnd = end,
            Value = unit.Entry.Scale / denominator,
            Unit = unit.Entry.Unit,
            Form = unit.Entry.Form,
            Script = NumeralScript.English,
        });
    }

    private bool IsOrdinalOrTime(int end, string before, int denominator, bool hasArticle)
    {
        var next = Chars.WordAfter(_s, Chars.At(_s, end) == '-' ? end + 1 : end);
        if (denominator == 4 && !hasArticle && IsQuarterOf(end, before))
        {
            return false;
        }

        if (EnglishWords.AfterOrdinal.Contains(next)
            || next is "hour" or "year" or "century" or "decade" or "life" or "way" or "yearly" or "earnings" or "ago" or "earlier"
            || next == "an" && denominator == 2)
        {
            return true;
        }

        if (denominator is not (2 or 4))
        {
            return false;
        }

        return EnglishWords.BeforeHalf.Contains(before)
            || denominator == 4 && (!hasArticle && before is "the" or "a" or "" or "in" || hasArticle && before is "in" or "for" or "per" or "once" or "twice" or "times")
            || denominator == 4 && !hasArticle && before is not "remaining"
            || denominator == 2 && before is "the" && Chars.WordAfter(_s, end) is not ("of" or "world" or "planet");
    }

    // "nearly quarter of firms", not "the first quarter of 2024" or "a quarter of the year before".
    private bool IsQuarterOf(int end, string before) =>
        Chars.StartsWith(_s, end, " of ") && !Chars.IsDigit(Chars.At(_s, end + 4)) && Chars.WordAfter(_s, end + 4) is not ("this" or "last" or "next" or "fiscal" or "calendar")
        && before is "nearly" or "almost" or "about" or "around" or "roughly" or "over" or "than" or "under" or "only" or "just" or "remaining";

    private int Cardinal(Numeral numeral)
    {
        var separator = Chars.At(_s, numeral.End);
        if (separator is ' ' or '-' && numeral.Value < 100
            && EnglishFractions.DenominatorAt(_s, numeral.End + 1) is var (parts, quartersEnd)
            && IsQuartersOfYear(numeral, parts, quartersEnd))
        {
            return Reject(numeral.Start, quartersEnd, RejectionReasons.Date);
        }

        if (separator is ' ' or '-' && numeral.Value < 100
            && EnglishFractions.DenominatorAt(_s, numeral.End + 1) is var (denominator, partEnd)
            && numeral.Value < denominator * 2 && !(denominator == 4 && IsOfTime(numeral.Value, partEnd))
            && !(separator == ' ' && _s[partEnd - 1] != 's' && numeral.Value > 1))
        {
            // "the five-hundredth customer" is a place in an order.
            return denominator >= 100 && numeral.Value > 1 && _s[partEnd - 1] != 's'
                ? Reject(numeral.Start, partEnd, RejectionReasons.Ordinal)
                : Fraction(numeral, numeral.Start, partEnd, denominator);
        }

        var before = Chars.SkipBlanksBack(_s, numeral.Start);
        if (numeral.Value < 20 && Chars.IsUpper(Chars.At(text.Source, Chars.WordStart(_s, before)))
            && NameRules.Preceded(text, numeral.Start, numeral.End) is { } reason)
        {
            return Reject(numeral.Start, numeral.End, reason);
        }

        // the top five, among the top ten makers: a rank, however it is written; the top five per cent are a part.
        if (numeral.Value <= 50 && Chars.WordBefore(_s, numeral.Start) is "top" && UnitReader.Read(_s, numeral.End) is null)
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.Name);
        }

        if (numeral.Value <= 30 && (Chars.WordBefore(_s, numeral.Start) == "past"
            || Chars.WordAfter(_s, numeral.End) == "past" && Chars.At(_s, numeral.End) == ' '))
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.TimeOfDay);
        }

        if (NameRules.IsBoundOfAge(_s, numeral.Start, numeral) && UnitReader.Read(_s, numeral.End) is null || Chars.EndsWith(_s, numeral.Start, "the age of "))
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.NotStated);
        }

        if (OneInMany(numeral) is { } share)
        {
            return share;
        }

        if (numeral.Value == 1 && numeral.End - numeral.Start == 3 && !IsCountingOne(numeral))
        {
            return Reject(numeral.Start, numeral.End, RejectionReasons.Word);
        }

        return Quantity(numeral, null);
    }

    // In the first three quarters of 2025, during three quarters of last year.
    private bool IsQuartersOfYear(Numeral numeral, int denominator, int end) =>
        denominator == 4 && numeral.Value == 3
        && (Chars.WordBefore(_s, numeral.Start) is "first" or "last" or "past" or "previous" or "preceding" or "next" || Chars.StartsWith(_s, end, " of 20") || Chars.StartsWith(_s, end, " of last year"));

    // Only one and three quarters are parts of a whole: a six-quarter high and the last four quarters are times.
    private bool IsOfTime(decimal quarters, int end) =>
        quarters is not (1 or 3) || Chars.StartsWith(_s, end, " in a row") || Chars.WordAfter(_s, end) is "high" or "low" or "streak" or "average" or "peak";

    private bool IsCountingOne(Numeral one)
    {
        if (UnitReader.Read(_s, one.End) is { } unit
            && unit.Entry.Form is QuantityForm.Percent or QuantityForm.PercentagePoint or QuantityForm.Times)
        {
            return true;
        }

        var before = Chars.WordBefore(_s, one.Start);
        var next = Chars.At(_s, one.End);
        var word = Chars.WordAfter(_s, one.End);
        // one-yen, "minus one"
        if (next == '-' && UnitReader.Read(_s, one.End) is { Entry.Form: QuantityForm.Money } || SignWordStart(one.Start) is not null)
        {
            return true;
        }

        if (next == '-' || word is "another" or "thing" or "who" or "that" or "day" or "way" or "by" or "is" or "can" or "could" or "might"
            or "would" or "has" or "should" or "must")
        {
            return false;
        }

        var isSingle = next is '.' or ',' or ';' or ')' or '!' or '\n' or '\t' or '\0' || Chars.StartsWith(_s, one.End, " in each")
            || Chars.StartsWith(_s, one.End, " in 20") || Chars.StartsWith(_s, one.End, " in 19");
        if (word is "fewer" or "more" or "less" && before is not "another" || isSingle && before is "had" or "has" or "have")
        {
            return true;
        }

        if (word == "of" && before is not ("only" or "just"))
        {
            return false;
        }

        return EnglishWords.BeforeOne.Contains(before) && !(before is "and" or "was" or "to" or "with" or "from" && !isSingle)
            && !Chars.EndsWith(_s, one.Start, "the only ")
            || isSingle && (before.Length == 0
            || Chars.IsUpper(text.Source[Chars.WordStart(_s, Chars.SkipBlanksBack(_s, one.Start))]) && before.Length > 2);
    }

    /// <summary>one in five, 8 in 10, nine out of ten, one adult in five: a share.</summary>
    private int? OneInMany(Numeral numeral)
    {
        if (numeral.Script == NumeralScript.Han || !numeral.IsInteger || numeral.Value is < 1 or > 99 || numeral.Multiplier > 1)
        {
            return null;
        }

        var at = numeral.End;
        for (var between = 0; between <= 3; between++)
        {
            foreach (var words in (ReadOnlySpan<string>)[" in every ", " in ", " out of every ", " out of ", " of every ", " of each "])
            {
                if (Chars.StartsWith(_s, at, words))
                {
                    return ShareOf(numeral, at, at + words.Length, between);
                }
            }

            if (Chars.At(_s, at) != ' ' || !Chars.IsLetter(Chars.At(_s, at + 1)))
            {
                return null;
            }

            at = Chars.WordEnd(_s, at + 1);
        }

        return null;
    }

    private int? ShareOf(Numeral numeral, int nounEnd, int at, int words)
    {
        var whole = Chars.IsDigit(Chars.At(_s, at)) ? DigitReader.Read(text, at) : EnglishNumeralReader.Read(_s, at);

        // One in fourteen, 1 in 40: of one alone the whole may be any number.
        var isOne = numeral.Value == 1 && words == 0 && Chars.WordBefore(_s, numeral.Start) is not ("no" or "number" or "rank" or "ranked");
        if (whole is not { IsInteger: true } of || of.IsVague || of.Value is not ((>= 2 and <= 12) or 15 or 20 or 50 or 100 or 1000) && !(isOne && of.Value is > 12 and <= 1000)
            || numeral.Value >= of.Value)
        {
            return null;
        }

        var unit = UnitReader.Read(_s, of.End);
        var next = Chars.At(_s, of.End);
        if (unit is not null || next is '%' or '.' && Chars.IsDigit(Chars.At(_s, of.End + 1)) || Chars.IsLetter(next)
            || of.Value == 100 && !_s.AsSpan(nounEnd, at - nounEnd).Contains("every", StringComparison.Ordinal) && !IsInHundred(numeral, of, words))
        {
            return null;
        }

        var isEnded = words == 1 && of.Value < 10 && (!Chars.IsLetter(Chars.At(_s, of.End + 1)) || Names.FunctionWords.Contains(Chars.WordAfter(_s, of.End))) && !Chars.IsDigit(Chars.At(_s, of.End + 1));
        if (words > 0 && (numeral.Value > 1 && of.Value != 10 && !isEnded || numeral.Value == 1 && _s[nounEnd - 1] == 's'
            || Chars.Span(_s, numeral.End, nounEnd).Contains(" of ", StringComparison.Ordinal)))
        {
            return null;
        }

        var end = Fraction(numeral, numeral.Start, of.End, of.Value);
        if (of.Value == 100)
        {
            // 71 of every 100 is told as 71 per cent is, and the numbers that follow go on from it.
            _drafts[^1].Form = QuantityForm.Percent;
        }

        return end;
    }

    // fewer than two in 100 firms: a number in words and a round one in digits.
    private bool IsInHundred(Numeral numeral, Numeral of, int words) =>
        words == 0 && numeral.Script == NumeralScript.English && of.Script == NumeralScript.Digits && Chars.StartsWith(_s, numeral.End, " in ") && Chars.IsLetter(Chars.At(_s, of.End + 1));

    /// <summary>The noun behind a number: up to four words, as far as the first that looks like a plural.</summary>
    private void ReadNoun(Draft draft, UnitMatch? unit)
    {
        if (draft.Unit is not null || draft.IsVague && Chars.StartsWith(_s, draft.End, " of"))
        {
            draft.Form = draft.Unit is null ? QuantityForm.Bare : draft.Form;
            return;
        }

        _ = unit;
        var at = draft.End;
        var end = at;
        var isPlural = false;
        for (var words = 0; words < 5; words++)
        {
            if (Chars.At(_s, at) is not (' ' or '-') || !Chars.IsLetter(Chars.At(_s, at + 1)))
            {
                break;
            }

            var wordEnd = Chars.WordEnd(_s, at + 1);
            while (Chars.At(_s, wordEnd) == '-' && Chars.IsLetter(Chars.At(_s, wordEnd + 1)))
            {
                wordEnd = Chars.WordEnd(_s, wordEnd + 1);
            }

            // 300 US homes, 40 IT firms: in capitals these are no pronouns.
            var isAttribute = text.Source[(at + 1)..wordEnd] is "US" or "IT";
            if (!isAttribute && Names.FunctionWords.Contains(_s[(at + 1)..wordEnd]) || draft.Script == NumeralScript.Digits && EnglishNumeralReader.Value(Chars.Span(_s, at + 1, wordEnd)) >= 0)
            {
                break;
            }

            end = wordEnd;
            if (IsPlural(Chars.Span(_s, at + 1, wordEnd)))
            {
                isPlural = true;
                break;
            }

            at = wordEnd;
        }

        // A name behind a number is what the next clause is about: "twenty-one WhatsApp".
        var isName = !isPlural && Chars.IsUpper(Chars.At(text.Source, Chars.SkipBlanks(_s, draft.End)));
        if (end > draft.End && !isName)
        {
            draft.Noun = text.Source[Chars.SkipBlanks(_s, draft.End)..end].TrimStart('-');
            draft.Form = QuantityForm.Counted;
        }
    }

    private static bool IsPlural(ReadOnlySpan<char> word) =>
        word.EndsWith("s") && !word.EndsWith("ss") && !word.EndsWith("us")
            || word is "people" or "men" or "women" or "children" or "staff" or "police" or "data" or "media" or "babies";
}
