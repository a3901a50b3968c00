namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Reads a number that begins with an ASCII digit of the folded text: thousands separators, decimals, powers of ten and the English
/// multipliers behind it. Chinese multipliers are read on by <see cref="HanNumeralReader"/>.
/// </summary>
internal static class DigitReader
{
    private const int MaxDigits = 28;

    public static Numeral Read(FoldedText text, int start)
    {
        var s = text.Folded;
        var end = RunEnd(s, start);
        var groups = GroupsEnd(text, start, end);
        var isPlain = groups == end;
        var digits = new DigitAccumulator(MaxDigits);
        digits.AddWhole(s, start, groups);
        end = groups;
        if (Chars.At(s, end) == '.' && Chars.IsDigit(Chars.At(s, end + 1)) && !IsVersion(s, start, end))
        {
            var fractionEnd = RunEnd(s, end + 1);
            digits.AddFraction(s, end + 1, fractionEnd);
            end = fractionEnd;
            isPlain = false;
        }

        var numeral = new Numeral
        {
            Start = start,
            End = end,
            Value = digits.Value,
            Multiplier = 1,
            Script = NumeralScript.Digits,
            IsPlain = isPlain,
            Digits = end - start,
            IsOverflow = digits.IsOverflow,
        };
        return Scientific(s, numeral) ?? Mixed(s, numeral) ?? Multiplied(text, numeral) ?? HanNumeralReader.ReadBehind(s, numeral) ?? numeral;
    }

    // 3 million and a quarter
    private static Numeral? Multiplied(FoldedText text, Numeral numeral) =>
        EnglishMultiplier.Apply(text, numeral) is { } multiplied ? EnglishFractions.And(text.Folded, multiplied) ?? multiplied : null;

    /// <summary>Reads a number that begins with its decimal point: .5, .23.</summary>
    public static Numeral ReadPoint(FoldedText text, int point)
    {
        var end = RunEnd(text.Folded, point + 1);
        var digits = new DigitAccumulator(MaxDigits);
        digits.AddFraction(text.Folded, point + 1, end);
        var numeral = new Numeral { Start = point, End = end, Value = digits.Value, Multiplier = 1, Script = NumeralScript.Digits, Digits = end - point };
        return EnglishMultiplier.Apply(text, numeral) ?? numeral;
    }

    // 2½, 2 1/2: a whole number and a proper fraction.
    private static Numeral? Mixed(string s, Numeral numeral)
    {
        if (!numeral.IsPlain || numeral.Digits > 3)
        {
            return null;
        }

        if (VulgarFractions.Of(Chars.At(s, numeral.End)) is { } vulgar)
        {
            return numeral with { End = numeral.End + 1, Value = numeral.Value + ((decimal)vulgar.Part / vulgar.Whole), IsPlain = false };
        }

        var slash = Chars.At(s, numeral.End) == ' ' && Chars.IsDigit(Chars.At(s, numeral.End + 1)) ? numeral.End + 2 : -1;
        var end = RunEnd(s, slash + 1);
        if (Chars.At(s, slash) != '/' || end - slash is < 2 or > 3 || Chars.At(s, end) == '/')
        {
            return null;
        }

        var part = s[slash - 1] - '0';
        var whole = end - slash == 2 ? s[slash + 1] - '0' : ((s[slash + 1] - '0') * 10) + (s[slash + 2] - '0');
        return part > 0 && part < whole && whole <= 16 && !Chars.IsLetter(Chars.At(s, end))
            ? numeral with { End = end, Value = numeral.Value + ((decimal)part / whole), IsPlain = false }
            : null;
    }

    /// <summary>The end of the run of digits at <paramref name="i"/>.</summary>
    public static int RunEnd(string s, int i)
    {
        while (i < s.Length && Chars.IsDigit(s[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>A point with digits on both sides twice over is a version or a date (2.4.1), not a decimal point.</summary>
    private static bool IsVersion(string s, int start, int point)
    {
        if (start > 1 && s[start - 1] == '.' && Chars.IsDigit(s[start - 2]))
        {
            return true;
        }

        var after = RunEnd(s, point + 1);
        return Chars.At(s, after) == '.' && Chars.IsDigit(Chars.At(s, after + 1));
    }

    /// <summary>The end of the whole part with its groups of three: 1,234,567, 14 000, 1'000 and, in full width, ２，３００.</summary>
    private static int GroupsEnd(FoldedText text, int start, int end)
    {
        var s = text.Folded;
        if (end - start > 3)
        {
            return end;
        }

        var separator = Chars.At(s, end);
        var isWide = separator == '，' && text.Source[start] >= '０';
        // Indian groups: 12,34,567.
        if (separator == ',' && DigitReader.RunEnd(s, end + 1) == end + 3 && IndianEnd(s, end) is { } indian)
        {
            return indian;
        }

        var isGroup = separator is ',' or '\'' || isWide || (separator == ' ' && s[start] != '0');
        while (isGroup && Chars.At(s, end) == separator && IsGroupOfThree(s, end + 1, separator))
        {
            end += 4;
        }

        return end;
    }

    private static int? IndianEnd(string s, int end)
    {
        for (var pairs = 0; pairs < 6 && Chars.At(s, end) == ','; pairs++)
        {
            var run = RunEnd(s, end + 1);
            if (run == end + 4)
            {
                return pairs > 0 ? run : null;
            }

            if (run != end + 3)
            {
                return null;
            }

            end = run;
        }

        return null;
    }

    private static bool IsGroupOfThree(string s, int i, char separator)
    {
        if (RunEnd(s, i) != i + 3)
        {
            return false;
        }

        // A blank parts thousands only where nothing else says that a second number begins: 14 000 teachers, but not 31 020.5550.
        return separator != ' ' || Chars.At(s, i + 3) is not ('-' or ':' or '/');
    }

    /// <summary>Powers of ten: 1e24, 5×10^25, 10^26, 2.25 × 10^15. The caret may be missing where superscripts were flattened.</summary>
    private static Numeral? Scientific(string s, Numeral numeral)
    {
        var mantissa = numeral.Value;
        var at = numeral.End;
        var isTen = mantissa == 10 && numeral.IsPlain;
        int exponentAt;
        if (isTen && PowerAt(s, at) is { } power)
        {
            mantissa = 1;
            exponentAt = power;
        }
        else if (Chars.At(s, at) == 'e' && Chars.IsDigit(Chars.At(s, Chars.At(s, at + 1) is '+' or '-' ? at + 2 : at + 1)))
        {
            exponentAt = Chars.At(s, at + 1) is '+' or '-' ? at + 2 : at + 1;
        }
        else
        {
            at = Chars.SkipBlanks(s, at);
            if (Chars.At(s, at) is not ('×' or 'x' or '*' or '·'))
            {
                return null;
            }

            at = Chars.SkipBlanks(s, at + 1);
            if (!Chars.StartsWith(s, at, "10") || PowerAt(s, at + 2) is not { } exponent)
            {
                return null;
            }

            exponentAt = exponent;
        }

        return Raise(s, numeral, mantissa, exponentAt);
    }

    private static Numeral? Raise(string s, Numeral numeral, decimal mantissa, int exponentAt)
    {
        var isSuperscript = Superscript(Chars.At(s, exponentAt)) >= 0;
        var exponent = 0;
        var end = exponentAt;
        while (end - exponentAt < 3
            && (isSuperscript ? Superscript(Chars.At(s, end)) : Chars.IsDigit(Chars.At(s, end)) ? s[end] - '0' : -1) is >= 0 and var digit)
        {
            exponent = (exponent * 10) + digit;
            end++;
        }

        end += DateRules.IsOrdinalSuffix(s, end) ? 2 : 0;
        if (Chars.IsDigit(Chars.At(s, end)) || Chars.IsLetter(Chars.At(s, end)))
        {
            return null;
        }

        if (Chars.At(s, exponentAt - 1) == '-')
        {
            return Powers.OfTen(exponent) is { } divisor ? numeral with { End = end, Value = mantissa / divisor, IsPlain = false } : null;
        }

        var power = Powers.OfTen(exponent);
        var isOverflow = power is null || mantissa > decimal.MaxValue / power.Value;
        return numeral with
        {
            End = end,
            Value = isOverflow ? 0 : mantissa * power!.Value,
            Multiplier = power ?? 1,
            IsPlain = false,
            IsOverflow = isOverflow,
        };
    }

    private static int? PowerAt(string s, int i)
    {
        if (Superscript(Chars.At(s, i)) >= 0)
        {
            return i;
        }

        if (Chars.At(s, i) == '^')
        {
            var at = Chars.At(s, i + 1) == '-' ? i + 2 : i + 1;
            return Chars.IsDigit(Chars.At(s, at)) ? at : null;
        }

        // 10 to the 25th
        if (Chars.StartsWith(s, i, " to the ") && Chars.IsDigit(Chars.At(s, i + 8)) && DateRules.IsOrdinalSuffix(s, RunEnd(s, i + 8)))
        {
            return i + 8;
        }

        return Chars.StartsWith(s, i, "的") && Chars.IsDigit(Chars.At(s, i + 1)) && Chars.At(s, RunEnd(s, i + 1)) is '次' ? i + 1 : null;
    }

    private static int Superscript(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁴' + 4,
        _ => -1,
    };
}
