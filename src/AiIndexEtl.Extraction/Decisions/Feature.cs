namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A feature before hashing: a template and up to three values, each a small number or one of <see cref="Symbols"/>.</summary>
/// <param name="Template">The template's symbol.</param>
/// <param name="A">The first value; 0 where there is none.</param>
/// <param name="B">The second value; 0 where there is none.</param>
/// <param name="C">The third value; 0 where there is none.</param>
internal readonly record struct Feature(int Template, int A, int B, int C)
{
    /// <summary>How many bits a hashed feature has.</summary>
    public const int Bits = 18;

    /// <summary>How many hashed features there are.</summary>
    public const int Count = 1 << Bits;

    // The lowest of the bits that are taken; those above are mixed best.
    private const int Lowest = 64 - Bits - 8;

    /// <summary>The place of the feature's weight in a model. Two features may share one; they are then weighed together.</summary>
    public int Index => IndexOf(Open(Template, A), B, C);

    /// <summary>The first half of the hash, which features of one template and one first value share.</summary>
    public static ulong Open(int template, int a)
    {
        var hash = unchecked(((ulong)(uint)template << 32) | (uint)a);
        return unchecked((hash ^ (hash >> 31)) * 0x7FB5D329728EA185);
    }

    /// <summary>The place of the weight of a feature whose hash was begun by <see cref="Open"/>.</summary>
    public static int IndexOf(ulong opened, int b, int c = 0)
    {
        var hash = opened ^ unchecked(((ulong)(uint)b << 32) | (uint)c);
        hash = unchecked((hash ^ (hash >> 27)) * 0x81DADEF4BC2DD44D);
        return unchecked((int)(hash >> Lowest)) & (Count - 1);
    }

    /// <summary>The feature in words: its template, and its values behind it.</summary>
    public override string ToString()
    {
        var text = Symbols.NameOf(Template);
        if (A != 0 || B != 0 || C != 0) text += " " + Symbols.NameOf(A);
        if (B != 0 || C != 0) text += " " + Symbols.NameOf(B);
        return C == 0 ? text : text + " " + Symbols.NameOf(C);
    }
}
