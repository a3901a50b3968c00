using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Reads the words <c>SLOT=VALUE</c> of a correction.</summary>
internal static class SlotAssignments
{
    /// <summary>The slots; null after the first mistake has been handed over. A list slot may be given several times, one item each.</summary>
    /// <param name="words">The words, such as <c>value=15</c>, <c>area=CN,US</c>, <c>period=</c>.</param>
    /// <param name="metrics">The metrics of the vocabulary.</param>
    /// <param name="fail">Takes what is wrong.</param>
    public static ReviewSlots? Read(IEnumerable<string> words, IReadOnlyCollection<string> metrics, Action<string> fail)
    {
        var slots = ReviewSlots.None;
        foreach (var word in words)
        {
            var (name, value) = word.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (word[..at].Trim(), word[(at + 1)..]) : (word, null);
            if (value is null || ReviewSlotForms.Find(name) is not { } slot)
            {
                fail(value is null
                    ? $"\"--set\" is \"{word}\". Expected SLOT=VALUE, such as value=15 or period=2023; nothing behind the sign empties the slot."
                    : $"There is no slot \"{name}\". Expected one of {string.Join(", ", ReviewSlotForms.Names)}.{Meant(name, ReviewSlotForms.Names)}");
                return null;
            }

            var values = slots.Has(slot) && ReviewSlotForms.IsList(slot) ? [.. slots.Of(slot), value.Trim()] : ReviewSlotForms.Parse(slot, value);
            if (Mistake(slot, values, metrics) is { } mistake)
            {
                fail($"\"{name}\" is \"{value}\". {mistake}");
                return null;
            }

            slots = slots.With(slot, values);
        }

        return slots;
    }

    /// <summary>What is wrong with the values of a slot; null where nothing is.</summary>
    public static string? Mistake(ReviewSlot slot, IReadOnlyList<string> values, IReadOnlyCollection<string> metrics)
    {
        if (ReviewSlotForms.Expected(slot, values) is { } expected) return $"Expected {expected}.";
        if (slot is not ReviewSlot.Metric || values[0] == "other" || metrics.Contains(values[0])) return null;
        return $"Expected a metric of the vocabulary, or other.{Meant(values[0], metrics)}";
    }

    private static string Meant(string name, IEnumerable<string> candidates) => NearestName.Of(name, candidates) is { } nearest ? $" Did you mean \"{nearest}\"?" : "";
}
