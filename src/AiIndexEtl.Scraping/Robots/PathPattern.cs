namespace AiIndexEtl.Scraping.Robots;

/// <summary>
/// A path pattern: a prefix in which <c>*</c> stands for any octets, and a closing <c>$</c> for the end. Matching takes time linear in
/// the lengths of pattern and address, whatever the number of stars: each piece between stars is sought at its first place behind
/// the piece before, and no later choice can be better than the first.
/// </summary>
internal sealed class PathPattern
{
    private const int StackLimit = 256;

    private readonly byte[] _octets;
    private readonly bool _isAnchored;

    private PathPattern(byte[] octets, bool isAnchored)
    {
        _octets = octets;
        _isAnchored = isAnchored;
    }

    /// <summary>The length in canonical octets, wildcards included, by which the most specific rule is found.</summary>
    public int Length => _octets.Length + (_isAnchored ? 1 : 0);

    /// <summary>Reads a pattern as written; any octets are one.</summary>
    public static PathPattern Parse(ReadOnlySpan<byte> text)
    {
        var isAnchored = text.EndsWith("$"u8);
        return new PathPattern(PathOctets.OfPattern(isAnchored ? text[..^1] : text), isAnchored);
    }

    /// <summary>Whether the pattern matches an address in canonical octets.</summary>
    public bool Matches(ReadOnlySpan<byte> target)
    {
        ReadOnlySpan<byte> rest = _octets;
        var star = rest.IndexOf((byte)'*');
        if (star < 0) return _isAnchored ? target.SequenceEqual(rest) : target.StartsWith(rest);
        if (!target.StartsWith(rest[..star])) return false;

        target = target[star..];
        rest = rest[(star + 1)..];
        while ((star = rest.IndexOf((byte)'*')) >= 0)
        {
            var at = Find(target, rest[..star]);
            if (at < 0) return false;

            target = target[(at + star)..];
            rest = rest[(star + 1)..];
        }

        return _isAnchored ? target.EndsWith(rest) : Find(target, rest) >= 0;
    }

    // Knuth, Morris and Pratt: the search of the runtime is quadratic for octets that repeat, and robots files come from strangers.
    private static int Find(ReadOnlySpan<byte> target, ReadOnlySpan<byte> piece)
    {
        if (piece.IsEmpty) return 0;
        if (piece.Length > target.Length) return -1;

        var borders = piece.Length <= StackLimit ? stackalloc int[StackLimit] : new int[piece.Length];
        borders[0] = 0;
        for (int i = 1, border = 0; i < piece.Length; i++)
        {
            while (border > 0 && piece[i] != piece[border]) border = borders[border - 1];
            if (piece[i] == piece[border]) border++;
            borders[i] = border;
        }

        var matched = 0;
        for (var i = 0; i < target.Length; i++)
        {
            while (matched > 0 && target[i] != piece[matched]) matched = borders[matched - 1];
            if (target[i] == piece[matched]) matched++;
            if (matched == piece.Length) return i + 1 - matched;
        }

        return -1;
    }
}
