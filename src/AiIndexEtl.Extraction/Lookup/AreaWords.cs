namespace AiIndexEtl.Extraction.Lookup;

/// <summary>The words of a text that have to do with places.</summary>
/// <param name="Named">Places named, in order.</param>
/// <param name="Signs">Words that hint at a place without naming it, in order.</param>
internal sealed record AreaWords(List<AreaMention> Named, List<AreaMention> Signs)
{
    // 全市, 港股, 德系, 境内, 内地, 大陆
    private const string Kinds = "市股系内地陆";

    // 台湾客, 美国籍, 日本裔
    private const string Behind = "客籍裔系货股队";

    /// <summary>The code of words such as "this country": where the text was written.</summary>
    public const string Here = "HERE";

    /// <summary>The code of words such as "nationwide": the country that the text speaks of.</summary>
    public const string There = "THERE";

    /// <summary>True for a mention that points at a country and does not name it.</summary>
    public static bool IsPointer(AreaMention mention) => mention.Codes[0] is Here or There;

    /// <summary>
    /// True for a country by its Chinese name, or the world, of which the area tells all; words such as 国产, 台湾客 and 美国籍 say what kind of
    /// thing is meant.
    /// </summary>
    public static bool IsCountry(string folded, AreaMention mention) =>
        mention is { IsCity: false, IsAdjective: false, Codes: [{ Length: 2 } or "WORLD"] } && folded[mention.Start] > '\u2E80' && !Kinds.Contains(folded[mention.End - 1], StringComparison.Ordinal)
        && !(mention.End < folded.Length && Behind.Contains(folded[mention.End], StringComparison.Ordinal));
}
