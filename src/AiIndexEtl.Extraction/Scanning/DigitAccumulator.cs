namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Adds digits up to an exact decimal; digits of a fraction beyond what a decimal holds are dropped.</summary>
internal struct DigitAccumulator(int maxDigits)
{
    private int _count;
    private decimal _scale = 1;

    public decimal Value { get; private set; }

    public bool IsOverflow { get; private set; }

    /// <summary>Adds the digits from <paramref name="start"/> to <paramref name="end"/>, skipping what parts their groups.</summary>
    public void AddWhole(string s, int start, int end)
    {
        for (var i = start; i < end && !IsOverflow; i++)
        {
            if (!Chars.IsDigit(s[i]))
            {
                continue;
            }

            if (_count > 0 || s[i] != '0')
            {
                _count++;
            }

            if (_count > maxDigits)
            {
                IsOverflow = true;
                Value = 0;
                return;
            }

            Value = (Value * 10) + (s[i] - '0');
        }
    }

    public void AddFraction(string s, int start, int end)
    {
        for (var i = start; i < end && _count < maxDigits && !IsOverflow; i++)
        {
            _count++;
            _scale /= 10;
            Value += (s[i] - '0') * _scale;
        }
    }
}
