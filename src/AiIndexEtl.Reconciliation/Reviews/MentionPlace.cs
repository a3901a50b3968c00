using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Reviews;

/// <summary>Finds the mention of a claim in its sentence, where the same number may stand several times.</summary>
public static class MentionPlace
{
    /// <summary>Where the mention begins in the sentence, in UTF-16 units; -1 where the sentence does not hold it.</summary>
    public static int InSentence(Claim claim)
    {
        for (var length = claim.Prefix.Length; length >= 0; length--)
        {
            var before = claim.Prefix[^length..];
            var at = claim.Sentence.IndexOf(before + claim.Mention, StringComparison.Ordinal);

            // Where no word of the prefix lies in the sentence, the mention begins it.
            if (at >= 0) return length == 0 && claim.Sentence.StartsWith(claim.Mention, StringComparison.Ordinal) ? 0 : at + length;
        }

        return -1;
    }
}
