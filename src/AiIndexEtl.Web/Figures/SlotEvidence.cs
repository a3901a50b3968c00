using System.Globalization;

namespace AiIndexEtl.Web.Figures;

/// <summary>Which rule read a slot, and from which words.</summary>
/// <param name="Slot">The slot, such as <c>base_period</c>.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Start">Where the words begin in the cleaned text, in code points.</param>
/// <param name="End">The first code point behind them; equal to <paramref name="Start"/> where the rule read no words.</param>
public sealed record SlotEvidence(string Slot, string Rule, int Start, int End)
{
    internal static SlotEvidence Of(IReadOnlyDictionary<string, object?> row) => new(
        row.GetValueOrDefault("slot") as string ?? "",
        row.GetValueOrDefault("rule") as string ?? "",
        Convert.ToInt32(row.GetValueOrDefault("start"), CultureInfo.InvariantCulture),
        Convert.ToInt32(row.GetValueOrDefault("end"), CultureInfo.InvariantCulture));
}
