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

    /// <summary>The place of the feature's weight in a model. Two features may share one; they are then weighed together.</summary>
    public int Index
    {
        get
        {
            var hash = unchecked(((ulong)(uint)Template << 32) | (uint)A);
            hash = unchecked((hash ^ (hash >> 31)) * 0x7FB5D329728EA185);
            hash ^= unchecked(((ulong)(uint)B << 32) | (uint)C);
            hash = unchecked((hash ^ (hash >> 27)) * 0x81DADEF4BC2DD44D);
            return (int)((hash ^ (hash >> 33)) >> (64 - Bits - 8) & (Count - 1));
        }
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
