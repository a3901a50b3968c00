namespace AiIndexEtl.Core.Claims;

/// <summary>Why a slot of a claim has its value: the rule, and the words that it read.</summary>
/// <param name="Slot">The slot that the evidence is for.</param>
/// <param name="Rule">The id of the rule, such as <c>kind.change.verb</c>; ids are listed in docs/extraction.md.</param>
/// <param name="Start">Where the words begin in the cleaned text, in Unicode code points.</param>
/// <param name="End">The first code point behind the words; equal to <paramref name="Start"/> where the rule read no words.</param>
public readonly record struct Evidence(ClaimSlot Slot, string Rule, int Start, int End);
