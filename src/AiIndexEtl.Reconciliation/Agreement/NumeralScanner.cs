namespace AiIndexEtl.Reconciliation.Agreement;

/// <summary>
/// Reads the numerals of a mention for the place of their last digit. It is lenient: the value is known from elsewhere, and a numeral that
/// does not fit it is passed over. Numbers too large for the type end the reading.
/// </summary>
/// <param name="text">The mention in lower case, half width and Simplified characters.</param>
internal ref struct NumeralScanner(ReadOnlySpan<char> text)
{
    private const decimal Limit = 1e24m;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private bool _any;
    private bool _hasPart;
    private bool _isDigits;
    private bool _hasDecimals;
    private bool _takesAnd;
    private decimal _total;
    private decimal _section;
    private decimal _part;
    private decimal _partUnit;
    private decimal _unit;

    /// <summary>True once a word for the parts of a whole was read: a third, half, 一半.</summary>
    public bool SawFraction { get; private set; }

    /// <summary>The next numeral; null where there is none left.</summary>
    public StatedNumeral? Next()
    {
        Begin();
        while (_at < _text.Length)
        {
            if (!Step()) break;
        }

        if (!_any) return null;
        return new StatedNumeral(_total + _section + _part, _hasPart || _section > 0 ? _partUnit : _unit, _hasDecimals);
    }

    private void Begin()
    {
        (_any, _hasPart, _isDigits, _hasDecimals, _takesAnd) = (false, false, false, false, false);
        (_total, _section, _part, _partUnit, _unit) = (0, 0, 0, 1, 1);
    }

    // One character or word; false where the numeral ends before it.
    private bool Step()
    {
        var c = _text[_at];
        if (char.IsAsciiDigit(c)) return !_hasPart && Digits();
        if (char.IsAsciiLetterLower(c)) return Word();
        if (NumeralWords.HanDigit(c) is >= 0 and var digit) return !_hasPart && HanDigit(digit);
        if (NumeralWords.SmallUnit(c) is > 0 and var small) return SmallUnit(small);
        if (NumeralWords.LargeUnit(c) is > 0 and var large) return Multiply(large, 1);
        return Other(c);
    }

    private bool Other(char c)
    {
        if (c == '半')
        {
            if (_any) Half();
            else SawFraction = true;
            _at++;
            return true;
        }

        // 两年半: the half stands behind the unit.
        if (_any && _at + 1 < _text.Length && _text[_at + 1] == '半')
        {
            Half();
            _at += 2;
            return true;
        }

        if (!_any || c is ' ' or '-' or '多' or '余' or '来' or '几')
        {
            _at++;
            return true;
        }

        if (c == '点' && _hasPart) return HanDecimals(1);
        return c == '成' && _hasPart && HanDecimals(1);
    }

    // 七成八 and 三点一四: the digits behind are decimals of what stands before.
    private bool HanDecimals(int skip)
    {
        var i = _at + skip;
        if (i >= _text.Length || NumeralWords.HanDigit(_text[i]) < 0) return false;
        _part += _section;
        _section = 0;
        for (; i < _text.Length && NumeralWords.HanDigit(_text[i]) is >= 0 and var digit && _partUnit > 1e-9m; i++)
        {
            _partUnit /= 10;
            _part += digit * _partUnit;
        }

        _hasDecimals = true;
        _at = i;
        return true;
    }

    private void Half()
    {
        _part += 0.5m;
        _hasPart = true;
        _partUnit = 0.5m;
        _hasDecimals = true;
    }

    private bool Digits()
    {
        var decimals = false;
        var value = 0m;
        var unit = 1m;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (char.IsAsciiDigit(c))
            {
                if (value > Limit || unit < 1e-20m) continue;
                if (decimals) unit /= 10;
                value = decimals ? value + ((c - '0') * unit) : (value * 10) + (c - '0');
            }
            else if (c == '.' && !decimals && IsDigit(_at + 1)) decimals = true;
            else if (c != ',' || decimals || !IsDigit(_at + 1) || !IsDigit(_at + 2) || !IsDigit(_at + 3)) break;
        }

        Enter(value, unit, decimals);
        _isDigits = true;
        return true;
    }

    private readonly bool IsDigit(int i) => i < _text.Length && char.IsAsciiDigit(_text[i]);

    // 二〇二三 is told digit by digit; the 三 of 三四十 is a number of its own.
    private bool HanDigit(int digit)
    {
        var value = (decimal)digit;
        _at++;
        var end = _at;
        while (end < _text.Length && NumeralWords.HanDigit(_text[end]) >= 0) end++;
        var isRange = end == _at + 1 && end < _text.Length && (NumeralWords.SmallUnit(_text[end]) > 0 || NumeralWords.LargeUnit(_text[end]) > 0 || _text[end] is '成' or '倍');
        if (digit != 0 && isRange)
        {
            Enter(value, 1, decimals: false);
            return false;
        }

        for (; _at < end && value < Limit; _at++) value = (value * 10) + NumeralWords.HanDigit(_text[_at]);
        _at = end;
        Enter(value, 1, decimals: false);
        return true;
    }

    private void Enter(decimal value, decimal unit, bool decimals)
    {
        _part = value;
        _partUnit = unit;
        _hasDecimals |= decimals;
        _hasPart = true;
        _any = true;
    }

    // 三百 counts to the last one, 3百 to the last hundred.
    private bool SmallUnit(decimal small)
    {
        if (_isDigits && _hasPart) return Multiply(small, 1);
        _section += (_hasPart ? _part : 1) * small;
        (_part, _hasPart, _any, _partUnit) = (0, false, true, 1);
        _at++;
        return true;
    }

    private bool Multiply(decimal by, int length)
    {
        var open = _section + _part;
        // Zero times anything is small, but its unit grows: "0 billion billion trillion".
        if (Math.Max(_total + open, Math.Max(_unit, _partUnit)) > Limit / by) return false;
        if (open > 0 || !_any)
        {
            _total += (_any ? open : 1) * by;
            _unit = _partUnit * by;
        }
        else
        {
            _total *= by;
            _unit *= by;
        }

        (_section, _part, _hasPart, _any, _partUnit, _isDigits) = (0, 0, false, true, 1, false);
        _at += length;
        return true;
    }

    private bool Word()
    {
        var end = _at + 1;
        while (end < _text.Length && char.IsAsciiLetterLower(_text[end])) end++;
        var word = _text[_at..end];
        if (word.EndsWith("fold", StringComparison.Ordinal) && word.Length > 4) word = word[..^4];
        if (NumeralWords.Multipliers.TryGetValue(word, out var by)) return TakeAnd(Multiply(by, end - _at));
        if (word is "hundred" or "hundreds") return TakeAnd(Hundred(end));
        if (NumeralWords.Cardinals.TryGetValue(word, out var value)) return Cardinal(value, end);
        if (NumeralWords.Denominators.Contains(word)) return Denominator(end);
        if (NumeralWords.MultipleOf(word) is { } multiple) return !_any && Cardinal(multiple, end);
        if (word is "and" && _any) return And(end);
        if (word is "point" && _hasPart) return Point(end);
        if (_any && word is not ("a" or "an")) return false;
        _at = end;
        return true;
    }

    private bool TakeAnd(bool goesOn)
    {
        _takesAnd = goesOn;
        return goesOn;
    }

    private bool Hundred(int end)
    {
        _section += (_hasPart ? _part : 1) * 100;
        (_part, _hasPart, _any) = (0, false, true);
        _at = end;
        return true;
    }

    // Twenty-five is one numeral, five seven are two.
    private bool Cardinal(int value, int end)
    {
        if (_hasPart && (_isDigits || value >= 10 || _part < 20 || _part % 10 != 0)) return false;
        Enter(_part + value, 1, decimals: false);
        _takesAnd = false;
        _at = end;
        return true;
    }

    private bool Denominator(int end)
    {
        SawFraction = true;
        _at = end;
        return !_any;
    }

    // Two and a half, two hundred and thirty; but between 9 and 900 has two numerals.
    private bool And(int end)
    {
        var rest = _text[end..].TrimStart(' ');
        if (rest.StartsWith("a half", StringComparison.Ordinal))
        {
            Half();
            _at = _text.Length - rest.Length + "a half".Length;
            return true;
        }

        if (!_takesAnd) return false;
        _at = end;
        return true;
    }

    private bool Point(int end)
    {
        _at = end;
        while (_at < _text.Length)
        {
            var rest = _text[_at..].TrimStart(' ');
            var length = 0;
            while (length < rest.Length && char.IsAsciiLetterLower(rest[length])) length++;
            if (length == 0 || !NumeralWords.Cardinals.TryGetValue(rest[..length], out var digit) || digit > 9 || _partUnit < 1e-9m) break;
            _partUnit /= 10;
            _part += digit * _partUnit;
            _hasDecimals = true;
            _at = _text.Length - rest.Length + length;
        }

        return true;
    }
}
