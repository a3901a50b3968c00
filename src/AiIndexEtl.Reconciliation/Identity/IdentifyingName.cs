using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>A thing that tells a figure from others.</summary>
/// <param name="Name">The name that its synonyms are filed under; of a thing that no list has, its folded name.</param>
/// <param name="Kind">What it is; null where no list has it.</param>
/// <param name="Start">Where it stands in the sentence, in UTF-16 units; -1 where it does not.</param>
/// <param name="End">The first UTF-16 unit behind it.</param>
internal readonly record struct IdentifyingName(string Name, NameKind? Kind, int Start, int End);
