using System.Globalization;
using AiIndexEtl.Core.Output;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Web.Figures;

/// <summary>What a slot of a figure holds.</summary>
/// <param name="Slot">The name of the slot, as evidence names it.</param>
/// <param name="Stored">What is stored.</param>
/// <param name="Name">What that is called in the reader's language; empty where it says nothing more.</param>
public sealed record FigureSlot(string Slot, string Stored, string Name)
{
    /// <summary>All slots of a figure that hold something.</summary>
    public static IReadOnlyList<FigureSlot> Of(FigureDetail figure, PageContext context)
    {
        var fact = figure.Fact;
        IEnumerable<FigureSlot> all =
        [
            new("value", Number(fact.Value), context.Figure(fact)),
            new("value_upper", fact.ValueUpper is { } upper ? Number(upper) : "", ""),
            new("unit", fact.Unit, ""),
            new("qualifier", fact.Qualifier, context.Words.Value("qualifier", fact.Qualifier)),
            new("kind", fact.Kind, context.Words.Value("kindname", fact.Kind)),
            new("metric", fact.Metric, context.Metric(fact.Metric)),
            new("metric_text", fact.MetricText ?? "", ""),
            new("area", string.Join(", ", fact.Area), context.Areas(fact.Area)),
            new("subject", string.Join(", ", fact.Subject), ""),
            new("period", fact.Period ?? "", ""),
            new("base_period", fact.BasePeriod ?? "", ""),
            new("attributed_to", figure.AttributedTo ?? "", ""),
            new("confidence", fact.Confidence.ToString("0.000", CultureInfo.InvariantCulture), ""),
        ];
        return [.. all.Where(slot => slot.Stored.Length > 0)];
    }

    /// <summary>What was extracted before a person corrected it, of the slots that are otherwise now; empty where nobody did.</summary>
    public static string Before(FigureDetail figure)
    {
        if (figure.Extracted is not { } extracted) return "";
        var fact = figure.Fact;
        var now = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["value"] = fact.Value, ["value_upper"] = fact.ValueUpper, ["unit"] = fact.Unit, ["qualifier"] = fact.Qualifier, ["kind"] = fact.Kind,
            ["metric"] = fact.Metric, ["metric_text"] = fact.MetricText, ["area"] = fact.Area, ["subject"] = fact.Subject, ["period"] = fact.Period,
            ["base_period"] = fact.BasePeriod, ["attributed_to"] = figure.AttributedTo,
        };
        var changed = extracted.Where(slot => now.TryGetValue(slot.Key, out var value) && PlainText.Of(value) != PlainText.Of(slot.Value));
        return string.Join("; ", changed.Select(slot => $"{slot.Key} {(slot.Value is null ? "∅" : PlainText.Of(slot.Value))}"));
    }

    private static string Number(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);
}
