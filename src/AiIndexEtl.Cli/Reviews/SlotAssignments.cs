using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Reads the words <c>SLOT=VALUE</c> of a correction.</summary>
internal static class SlotAssignments
{
    /// <summary>The slots; null after the first mistake has been handed over. A list slot may be given several times, one item each.</summary>
    /// <param name="words">The words, such as <c>value=15</c>, <c>area=CN,US</c>, <c>period=</c>.</param>
    /// <param name="known">The names that a correction may use.</param>
    /// <param name="fail">Takes what is wrong.</param>
    public static ReviewSlots? Read(IEnumerable<string> words, KnownNames known, Action<ReviewProblem> fail)
    {
        var slots = ReviewSlots.None;
        foreach (var word in words)
        {
            var (name, value) = word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (word[..at].Trim(), word[(at + 1)..]) : (word, null);
            if (value is null || ReviewSlotForms.Find(name) is not { } slot)
            {
                fail(new ReviewProblem(value is null
                    ? $"\"--set\" is \"{word}\". Expected SLOT=VALUE, such as value=15 or period=2023; nothing behind the sign empties the slot."
                    : $"There is no slot \"{name}\". Expected one of {string.Join(", ", ReviewSlotForms.Names)}.{Meant(Nearest(name, ReviewSlotForms.Names))}"));
                return null;
            }

            var values = slots.Has(slot) && ReviewSlotForms.IsList(slot) ? [.. slots.Of(slot), value.Trim()] : ReviewSlotForms.Parse(slot, value);
            if (Mistake(slot, values, known) is { } mistake)
            {
                fail(mistake with { Text = $"\"{name}\" is \"{value}\". {mistake.Text}", Values = [name, value, .. mistake.Values] });
                return null;
            }

            slots = slots.With(slot, values);
        }

        return slots;
    }

    /// <summary>What is wrong with the values of a slot; null where nothing is. Its first value is the name that was most likely meant, or nothing.</summary>
    public static ReviewProblem? Mistake(ReviewSlot slot, IReadOnlyList<string> values, KnownNames known)
    {
        if (ReviewSlotForms.Expected(slot, values) is { } expected)
        {
            return new ReviewProblem($"Expected {expected}.", "desk.expected." + ReviewSlotForms.Name(slot)) { Values = [""] };
        }

        return slot switch
        {
            ReviewSlot.Metric => Unknown(values, "metric", "a metric of the vocabulary, or other", known.Metrics, value => value == "other" || known.Metrics.Contains(value)),
            ReviewSlot.Area => Unknown(values, "area", "codes of places of the vocabulary, such as CN or EU", known.Areas, known.Areas.Contains),
            ReviewSlot.Unit => Unknown(values, "unit", "a unit such as percent, count, USD or USD/1e6 token", UnitNames.All, UnitNames.IsKnown),
            _ => null,
        };
    }

    private static ReviewProblem? Unknown(IReadOnlyList<string> values, string slot, string expected, IEnumerable<string> names, Func<string, bool> isKnown)
    {
        if (values.FirstOrDefault(value => !isKnown(value)) is not { } unknown) return null;
        var nearest = Nearest(unknown, names);
        return new ReviewProblem($"Expected {expected}.{Meant(nearest)}", $"desk.unknown.{slot}") { Values = [nearest ?? ""] };
    }

    private static string? Nearest(string name, IEnumerable<string> names) => NearestName.Of(name, names.Order(StringComparer.Ordinal));

    private static string Meant(string? nearest) => nearest is null ? "" : $" Did you mean \"{nearest}\"?";
}
