using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Core.Reviews;

/// <summary>How the slots of a decision are named, and what each of them can hold.</summary>
public static partial class ReviewSlotForms
{
    private static readonly ReviewSlot[] s_all = Enum.GetValues<ReviewSlot>();

    /// <summary>The names of all slots, in their fixed order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_all.Select(Name)];

    /// <summary>The name of a slot: that of the column of the view <c>facts</c>.</summary>
    public static string Name(ReviewSlot slot) => JsonNamingPolicy.SnakeCaseLower.ConvertName(slot.ToString());

    /// <summary>The slot of a name; null where there is none.</summary>
    public static ReviewSlot? Find(string name)
    {
        foreach (var slot in s_all)
        {
            if (Name(slot) == name) return slot;
        }

        return null;
    }

    /// <summary>Whether a slot holds a list.</summary>
    public static bool IsList(ReviewSlot slot) => slot is ReviewSlot.Area or ReviewSlot.Subject;

    /// <summary>Whether a slot may be empty.</summary>
    public static bool MayBeEmpty(ReviewSlot slot) =>
        slot is not (ReviewSlot.Value or ReviewSlot.Unit or ReviewSlot.Qualifier or ReviewSlot.Kind or ReviewSlot.Metric);

    /// <summary>What a slot holds, for a person; null where the values are right.</summary>
    public static string? Expected(ReviewSlot slot, IReadOnlyList<string> values)
    {
        if (values.Count == 0 && MayBeEmpty(slot)) return null;
        if (values.Count == 0 || (values.Count > 1 && !IsList(slot))) return InWords(slot);
        return values.All(value => IsRight(slot, value)) ? null : InWords(slot);
    }

    /// <summary>The one spelling of a value: numbers without a needless sign or zeros, all else as it is.</summary>
    internal static string Canonical(ReviewSlot slot, string value) =>
        slot is ReviewSlot.Value or ReviewSlot.ValueUpper && Number(value) is { } number
            ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture)
            : value;

    /// <summary>The values of a slot as a word of the command line gives them: items of a list parted by commas, nothing for an empty slot.</summary>
    public static IReadOnlyList<string> Parse(ReviewSlot slot, string word)
    {
        if (word.Length == 0) return [];
        return IsList(slot) ? word.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [word.Trim()];
    }

    private static bool IsRight(ReviewSlot slot, string value) => slot switch
    {
        ReviewSlot.Value or ReviewSlot.ValueUpper => Number(value) is { } number && decimal.Round(number, 9) == number,
        ReviewSlot.Qualifier => Spellings<Qualifier>().Contains(value, StringComparer.Ordinal),
        ReviewSlot.Kind => Spellings<ClaimKind>().Contains(value, StringComparer.Ordinal),
        ReviewSlot.Period or ReviewSlot.BasePeriod => PeriodForm().IsMatch(value),
        ReviewSlot.Metric => MetricForm().IsMatch(value),
        _ => !string.IsNullOrWhiteSpace(value) && !value.Any(char.IsControl),
    };

    private static string InWords(ReviewSlot slot) => slot switch
    {
        ReviewSlot.Value => "a number with at most nine digits behind its point, such as 15 or 109100000000",
        ReviewSlot.ValueUpper => "a number with at most nine digits behind its point, or nothing",
        ReviewSlot.Qualifier => "one of " + string.Join(", ", Spellings<Qualifier>()),
        ReviewSlot.Kind => "one of " + string.Join(", ", Spellings<ClaimKind>()),
        ReviewSlot.Period or ReviewSlot.BasePeriod => "a time such as 2024, 2024-01, 2024-01-31, 2024-Q1 or 2013/2023 in quotes, or nothing",
        ReviewSlot.Metric => "an id of the vocabulary, or other",
        ReviewSlot.Area => "a list of codes such as [CN, US]",
        ReviewSlot.Subject => "a list of names",
        ReviewSlot.Unit => "a unit such as percent, count or USD",
        _ => "text, or nothing",
    };

    private static IEnumerable<string> Spellings<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    private static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // 2023, 2024-01, 2024-01-31, 2023-Q2, 2013/2023, 2024-01/2024-06
    [GeneratedRegex(@"\A[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4])?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4])?)?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PeriodForm();

    // ai_private_investment, other
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9_]*\z", RegexOptions.NonBacktracking)]
    private static partial Regex MetricForm();
}
