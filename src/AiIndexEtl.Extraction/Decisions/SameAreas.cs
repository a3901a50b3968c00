using System.Runtime.InteropServices;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Two lists of areas are the same where they name the same places; the whole world is the same as no place.</summary>
internal sealed class SameAreas : IEqualityComparer<IReadOnlyList<string>>
{
    private const string World = "WORLD";

    /// <summary>Whether two lists name the same places.</summary>
    public static bool AreSame(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (ReferenceEquals(first, second)) return true;
        var one = Codes(first);
        var other = Codes(second);
        if (Size(one) != Size(other)) return false;
        foreach (var code in one)
        {
            if (code != World && !other.Contains(code)) return false;
        }

        return true;
    }

    /// <summary>How many places a list names; the world is none.</summary>
    public static int Size(IReadOnlyList<string> codes) => Size(Codes(codes));

    /// <summary>Whether a list has a code.</summary>
    public static bool Has(IReadOnlyList<string> codes, string code) => Codes(codes).Contains(code);

    /// <inheritdoc/>
    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x is not null && y is not null && AreSame(x, y);

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyList<string> obj) => Size(obj);

    private static int Size(ReadOnlySpan<string> codes)
    {
        var size = 0;
        foreach (var code in codes) size += code == World ? 0 : 1;
        return size;
    }

    // Each place of a figure is compared with each other one: a span of the list itself is gone through without an enumerator.
    private static ReadOnlySpan<string> Codes(IReadOnlyList<string> codes) => codes switch
    {
        string[] array => array,
        List<string> list => CollectionsMarshal.AsSpan(list),
        _ => codes.ToArray(),
    };
}
