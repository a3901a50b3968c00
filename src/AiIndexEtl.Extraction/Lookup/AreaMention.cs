namespace AiIndexEtl.Extraction.Lookup;

/// <summary>A place named in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="Codes">The areas that it names.</param>
/// <param name="IsCity">True for a city or state, which stands for its country and is kept as subject too.</param>
/// <param name="IsAdjective">True for words such as "Chinese".</param>
internal sealed record AreaMention(int Start, int End, IReadOnlyList<string> Codes, bool IsCity, bool IsAdjective);
