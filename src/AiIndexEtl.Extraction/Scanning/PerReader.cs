using System.Collections.Frozen;
using System.Globalization;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Reads what an amount is per, behind it: $20 per million tokens, $77.62 a barrel, 18.1 grants per 100,000 residents.</summary>
internal static class PerReader
{
    private const int MaxGap = 4;
    private const int LongestRate = 80;

    private static readonly FrozenDictionary<string, string> Money = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["token"] = "token", ["tokens"] = "token", ["barrel"] = "barrel", ["person"] = "person", ["head"] = "person", ["capita"] = "person",
            ["resident"] = "person", ["inhabitant"] = "person",
        ["hour"] = "hour", ["tonne"] = "tonne", ["ton"] = "tonne", ["watt"] = "watt", ["kwh"] = "1e3 watt_hour",
            ["kilowatt-hour"] = "1e3 watt_hour", ["mwh"] = "1e6 watt_hour",
        ["megawatt-hour"] = "1e6 watt_hour", ["megawatt hour"] = "1e6 watt_hour", ["kilowatt hour"] = "1e3 watt_hour", ["megawatt"] = "1e6 watt", ["gb"] = "1e9 byte", ["gigabyte"] = "1e9 byte", ["kg"] = "1e3 gram",
            ["student"] = "person", ["pupil"] = "person", ["user"] = "person",
        ["month"] = "month",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Count = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people"] = "people", ["residents"] = "people", ["inhabitants"] = "people", ["population"] = "people", ["citizens"] = "people",
            ["persons"] = "people", ["workers"] = "people",
        ["births"] = "births", ["live"] = "births", ["babies"] = "births", ["households"] = "household", ["homes"] = "household",
            ["adults"] = "people", ["women"] = "people", ["employees"] = "people",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Sets the compound unit of a draft and returns where its words end; null where nothing follows.</summary>
    public static int? Apply(string s, Draft draft)
    {
        if (draft.Unit is not null && draft.Form != QuantityForm.Money && draft.Unit is not ("count" or "byte" or "watt_hour"))
        {
            return null;
        }

        var at = draft.End;
        var gap = draft.Form == QuantityForm.Money ? 0 : MaxGap;
        for (var words = 0; words <= gap; words++)
        {
            if (Denominator(s, at, draft.Form) is { } found)
            {
                draft.Unit = (draft.Unit ?? "count") + "/" + found.Unit;
                draft.Form = draft.Form == QuantityForm.Bare ? QuantityForm.Counted : draft.Form;
                return found.End;
            }

            if (Chars.At(s, at) != ' ' || !Chars.IsLetter(Chars.At(s, at + 1)))
            {
                return null;
            }

            at = Chars.WordEnd(s, at + 1);
        }

        return null;
    }

    /// <summary>
    /// The denominator of a rate told without a number before it: "(papers per million people): 131", "grants per 100,000 people: Korea has 17.3".
    /// Without a colon only decimals are its numbers, and one must follow. <paramref name="at"/> is where "per" or "every" begins.
    /// </summary>
    /// <returns>The denominator; its unit is null where none of the numbers that follow is of the rate.</returns>
    public static (string? Unit, int End, bool IsOfDecimals)? RateAt(string s, int at)
    {
        if (Chars.At(s, at - 1) != ' ' || Denominator(s, at - 1, QuantityForm.Bare) is not { } rate)
        {
            return null;
        }

        var behind = s.AsSpan(rate.End, Math.Min(LongestRate, s.Length - rate.End));
        if (behind[..Math.Min(40, behind.Length)].Contains(':') && s[at] == 'p')
        {
            return (rate.Unit, rate.End, false);
        }

        // Where no noun is known, only the usual round numbers are of people: "per million tokens" is not.
        var isOfPeople = Count.ContainsKey(Chars.WordBefore(s, rate.End));
        if (!isOfPeople && !rate.Unit.StartsWith("1e4 ", StringComparison.Ordinal) && !rate.Unit.StartsWith("1e5 ", StringComparison.Ordinal))
        {
            return null;
        }

        return (HasDecimal(behind) ? rate.Unit : null, rate.End, true);
    }

    private static bool HasDecimal(ReadOnlySpan<char> behind)
    {
        for (var i = 1; i < behind.Length - 1 && behind[i] != '\n'; i++)
        {
            if (behind[i] == '.' && Chars.IsDigit(behind[i - 1]) && Chars.IsDigit(behind[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Unit, int End)? Denominator(string s, int at, QuantityForm form)
    {
        var isSlash = Chars.At(s, at) == '/';
        var length = isSlash ? 1 : Preposition(s, at, form);
        if (length == 0)
        {
            return null;
        }

        at += length;
        if (isSlash && form is QuantityForm.Counted or QuantityForm.Bare && HanPeople(s, at) is { } people)
        {
            return people;
        }

        var scale = 1m;
        if (Chars.IsDigit(Chars.At(s, at)))
        {
            var numeral = DigitReader.Read(FoldedText.Of(s.Substring(at, Math.Min(40, s.Length - at))), 0);
            scale = numeral.Value;
            at += numeral.End;
        }
        else if (EnglishNumeralReader.Read(s, at) is { } words)
        {
            scale = words.Value;
            at = words.End;
        }
        else
        {
            var end = Chars.WordEnd(s, at);
            var multiplier = EnglishMultiplier.OfWord(Chars.Span(s, at, end));
            (scale, at) = multiplier > 0 ? (multiplier, end) : (1, at);
        }

        at = Chars.At(s, at) is ' ' or '-' ? at + 1 : at;

        // 37.9亿/41.6亿 is a list, 18.3/100,000 a rate.
        return Named(s, at, scale, form) is { } named && !(isSlash && named.Unit[0] is not '1' && Chars.IsDigit(named.Unit[0])) ? named : null;
    }

    // 台/万人, 件/10万人
    private static (string Unit, int End)? HanPeople(string s, int at)
    {
        foreach (var (words, unit) in (ReadOnlySpan<(string, string)>)[("万人", "1e4 people"), ("万名员工", "1e4 people"), ("万名", "1e4 people"), ("10万人", "1e5 people"), ("十万人", "1e5 people"), ("百万人", "1e6 people"), ("千人", "1e3 people")])
        {
            if (Chars.StartsWith(s, at, words))
            {
                return (unit, at + words.Length);
            }
        }

        return null;
    }

    private static (string Unit, int End)? Named(string s, int at, decimal scale, QuantityForm form)
    {
        var end = Chars.WordEnd(s, at);
        if (form == QuantityForm.Money || form == QuantityForm.Counted && scale == 1)
        {
            var hyphened = Chars.At(s, end) is '-' or ' ' ? Chars.WordEnd(s, end + 1) : end;
            return Money.TryGetValue(s[at..hyphened], out var unit) || Money.TryGetValue(s[at..(hyphened = end)], out unit)
                ? form == QuantityForm.Money || unit is "month" ? (Power(scale) + unit, hyphened) : null
                : null;
        }

        // "17.3 grants for every 100,000 people"; without a noun a round number of people is meant.
        var isNamed = Count.TryGetValue(s[at..end], out var counted);
        if (scale < 1000 || !isNamed && scale < 10_000)
        {
            return null;
        }

        return (Power(scale) + (counted ?? "people"), isNamed ? end : Chars.SkipBlanksBack(s, at));
    }

    private static int Preposition(string s, int at, QuantityForm form)
    {
        if (form != QuantityForm.Money && (Chars.StartsWith(s, at, " a ")
            || Chars.StartsWith(s, at, " an ")) && !(Chars.StartsWith(s, at, " a month") || Chars.StartsWith(s, at, " a user")))
        {
            return 0;
        }

        foreach (var words in (ReadOnlySpan<string>)[" per ", " for every ", " for each ", " for a ", " a ", " an ", " in every ",
            " every ", " each ", " out of every "])
        {
            if (Chars.StartsWith(s, at, words))
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>1 names no power, powers of ten are written 1e5, other numbers as they are.</summary>
    public static string Power(decimal scale)
    {
        if (scale == 1)
        {
            return "";
        }

        var exponent = 0;
        var rest = scale;
        while (rest >= 10 && decimal.Truncate(rest / 10) * 10 == rest)
        {
            rest /= 10;
            exponent++;
        }

        return rest == 1 ? string.Create(CultureInfo.InvariantCulture, $"1e{exponent} ") : string.Create(CultureInfo.InvariantCulture,
            $"{scale} ");
    }
}
