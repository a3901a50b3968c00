namespace AiIndexEtl.Extraction.Lookup;

/// <summary>The words of a text that have to do with places.</summary>
/// <param name="Named">Places named, in order.</param>
/// <param name="Signs">Words that hint at a place without naming it, in order.</param>
internal sealed record AreaWords(List<AreaMention> Named, List<AreaMention> Signs)
{
    /// <summary>The code of words such as "this country": where the text was written.</summary>
    public const string Here = "HERE";

    /// <summary>The code of words such as "nationwide": the country that the text speaks of.</summary>
    public const string There = "THERE";

    /// <summary>True for a mention that points at a country and does not name it.</summary>
    public static bool IsPointer(AreaMention mention) => mention.Codes[0] is Here or There;
}
