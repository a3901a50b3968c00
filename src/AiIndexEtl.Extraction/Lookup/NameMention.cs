using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>A thing named in a text that is no place.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rule">The rule that found it: <c>subject.vocabulary</c> or the open pattern's id.</param>
internal sealed record NameMention(int Start, int End, NameKind Kind, string Rule);
