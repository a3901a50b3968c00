using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>
/// The text of a document as far as its claims quote it: every mention with its context and its sentence stand where the claims place
/// them, and line feeds stand for what no claim quotes. So each mention is found at its position, as the warehouse asks.
/// </summary>
internal sealed class RebuiltText
{
    /// <summary>The largest position that is believed, in code points; a whole book is shorter.</summary>
    public const int Longest = 10_000_000;

    private const int Unknown = 0;
    private const int Replacement = 0xFFFD;
    private int[] _codePoints = [];

    /// <summary>The text so far.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_codePoints.Length);
        var filler = new Rune('\n');
        Span<char> units = stackalloc char[2];
        foreach (var value in _codePoints) text.Append(units[..(value == Unknown ? filler : new Rune(value - 1)).EncodeToUtf16(units)]);
        return text.ToString();
    }

    /// <summary>Places a claim; null where it fits, else what is wrong with it.</summary>
    public string? Add(Claim claim)
    {
        var mention = CodePoints(claim.Mention);
        if (claim.CharStart < 0 || claim.CharEnd > Longest || mention.Count == 0 || claim.CharEnd - claim.CharStart != mention.Count)
        {
            return string.Create(CultureInfo.InvariantCulture, $"char_start and char_end are {claim.CharStart} and {claim.CharEnd}, but the mention has {mention.Count} code points");
        }

        // Context that was cut within a character has a mark of replacement at its outer end, which the text does not have.
        var prefix = CodePoints(claim.Prefix);
        if (prefix.Count > 0 && prefix[0] == Replacement) prefix.RemoveAt(0);
        var suffix = CodePoints(claim.Suffix);
        if (suffix.Count > 0 && suffix[^1] == Replacement) suffix.RemoveAt(suffix.Count - 1);
        var begin = claim.CharStart - prefix.Count;
        if (begin < 0) return "prefix is longer than what stands before the mention";

        List<int> quote = [.. prefix, .. mention, .. suffix];
        if (!Fits(begin, quote)) return $"Its words \"{claim.Mention}\" stand where another line has other words";
        Put(begin, quote);
        PlaceSentence(CodePoints(claim.Sentence), mention, claim.CharStart);
        return null;
    }

    // The sentence is a piece of the text that holds the mention; which of several occurrences it is, what stands around it tells.
    private void PlaceSentence(List<int> sentence, List<int> mention, int start)
    {
        for (var at = 0; at + mention.Count <= sentence.Count; at++)
        {
            if (!sentence.GetRange(at, mention.Count).SequenceEqual(mention) || start < at || !Fits(start - at, sentence)) continue;
            Put(start - at, sentence);
            return;
        }
    }

    private bool Fits(int begin, List<int> words)
    {
        for (var i = 0; i < words.Count && begin + i < _codePoints.Length; i++)
        {
            if (_codePoints[begin + i] != Unknown && _codePoints[begin + i] != words[i] + 1) return false;
        }

        return true;
    }

    // Kept one higher than they are, so that zero can stand for what is not known: NUL is a character too.
    private void Put(int begin, List<int> words)
    {
        if (begin + words.Count > _codePoints.Length) Array.Resize(ref _codePoints, begin + words.Count);
        for (var i = 0; i < words.Count; i++) _codePoints[begin + i] = words[i] + 1;
    }

    private static List<int> CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
