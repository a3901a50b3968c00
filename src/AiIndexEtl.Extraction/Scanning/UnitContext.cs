namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// What kinds of amount the text spoke of last. Large numbers and numbers with a multiplier follow the last amount (money, people,
/// tonnes), small ones the last mention of any kind.
/// </summary>
internal sealed class UnitContext
{
    private Draft? _amount;
    private Draft? _scaled;

    /// <summary>The last mention with a unit or noun of its own.</summary>
    public Draft? Last { get; private set; }

    public void See(Draft draft)
    {
        if (draft.Unit is null && draft.Form == QuantityForm.Bare || draft.IsVague || draft.Form is QuantityForm.TimesWord or QuantityForm.Fraction)
        {
            return;
        }

        if (draft.Form == QuantityForm.Duration && Last is { Form: not QuantityForm.Duration })
        {
            _scaled = draft;
            return;
        }

        Last = draft;
        if (draft.Form is QuantityForm.Money or QuantityForm.Counted)
        {
            _amount = draft;
        }

        _scaled = null;
    }

    /// <summary>The mention whose unit a bare number shares; null where it counts.</summary>
    public Draft? For(Draft draft)
    {
        var isLarge = draft.Multiplier > 1 || draft.Value >= 1000;
        if (isLarge)
        {
            return _amount is { Form: QuantityForm.Money, Unit: not "count" } or { Form: QuantityForm.Counted, Unit: not null and not "count" and not "score" } && (draft.Multiplier > 1 || _amount.Sentence == draft.Sentence) ? _amount : null;
        }

        var isSame = Last?.Sentence == draft.Sentence;
        if (_scaled is { } duration && duration.Sentence == draft.Sentence && decimal.Truncate(draft.Value) != draft.Value && decimal.Truncate(duration.Value) != duration.Value)
        {
            return duration;
        }

        return Last switch
        {
            { Form: QuantityForm.Percent } when draft.Value <= 100 => Last,
            { Form: QuantityForm.PercentagePoint } when isSame && draft.Value <= 100 => Last,
            { Form: QuantityForm.Times } when isSame && decimal.Truncate(draft.Value) != draft.Value => Last,
            { Form: QuantityForm.Money } when isSame => Last,
            { Form: QuantityForm.Duration } when isSame && (decimal.Truncate(draft.Value) != draft.Value || draft.Value >= 20) => Last,
            { Form: QuantityForm.Counted, Unit: not null and not "count" } => Last,
            _ => null,
        };
    }

    /// <summary>Turns of a conversation and items of a list go on speaking of the same thing.</summary>
    public bool IsDialogue(ReadOnlySpan<char> gap) => gap.Length < 120 && gap.Count('\n') <= 2 && Last is { Form: QuantityForm.Percent };
}
