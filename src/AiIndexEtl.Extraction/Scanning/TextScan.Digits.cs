using AiIndexEtl.Extraction.Scanning.Lexicons;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Numerals that begin with a digit.</summary>
internal sealed partial class TextScan
{
    // 483.8万座: what is told in tens of thousands is counted.
    private const decimal TenThousand = 10_000;

    private int DigitsAt(int i)
    {
        var currency = CurrencyReader.Before(_s, i, _free) ?? CurrencyReader.Letter(text, i, _free);
        var runEnd = DigitReader.RunEnd(_s, i);
        if (currency is null)
        {
            if (NameRules.Touching(text, i) is { } touching)
            {
                return Reject(i, Math.Max(touching.End, runEnd), touching.Reason);
            }

            if (DateRules.Match(_s, i, _hasMinguo) is { } date && !(date.Reason == RejectionReasons.TimeOfDay && IsProportion(i, runEnd)))
            {
                return Reject(i, date.End, date.Reason);
            }

            if (NameRules.IdentifierEnd(_s, i) is { } identifier)
            {
                return Reject(i, Math.Max(identifier, runEnd), RejectionReasons.Identifier);
            }

            if (NameRules.IsReference(_s, i, runEnd))
            {
                return Reject(i, runEnd, RejectionReasons.Numbering);
            }

            if (NameRules.ListNumberEnd(_s, i, runEnd) is { } numbering)
            {
                return Reject(i, numbering, RejectionReasons.Numbering);
            }
        }

        var numeral = DigitReader.Read(text, i);
        return numeral.IsOverflow
            ? Reject(currency?.Start ?? i, Math.Max(numeral.End, runEnd), RejectionReasons.OutOfRange)
            : RejectedDigits(numeral, currency) ?? Quantity(numeral, currency);
    }

    // 供需比约为1:10, a ratio of 1:20: no time of day.
    private bool IsProportion(int i, int end)
    {
        if (end != i + 1 || _s[i] != '1' || Chars.At(_s, end) is not (':' or '：')) return false;
        var before = Chars.Span(_s, Math.Max(0, i - 10), i);
        return before[(before.LastIndexOfAny('，', '。', '\n') + 1)..].Contains('比') || before.Contains("ratio", StringComparison.Ordinal);
    }

    private int? RejectedDigits(Numeral numeral, CurrencyMatch? currency)
    {
        if (currency is not null)
        {
            return null;
        }

        var end = numeral.End;
        var next = Chars.At(_s, end);
        if (NameRules.Preceded(text, numeral.Start, end) is { } reason
            && !(UnitReader.Read(_s, end) is { Entry.IsNoun: false } && reason == RejectionReasons.Numbering))
        {
            return Reject(numeral.Start, NameRules.AgesEnd(_s, numeral.Start, end) ?? NameRules.TokenEnd(_s, end), reason);
        }

        if (NameRules.IsHanNumbering(_s, numeral.Start) && numeral.IsPlain && numeral.Digits <= 2)
        {
            return Reject(numeral.Start, end, RejectionReasons.Numbering);
        }

        if (numeral.IsPlain && NameRules.IsShareCode(text, numeral.Start, end))
        {
            return Reject(numeral.Start, end, RejectionReasons.Identifier);
        }

        if (numeral.IsPlain && DateRules.IsOrdinalSuffix(_s, end))
        {
            return Reject(numeral.Start, end + 2, RejectionReasons.Ordinal);
        }

        if (Names.AfterNumber.Contains(next) && numeral.IsInteger && numeral.Multiplier < TenThousand && !IsMeasureAfter(end, next))
        {
            return Reject(numeral.Start, end, RejectionReasons.Name);
        }

        if (DigitForms.IsParagraph(_s, end) || DigitForms.IsWeek(_s, numeral))
        {
            return Reject(numeral.Start, next == '(' ? end + 3 : end, next == '(' ? RejectionReasons.Name : RejectionReasons.Date);
        }

        if (NotStated(numeral) is { } unstated)
        {
            return unstated;
        }

        var second = Chars.At(_s, end + 1);
        var isVersion = next == '.' && Chars.IsDigit(second);
        if (isVersion || Chars.IsLetter(next) && UnitReader.Read(_s, end) is null)
        {
            return Reject(numeral.Start, NameRules.TokenEnd(_s, end), RejectionReasons.Name);
        }

        if (next == '-' && Chars.IsUpper(Chars.At(text.Source, end + 1)) && UnitReader.Read(_s, end) is null)
        {
            return Reject(numeral.Start, NameRules.TokenEnd(_s, end), RejectionReasons.Name);
        }

        return null;
    }

    /// <summary>Numbers that name rather than count: process nodes, ages, index bases, model sizes behind a name.</summary>
    private int? NotStated(Numeral numeral)
    {
        var (start, end) = (numeral.Start, numeral.End);
        if (NameRules.IsTechnicalSize(_s, end))
        {
            return Reject(start, end, RejectionReasons.Name);
        }

        if (SizeClasses.End(_s, start, numeral) is { } sizeEnd)
        {
            return Reject(start, sizeEnd, RejectionReasons.NotStated);
        }

        if (NameRules.IsAge(text, start, end, numeral) || Chars.At(_s, start - 1) == '=')
        {
            return Reject(start, NameRules.AgesEnd(_s, start, end) ?? AgeGroups.End(_s, start, numeral) ?? end, RejectionReasons.NotStated);
        }

        // Llama 3.1 405B is a name to its end; "Llama 3.1 405B参数" and "Llama 3.1为405B" tell how large it is.
        var isSize = Chars.IsLetter(_s[end - 1]) && _drafts.Count > 0 && _drafts[^1] is { Rejection: RejectionReasons.Name } name
            && name.End == start - 1 && !Chars.IsHan(_s[start - 1]) && !IsOfParameters(end);
        var isEdition = !numeral.IsPlain && _s[end - 1] == '0' && numeral.Value < 10 && numeral.IsInteger && end - start == 3
            && Chars.IsHan(Chars.At(_s, start - 1)) && Chars.At(_s, end) is '」' or '”' or '》' or '版' or '时';
        return isSize || isEdition ? Reject(start, end, RejectionReasons.Name) : null;
    }

    private bool IsOfParameters(int end) =>
        Chars.StartsWith(_s, end, "参数") || Chars.StartsWith(_s, end, "个参数") || Chars.StartsWith(_s, end, "参量") || Chars.StartsWith(_s, end, " param");

    // 座, 版, 层 and others both count and name; with a large number or a counting frame they count.
    private bool IsMeasureAfter(int end, char next) => next switch
    {
        '座' or '栋' or '幢' or '维' or '层' => Chars.At(_s, end + 1) is not ('，' or '。'),
        '强' => Chars.At(_s, end + 1) is '烈' or '度',
        '后' => Chars.At(_s, end - 1) is not '0',
        '线' => Chars.At(_s, end + 1) is not ('城' or '品'),
        '型' or '系' or '级' or '阶' or '环' => false,
        '室' or '版' or '号' or '楼' or '路' or '弄' => false,
        _ => true,
    };
}
