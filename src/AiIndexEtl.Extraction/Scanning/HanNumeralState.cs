using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// The running value while a Chinese numeral is read. Digits wait until a multiplier or the end claims them; 万, 亿 and 兆 multiply
/// what stands before them, or everything read so far when they are larger than the last one (1.4万亿).
/// </summary>
internal sealed class HanNumeralState
{
    private readonly bool _hasLead;
    private readonly List<int> _digits = [];
    private decimal _total;
    private decimal _section;
    private decimal? _pending;
    private decimal _lastMultiplier = 1;
    private decimal _lastBig;
    private decimal? _alternative;
    private bool _isVague;
    private bool _hasZero;
    private bool _isClosed;
    private bool _isOverflow;
    private Qualifier _inner = Qualifier.Exact;

    /// <param name="lead">An Arabic number that the characters follow, or null.</param>
    /// <param name="leadDigits">How many digits it has.</param>
    public HanNumeralState(decimal? lead, int leadDigits)
    {
        _hasLead = lead is not null;
        _pending = lead;
        Read = leadDigits;
    }

    /// <summary>How many characters told something.</summary>
    public int Read { get; private set; }

    /// <summary>Takes the character at <paramref name="i"/> and moves on; false where the numeral ends.</summary>
    public bool Take(string s, ref int i)
    {
        if (_isClosed)
        {
            return false;
        }

        // 二十 亿: a blank may part a numeral from its multiplier.
        if (s[i] == ' ' && HanNumeralReader.Big(Chars.At(s, i + 1)) > 0 && HanNumeralReader.IsMultiplierAt(s, i + 1) && Read > 0)
        {
            i++;
        }

        var c = s[i];
        var taken = TakeDigit(s, c, i) || TakeAscii(s, ref i) || TakeMultiplier(s, c, i) || TakeVague(s, c, i) || TakePoint(s, ref i, c)
            || TakeInner(s, i);
        if (taken)
        {
            i++;
            Read++;
        }

        return taken;
    }

    public Numeral Finish(int start, int end, bool startsHan)
    {
        decimal? upper = null;
        var isPlain = false;
        if (_lastMultiplier == 1 && _digits.Count >= 2 && _pending is not null)
        {
            isPlain = true;
            (_pending, upper) = Positional();
        }
        else if (_digits.Count == 1 && _lastMultiplier >= 100 && !_hasZero && _inner == Qualifier.Exact && startsHan | _lastBig > 0
            && _pending is < 10 && !_isClosed)
        {
            // 三万八 is 38,000, 一百五 is 150.
            _pending = _pending * (_lastMultiplier / 10);
        }

        var value = Sum(Sum(_total, _section), _pending ?? 0);
        if (_alternative is { } alternative)
        {
            upper = Math.Max(alternative, value);
            value = Math.Min(alternative, value);
        }

        return new Numeral
        {
            Start = start,
            End = end,
            Value = value,
            Upper = upper,
            Multiplier = _pending is null || _lastBig > 0 ? Math.Max(_lastBig, 1) : 1,
            Inner = _inner,
            Script = startsHan ? NumeralScript.Han : NumeralScript.Digits,
            IsPlain = isPlain,
            Digits = Read,
            IsVague = _isVague,
            IsOverflow = _isOverflow,
        };
    }

    private bool TakeDigit(string s, char c, int i)
    {
        var digit = HanNumeralReader.Digit(c);
        if (digit < 0 || (_hasLead && _pending is not null))
        {
            return false;
        }

        // 一 before a measure or noun that no digit can precede ends the numeral: 十一个 is read, 百一 is rare and kept.
        if (c is '壹' or '贰' or '叁' or '肆' or '伍' or '柒' or '捌' or '玖' && !(HanNumeralReader.IsMultiplierAt(s, i + 1) || _digits.Count > 0
            || _section > 0))
        {
            return false;
        }

        if (c is '零' && _pending is null && _section + _total > 0)
        {
            _hasZero = true;
            return true;
        }

        _digits.Add(digit);
        if (_pending is { } before && _digits.Count == 2 && before is > 0 and < 10 && digit > before
            && HanNumeralReader.IsMultiplierAt(s, i + 1))
        {
            // 三四十, 两三百万: two readings side by side, the lower and the upper end of a range.
            return StartAlternative(before, digit);
        }

        _pending = digit;
        return true;
    }

    /// <summary>Arabic digits between Chinese multipliers: 1亿2千万, 3亿2500万.</summary>
    private bool TakeAscii(string s, ref int i)
    {
        if (!_hasLead || _pending is not null || !Chars.IsDigit(s[i]))
        {
            return false;
        }

        var end = DigitReader.RunEnd(s, i);
        var isGrouped = Chars.At(s, end) == ',' && end - i == 1 && DigitReader.RunEnd(s, end + 1) == end + 4;
        end = isGrouped ? end + 4 : end;
        if (end - i > 5 || !(isGrouped && _lastBig > 0 || HanNumeralReader.IsMultiplierAt(s, end)))
        {
            return false;
        }

        var digits = new DigitAccumulator(5);
        digits.AddWhole(s, i, end);
        _pending = digits.Value;
        _digits.Add(0);
        i = end - 1;
        return true;
    }

    private bool StartAlternative(decimal lower, int digit)
    {
        _alternative = lower;
        _pending = digit;
        return true;
    }

    private bool TakeMultiplier(string s, char c, int i)
    {
        if (c is '廿' or '卅' && _pending is null)
        {
            _section += c == '廿' ? 20 : 30;
            _digits.Clear();
            _lastMultiplier = 10;
            return true;
        }

        if (!HanNumeralReader.IsMultiplierAt(s, i) || _digits.Count > 2)
        {
            return false;
        }

        var small = HanNumeralReader.Small(c);
        if (small > 0 && _digits.Count < 2 | _alternative is not null)
        {
            return TakeSmall(small);
        }

        return HanNumeralReader.Big(c) is > 0 and var big && TakeBig(big);
    }

    private bool TakeSmall(decimal small)
    {
        // 一千零十二: behind 零 the ten needs no digit of its own.
        if (_pending is null && _section > 0 && !(_hasZero && small < _lastMultiplier))
        {
            return false;
        }

        var count = _pending ?? 1;
        _section = Sum(_section, Product(count, small));
        _alternative = _alternative is { } alternative ? Product(alternative, small) : null;
        Close(small);
        return true;
    }

    private bool TakeBig(decimal big)
    {
        _section = Sum(_section, _pending ?? 0);
        if (_section == 0 && _total == 0)
        {
            _section = 1;
        }

        if (_lastBig > 0 && (big > _lastBig || (big == _lastBig && _section == 0)))
        {
            _total = Product(Sum(_total, _section), big);
        }
        else
        {
            _total = Sum(_total, Product(_section, big));
        }

        _alternative = _alternative is { } alternative ? Product(alternative, big) : null;
        _lastBig = Math.Max(big, _lastBig > 0 && big > _lastBig ? _lastBig * big : big);
        _section = 0;
        Close(big);
        return true;
    }

    private void Close(decimal multiplier)
    {
        _pending = null;
        _digits.Clear();
        _hasZero = false;
        _lastMultiplier = multiplier;
    }

    private bool TakeVague(string s, char c, int i)
    {
        if (c is not ('几' or '数') || _pending is not null)
        {
            return false;
        }

        // 数 and 几 are numerals before a multiplier (数十, 几百万) and, for 几, behind 十 (十几); else they are words.
        var next = i + 1;
        if (!HanNumeralReader.IsMultiplierAt(s, next) && !(c == '几' && _section > 0))
        {
            return false;
        }

        _isVague = true;
        if (_section > 0)
        {
            _inner = Qualifier.Over;
            return true;
        }

        _pending = 1;
        return true;
    }

    private bool TakePoint(string s, ref int i, char c)
    {
        if (c != '点' || _hasLead || _pending is null && _section == 0 || HanNumeralReader.Digit(Chars.At(s, i + 1)) < 0 || s[i + 1] == '两')
        {
            return false;
        }

        var at = i + 1;
        decimal fraction = 0, scale = 1;
        while (at < s.Length && at - i < 12 && HanNumeralReader.Digit(s[at]) is >= 0 and var digit)
        {
            scale /= 10;
            fraction += digit * scale;
            at++;
        }

        // 八点二十分 is a time of day, not 8.2.
        if (HanNumeralReader.Small(Chars.At(s, at)) > 0 || Chars.At(s, at) is '分' && Chars.At(s, at + 1) != '之')
        {
            return false;
        }

        // 一千六点五 is 1600.5, as 一千六 is 1600.
        var isShort = _digits.Count == 1 && _lastMultiplier >= 100 && !_hasZero && _pending is < 10;
        _section = Sum(_section, ((_pending ?? 0) * (isShort ? _lastMultiplier / 10 : 1)) + fraction);
        _digits.Clear();
        _pending = null;
        i = at - 1;
        return true;
    }

    private bool TakeInner(string s, int i)
    {
        if (HanNumeralReader.InnerAt(s, i) is not { } inner || _section + _total + (_pending ?? 0) < 10 || (_digits.Count > 0 && !_hasLead))
        {
            return false;
        }

        if (s[i] == '来' && _lastMultiplier == 1 && !_hasLead)
        {
            return false;
        }

        _inner = inner;
        _isClosed = HanNumeralReader.Big(Chars.At(s, i + 1)) == 0 || !HanNumeralReader.IsMultiplierAt(s, i + 1);
        return true;
    }

    /// <summary>Digits without multiplier: 二〇二三 is 2023, 三五 is a range from 3 to 5.</summary>
    private (decimal Value, decimal? Upper) Positional()
    {
        if (_digits.Count == 2 && _digits[0] > 0 && _digits[1] > _digits[0] && _digits[1] - _digits[0] <= 2)
        {
            return (_digits[0], _digits[1]);
        }

        decimal value = 0;
        foreach (var digit in _digits)
        {
            value = Sum(Product(value, 10), digit);
        }

        return (value, null);
    }

    private decimal Sum(decimal a, decimal b)
    {
        if (a <= decimal.MaxValue - b)
        {
            return a + b;
        }

        _isOverflow = true;
        return 0;
    }

    private decimal Product(decimal a, decimal b)
    {
        if (Powers.Multiply(a, b) is { } product)
        {
            return product;
        }

        _isOverflow = true;
        return 0;
    }
}
