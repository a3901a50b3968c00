using System.Text.Json;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Reads the other readings of a claim.</summary>
/// <param name="bad">Receives what is wrong, and the remedy.</param>
internal sealed class LabelledAlternativesReader(Action<string, string> bad)
{
    public LabelledAlternatives Read(JsonElement row)
    {
        if (!row.TryGetProperty("alt", out var alt) || alt.ValueKind == JsonValueKind.Null) return LabelledAlternatives.None;
        if (alt.ValueKind != JsonValueKind.Object)
        {
            bad("alt is no object", "Write the slots with a list of readings each");
            return LabelledAlternatives.None;
        }

        return new LabelledAlternatives
        {
            Value = Items(alt, "value", v => v.AsNumber() is { } n ? [n] : new List<decimal>()),
            Unit = Items(alt, "unit", Text),
            Qualifier = Items(alt, "qualifier", v => Spelled<Qualifier>(v)),
            Kind = Items(alt, "kind", v => Spelled<ClaimKind>(v)),
            Metric = Items(alt, "metric", Text),
            Area = Items(alt, "area", v => v.AsTexts() is { } texts ? [texts] : new List<IReadOnlyList<string>>()),
            Period = Items(alt, "period", v => v.ValueKind == JsonValueKind.Null ? [null] : Text(v).ConvertAll<string?>(t => t)),
        };
    }

    // Each reader gives a list of one item, or an empty one where the value is of the wrong form.
    private List<T> Items<T>(JsonElement alt, string slot, Func<JsonElement, List<T>> read)
    {
        var items = new List<T>();
        if (!alt.TryGetProperty(slot, out var values)) return items;
        if (values.ValueKind != JsonValueKind.Array)
        {
            bad($"alt.{slot} is no list", "Write a list of readings");
            return items;
        }

        foreach (var value in values.EnumerateArray())
        {
            var found = read(value);
            if (found.Count == 0) bad($"alt.{slot} holds {value.GetRawText()}", "Write readings in the form of the slot itself");
            items.AddRange(found);
        }

        return items;
    }

    private static List<string> Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? [value.GetString()!] : [];

    private static List<T> Spelled<T>(JsonElement value)
        where T : struct, Enum =>
        value.ValueKind == JsonValueKind.String && Spelling.Read<T>(value.GetString()) is { } read ? [read] : [];
}
