namespace AiIndexEtl.Extraction.Models;

/// <summary>
/// Turns words of a text into numbers of features by hashing, so that a model needs no dictionary. The hash is 64-bit FNV-1a over the
/// UTF-16 units of the text, begun from a namespace and spread by a final mix; it is part of the model file's format and never changes.
/// </summary>
/// <param name="bits">The number of bits of a feature's number, 1 to 24: there are two to that power features.</param>
public readonly struct FeatureHasher(int bits) : IEquatable<FeatureHasher>
{
    private const ulong Basis = 0xCBF29CE484222325;
    private const ulong Prime = 0x100000001B3;

    /// <summary>The number of bits of a feature's number.</summary>
    public int Bits { get; } = bits is >= 1 and <= 24
        ? bits
        : throw new ArgumentOutOfRangeException(nameof(bits), bits, "A feature's number has 1 to 24 bits.");

    /// <summary>The number of features.</summary>
    public int FeatureCount => 1 << Bits;

    /// <summary>The number of the feature that a text stands for.</summary>
    /// <param name="space">A namespace: the same text in another namespace is another feature.</param>
    /// <param name="text">The text.</param>
    public int Feature(uint space, ReadOnlySpan<char> text) => ToFeature(Add(Start(space), text));

    /// <summary>The number of the feature that two texts together stand for; the order and the border between the two matter.</summary>
    /// <param name="space">A namespace.</param>
    /// <param name="first">The first text.</param>
    /// <param name="second">The second text.</param>
    public int Feature(uint space, ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        ToFeature(Add(Add(Add(Start(space), first), "\u001F"), second));

    /// <inheritdoc/>
    public bool Equals(FeatureHasher other) => Bits == other.Bits;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FeatureHasher other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Bits;

    /// <summary>Whether two hashers give the same numbers.</summary>
    public static bool operator ==(FeatureHasher left, FeatureHasher right) => left.Equals(right);

    /// <summary>Whether two hashers give different numbers.</summary>
    public static bool operator !=(FeatureHasher left, FeatureHasher right) => !left.Equals(right);

    private static ulong Start(uint space)
    {
        var hash = Basis;
        for (var shift = 0; shift < 32; shift += 8) hash = unchecked((hash ^ ((space >> shift) & 0xFF)) * Prime);
        return hash;
    }

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = unchecked((hash ^ (byte)c) * Prime);
            hash = unchecked((hash ^ (uint)(c >> 8)) * Prime);
        }

        return hash;
    }

    // The lower bits of FNV-1a depend on the last letters more than on the first; the mix spreads all of them.
    private int ToFeature(ulong hash)
    {
        hash ^= hash >> 33;
        hash = unchecked(hash * 0xFF51AFD7ED558CCD);
        hash ^= hash >> 33;
        return (int)(hash & ((1UL << Bits) - 1));
    }
}
