namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Two lists of areas are the same where they name the same places; the whole world is the same as no place.</summary>
internal sealed class SameAreas : IEqualityComparer<IReadOnlyList<string>>
{
    /// <summary>Whether two lists name the same places.</summary>
    public static bool AreSame(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        if (Size(first) != Size(second)) return false;
        foreach (var code in first)
        {
            if (code != "WORLD" && !second.Contains(code, StringComparer.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>How many places a list names; the world is none.</summary>
    public static int Size(IReadOnlyList<string> codes)
    {
        var size = 0;
        foreach (var code in codes) size += code == "WORLD" ? 0 : 1;
        return size;
    }

    /// <inheritdoc/>
    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) => x is not null && y is not null && AreSame(x, y);

    /// <inheritdoc/>
    public int GetHashCode(IReadOnlyList<string> obj) => Size(obj);
}
