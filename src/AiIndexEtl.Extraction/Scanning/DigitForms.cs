namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Digits that look like a name and are a quantity, and the other way round, told by their form alone.</summary>
internal static class DigitForms
{
    /// <summary>510(k), 401(k): a paragraph of a law that has become a name.</summary>
    public static bool IsParagraph(string s, int end) =>
        Chars.At(s, end) == '(' && Chars.IsLetter(Chars.At(s, end + 1)) && Chars.At(s, end + 2) == ')' && Chars.At(s, end + 1) is not 's';

    /// <summary>The number of a week: in week 36, for week 34. "A week 12 people" is none.</summary>
    public static bool IsWeek(string s, Numeral numeral)
    {
        if (numeral is not { IsPlain: true, Value: >= 1 and <= 53 } || !Chars.EndsWith(s, numeral.Start, " week ") || Chars.At(s, numeral.End) == '%' || UnitReader.Read(s, numeral.End) is not null)
        {
            return false;
        }

        return Chars.WordBefore(s, numeral.Start - 6) is not ("a" or "per" or "each" or "every" or "the" or "last" or "this" or "that" or "next" or "one");
    }

    /// <summary>AI95.6%, IPO9家, QDII0.97万亿: a quantity that touches an abbreviation, as Chinese text writes it; model and product names have no such unit.</summary>
    public static bool IsMeasured(FoldedText text, int i)
    {
        var s = text.Folded;
        var start = Chars.WordStart(s, i);
        if (i - start < 2 || !Chars.IsUpper(text.Source[start]) || !Chars.IsUpper(text.Source[i - 1]) || Chars.At(s, start - 1) is '-' or '.' || Chars.IsDigit(Chars.At(s, start - 1)))
        {
            return false;
        }

        var end = DigitReader.RunEnd(s, i);
        var isDecimal = Chars.At(s, end) == '.' && Chars.IsDigit(Chars.At(s, end + 1));
        if (isDecimal) end = DigitReader.RunEnd(s, end + 1);
        return Chars.At(s, end) switch
        {
            '%' => true,
            '万' or '亿' => isDecimal || i - start > 2 && Chars.IsHan(Chars.At(s, end + 1)),
            '家' or '起' or '笔' or '宗' => !isDecimal,
            _ => false,
        };
    }
}
