namespace AiIndexEtl.Core.Text;

/// <summary>
/// Turns positions in UTF-16 units into positions in Unicode code points. W3C Web Annotation and DuckDB count code points, .NET
/// counts UTF-16 units; this is the one border between the two.
/// </summary>
public sealed class CodePointMap
{
    private readonly int[] _surrogates;

    /// <summary>Reads the text once; an unpaired surrogate counts as one code point.</summary>
    public CodePointMap(string text)
    {
        var lowHalves = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])) lowHalves.Add(i);
        }

        _surrogates = [.. lowHalves];
    }

    /// <summary>The number of code points before the given position; a position within a surrogate pair counts as behind it.</summary>
    public int ToCodePoints(int utf16Position)
    {
        var found = Array.BinarySearch(_surrogates, utf16Position);
        return utf16Position - (found >= 0 ? found : ~found);
    }

    /// <summary>The position in UTF-16 units behind the given number of code points: the way back from <see cref="ToCodePoints"/>.</summary>
    public int ToUtf16(int codePoints)
    {
        // The pair whose low half is _surrogates[i] ends behind the code point number _surrogates[i] - i.
        var low = 0;
        var high = _surrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_surrogates[middle] - middle <= codePoints) low = middle + 1;
            else high = middle;
        }

        return codePoints + low;
    }
}
