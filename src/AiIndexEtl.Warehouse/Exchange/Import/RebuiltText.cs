using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>
/// The text of a document as far as its claims quote it: every mention with its context and its sentence stand where the claims place
/// them, and line feeds stand for what no claim quotes. So each mention is found at its position, as the warehouse asks. Memory grows with
/// what is quoted, not with the positions.
/// </summary>
internal sealed class RebuiltText
{
    /// <summary>The largest position that is believed, in code points; a whole book is shorter.</summary>
    public const int Longest = 10_000_000;

    /// <summary>How many code points of a document may be unknown beyond <see cref="UnknownForEachKnown"/> for each one that is quoted.</summary>
    public const int Unknown = 1_000_000;

    private const int UnknownForEachKnown = 100;
    private const int Replacement = 0xFFFD;
    private const int PieceSize = 1024;

    // Code points in pieces by their number. Kept one higher than they are, so that zero can stand for what is not known: NUL is a character too.
    private readonly Dictionary<int, int[]> _pieces = [];

    /// <summary>Code points from the begin to the last one that is quoted.</summary>
    public int Length { get; private set; }

    /// <summary>How many of them are quoted.</summary>
    public int Known { get; private set; }

    /// <summary>The text so far.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Length);
        Span<char> units = stackalloc char[2];
        for (var begin = 0; begin < Length; begin += PieceSize)
        {
            var count = Math.Min(PieceSize, Length - begin);
            if (!_pieces.TryGetValue(begin / PieceSize, out var piece))
            {
                text.Append('\n', count);
                continue;
            }

            foreach (var value in piece.AsSpan(0, count))
            {
                if (value == 0) text.Append('\n');
                else text.Append(units[..new Rune(value - 1).EncodeToUtf16(units)]);
            }
        }

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
        if (IsTooThin(begin + quote.Count, quote.Count))
        {
            return string.Create(
                CultureInfo.InvariantCulture,
                $"char_start is {claim.CharStart}, but the lines quote only {Known} code points before it: so much of a text that nobody knows is not believed");
        }

        Put(begin, quote);
        PlaceSentence(CodePoints(claim.Sentence), mention, claim.CharStart);
        return null;
    }

    private bool IsTooThin(int end, int quoted) => Math.Max(end, Length) - Known > Unknown + ((long)(Known + quoted) * UnknownForEachKnown);

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
        for (var i = 0; i < words.Count; i++)
        {
            var at = begin + i;
            if (_pieces.TryGetValue(at / PieceSize, out var piece) && piece[at % PieceSize] is not 0 and var value && value != words[i] + 1) return false;
        }

        return true;
    }

    private void Put(int begin, List<int> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var at = begin + i;
            if (!_pieces.TryGetValue(at / PieceSize, out var piece)) _pieces.Add(at / PieceSize, piece = new int[PieceSize]);
            if (piece[at % PieceSize] == 0) Known++;
            piece[at % PieceSize] = words[i] + 1;
        }

        Length = Math.Max(Length, begin + words.Count);
    }

    private static List<int> CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.Value)];
}
