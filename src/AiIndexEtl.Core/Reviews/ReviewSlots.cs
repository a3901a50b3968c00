using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Json;

namespace AiIndexEtl.Core.Reviews;

/// <summary>
/// Some slots of a fact with their values, as text in the contract's spelling: none for an empty slot, one for a single value, any number for
/// <c>area</c> and <c>subject</c>. Two sets of slots are equal where they name the same slots with the same values.
/// </summary>
public sealed class ReviewSlots : IEquatable<ReviewSlots>
{
    private readonly ImmutableSortedDictionary<ReviewSlot, ImmutableArray<string>> _values;

    private ReviewSlots(ImmutableSortedDictionary<ReviewSlot, ImmutableArray<string>> values) => _values = values;

    /// <summary>No slot at all.</summary>
    public static ReviewSlots None { get; } = new(ImmutableSortedDictionary<ReviewSlot, ImmutableArray<string>>.Empty);

    /// <summary>The slots that are named, in their fixed order.</summary>
    public IEnumerable<ReviewSlot> Named => _values.Keys;

    /// <summary>True where no slot is named.</summary>
    public bool IsEmpty => _values.IsEmpty;

    /// <summary>The value as a number; null where it is not named.</summary>
    public decimal? Value => First(ReviewSlot.Value) is { } text ? Number(text) : null;

    /// <summary>The unit; null where it is not named.</summary>
    public string? Unit => First(ReviewSlot.Unit);

    /// <summary>Whether a slot is named, were it as empty.</summary>
    public bool Has(ReviewSlot slot) => _values.ContainsKey(slot);

    /// <summary>The values of a slot; empty where it is empty or not named.</summary>
    public IReadOnlyList<string> Of(ReviewSlot slot) => _values.TryGetValue(slot, out var values) ? values : [];

    /// <summary>The same with a slot named; none for an empty slot.</summary>
    /// <exception cref="ArgumentException">The values are none that the slot can have, see <see cref="ReviewSlotForms"/>.</exception>
    public ReviewSlots With(ReviewSlot slot, params IReadOnlyList<string> values)
    {
        if (ReviewSlotForms.Expected(slot, values) is { } expected) throw new ArgumentException($"{ReviewSlotForms.Name(slot)} must be {expected}.", nameof(values));
        return new(_values.SetItem(slot, [.. values.Select(value => ReviewSlotForms.Canonical(slot, value))]));
    }

    /// <summary>The same without a slot.</summary>
    public ReviewSlots Without(ReviewSlot slot) => new(_values.Remove(slot));

    /// <summary>All slots of a claim.</summary>
    public static ReviewSlots Of(Claim claim) => None
        .Read(ReviewSlot.Value, Text(claim.Value))
        .Read(ReviewSlot.ValueUpper, claim.ValueUpper is { } upper ? Text(upper) : null)
        .Read(ReviewSlot.Unit, claim.Unit)
        .Read(ReviewSlot.Qualifier, Spelling(claim.Qualifier))
        .Read(ReviewSlot.Kind, Spelling(claim.Kind))
        .Read(ReviewSlot.Metric, claim.Metric)
        .Read(ReviewSlot.MetricText, claim.MetricText)
        .Read(ReviewSlot.Area, [.. claim.Area])
        .Read(ReviewSlot.Subject, [.. claim.Subject])
        .Read(ReviewSlot.Period, claim.Period)
        .Read(ReviewSlot.BasePeriod, claim.BasePeriod)
        .Read(ReviewSlot.AttributedTo, claim.AttributedTo);

    /// <summary>The claim with the named slots put in place of its own. Evidence for what they replace is left out: it explains what was read before.</summary>
    public Claim ApplyTo(Claim claim) => claim with
    {
        Value = Value ?? claim.Value,
        ValueUpper = !Has(ReviewSlot.ValueUpper) ? claim.ValueUpper : First(ReviewSlot.ValueUpper) is { } upper ? Number(upper) : null,
        Unit = Unit ?? claim.Unit,
        Qualifier = First(ReviewSlot.Qualifier) is { } qualifier ? Meaning<Qualifier>(qualifier) : claim.Qualifier,
        Kind = First(ReviewSlot.Kind) is { } kind ? Meaning<ClaimKind>(kind) : claim.Kind,
        Metric = First(ReviewSlot.Metric) ?? claim.Metric,
        MetricText = Has(ReviewSlot.MetricText) ? First(ReviewSlot.MetricText) : claim.MetricText,
        Area = Has(ReviewSlot.Area) ? Of(ReviewSlot.Area) : claim.Area,
        Subject = Has(ReviewSlot.Subject) ? Of(ReviewSlot.Subject) : claim.Subject,
        Period = Has(ReviewSlot.Period) ? First(ReviewSlot.Period) : claim.Period,
        BasePeriod = Has(ReviewSlot.BasePeriod) ? First(ReviewSlot.BasePeriod) : claim.BasePeriod,
        AttributedTo = Has(ReviewSlot.AttributedTo) ? First(ReviewSlot.AttributedTo) : claim.AttributedTo,
        Evidence = [.. claim.Evidence.Where(evidence => !Named.Any(slot => SlotOf(slot) == evidence.Slot))],
    };

    /// <summary>The named slots in which a claim says something else. The order of places and subjects does not count.</summary>
    public IReadOnlyList<ReviewSlot> DifferencesTo(Claim claim)
    {
        var read = Of(claim);
        return [.. Named.Where(slot => !Of(slot).Order(StringComparer.Ordinal).SequenceEqual(read.Of(slot).Order(StringComparer.Ordinal), StringComparer.Ordinal))];
    }

    /// <summary>
    /// The slots as one JSON object, always in the same order: a text, null for an empty slot, a list for area and subject. Null where no
    /// slot is named.
    /// </summary>
    public string? ToJson()
    {
        if (IsEmpty) return null;

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = CoreJson.Rows.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var (slot, values) in _values) Write(writer, slot, values);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The slots of an object that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="ArgumentException">A name or value is none that a slot can have.</exception>
    public static ReviewSlots FromJson(string? json)
    {
        if (json is null) return None;

        using var parsed = JsonDocument.Parse(json);
        var slots = None;
        foreach (var property in parsed.RootElement.EnumerateObject())
        {
            var slot = ReviewSlotForms.Find(property.Name) ?? throw new ArgumentException($"There is no slot {property.Name}.", nameof(json));
            slots = slots.With(slot, Values(property.Value));
        }

        return slots;
    }

    /// <inheritdoc/>
    public bool Equals(ReviewSlots? other) => other is not null && ToJson() == other.ToJson();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReviewSlots);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToJson() ?? "");

    /// <inheritdoc/>
    public override string ToString() => ToJson() ?? "{}";

    // What an extraction reads is taken as it is: guards compare it, whatever its form.
    private ReviewSlots Read(ReviewSlot slot, params IEnumerable<string?> values) => new(_values.SetItem(slot, [.. values.OfType<string>().Select(value => ReviewSlotForms.Canonical(slot, value))]));

    private string? First(ReviewSlot slot) => Of(slot) is [var value, ..] ? value : null;

    private static ClaimSlot SlotOf(ReviewSlot slot) => slot switch
    {
        ReviewSlot.Value or ReviewSlot.ValueUpper => ClaimSlot.Value,
        ReviewSlot.Unit => ClaimSlot.Unit,
        ReviewSlot.Qualifier => ClaimSlot.Qualifier,
        ReviewSlot.Kind => ClaimSlot.Kind,
        ReviewSlot.Metric or ReviewSlot.MetricText => ClaimSlot.Metric,
        ReviewSlot.Area => ClaimSlot.Area,
        ReviewSlot.Subject => ClaimSlot.Subject,
        ReviewSlot.Period => ClaimSlot.Period,
        ReviewSlot.BasePeriod => ClaimSlot.BasePeriod,
        _ => ClaimSlot.AttributedTo,
    };

    private static string[] Values(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.GetString() ?? "")],
        _ => [value.ToString()],
    };

    private static void Write(Utf8JsonWriter writer, ReviewSlot slot, ImmutableArray<string> values)
    {
        writer.WritePropertyName(ReviewSlotForms.Name(slot));
        if (ReviewSlotForms.IsList(slot))
        {
            writer.WriteStartArray();
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
        else if (values.IsEmpty) writer.WriteNullValue();
        else writer.WriteStringValue(values[0]);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Spelling<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static T Meaning<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Spelling(value) == text);
}
