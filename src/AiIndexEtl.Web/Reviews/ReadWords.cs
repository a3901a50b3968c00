using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reviews;

/// <summary>What a slot was read from.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Words">The words that it read; empty where it read none.</param>
public sealed record ReadWords(string Rule, string Words)
{
    private const int MostWords = 80;

    /// <summary>What a slot of a claim was read from, each rule and its words once.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="text">The cleaned text.</param>
    /// <param name="map">Its code points.</param>
    public static IReadOnlyList<ReadWords> Of(Claim claim, ReviewSlot slot, string text, CodePointMap map) =>
    [
        .. claim.Evidence.Where(evidence => evidence.Slot.ToString() == slot.ToString())
            .Select(evidence => new ReadWords(evidence.Rule, Cut.Around(text, map.ToUtf16(evidence.Start), map.ToUtf16(evidence.End), MostWords).Place))
            .Distinct(),
    ];
}
