using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Evaluation;

/// <summary>Compares an extracted claim with an annotated one, slot by slot; a reading given as an alternative is right too.</summary>
internal static class ClaimComparer
{
    // Marks that are left out when names are compared, white space besides.
    private const string NameMarks = "·-—_()（）「」“”\"'《》";

    /// <summary>Whether the slot is right.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The slot is none of <see cref="Score.Slots"/>.</exception>
    public static bool IsRight(ClaimSlot slot, LabelledClaim gold, Claim claim)
    {
        var alt = gold.Alternatives;
        return slot switch
        {
            ClaimSlot.Value => SameUpper(gold.Upper, claim.ValueUpper) && Either(gold.Value, alt.Value, v => SameNumber(v, claim.Value)),
            ClaimSlot.Unit => Either(gold.Unit, alt.Unit, v => string.Equals(v, claim.Unit, StringComparison.Ordinal)),
            ClaimSlot.Qualifier => Either(gold.Qualifier, alt.Qualifier, v => Merged(v) == Merged(claim.Qualifier)),
            ClaimSlot.Kind => Either(gold.Kind, alt.Kind, v => v == claim.Kind),
            ClaimSlot.Metric => Either(gold.Metric, alt.Metric, v => SameMetric(v, claim.Metric)),
            ClaimSlot.Area => Either(gold.Area, alt.Area, v => Areas(v).SetEquals(Areas(claim.Area))),
            ClaimSlot.Period => Either(gold.Period, alt.Period, v => SamePeriod(gold.Kind, v, claim.Period)),
            ClaimSlot.Subject => HasSubjects(gold.Subject, claim.Subject),
            _ => throw new ArgumentOutOfRangeException(nameof(slot), slot, "The slot is not measured."),
        };
    }

    /// <summary>The annotated value of a slot, for a message.</summary>
    public static string Expected(ClaimSlot slot, LabelledClaim gold) => slot switch
    {
        ClaimSlot.Value => Range(gold.Value, gold.Upper),
        ClaimSlot.Unit => gold.Unit,
        ClaimSlot.Qualifier => Spelling.Of(gold.Qualifier),
        ClaimSlot.Kind => Spelling.Of(gold.Kind),
        ClaimSlot.Metric => gold.Metric,
        ClaimSlot.Area => List(gold.Area),
        ClaimSlot.Period => gold.Period ?? "none",
        _ => List(gold.Subject),
    };

    /// <summary>The extracted value of a slot, for a message.</summary>
    public static string Actual(ClaimSlot slot, Claim claim) => slot switch
    {
        ClaimSlot.Value => Range(claim.Value, claim.ValueUpper),
        ClaimSlot.Unit => claim.Unit,
        ClaimSlot.Qualifier => Spelling.Of(claim.Qualifier),
        ClaimSlot.Kind => Spelling.Of(claim.Kind),
        ClaimSlot.Metric => claim.Metric,
        ClaimSlot.Area => List(claim.Area),
        ClaimSlot.Period => claim.Period ?? "none",
        _ => List(claim.Subject),
    };

    /// <summary>Equal within one part in ten thousand, which covers the rounding of fractions (2/3 as 66.6667).</summary>
    internal static bool SameNumber(decimal gold, decimal value)
    {
        var (a, b) = ((double)gold, (double)value);
        return Math.Abs(a - b) <= 1e-4 * Math.Max(Math.Max(Math.Abs(a), Math.Abs(b)), 1e-9);
    }

    /// <summary>A name without white space and marks, in lower case.</summary>
    internal static string Normalise(string name) =>
        string.Concat(name.Where(c => !SqueezedText.IsSpace(c) && !NameMarks.Contains(c, StringComparison.Ordinal))).ToLowerInvariant();

    private static bool Either<T>(T value, IReadOnlyList<T> alternatives, Func<T, bool> isRight) => isRight(value) || alternatives.Any(isRight);

    private static bool SameUpper(decimal? gold, decimal? value) =>
        gold is null ? value is null : value is not null && SameNumber(gold.Value, value.Value);

    // "At least 5" and "over 5" bound the value alike for a reader of a table, as do "at most" and "under".
    private static Qualifier Merged(Qualifier qualifier) => qualifier switch
    {
        Qualifier.AtLeast => Qualifier.Over,
        Qualifier.AtMost => Qualifier.Under,
        _ => qualifier,
    };

    private static bool SameMetric(string gold, string value) =>
        string.Equals(gold, value, StringComparison.Ordinal) || (gold is "other" && value.Length == 0);

    // The whole world is no narrower than no place at all; EU+GB is the two together.
    private static HashSet<string> Areas(IReadOnlyList<string> areas) =>
        areas.Where(a => a is not "WORLD").SelectMany(a => a.Split('+')).ToHashSet(StringComparer.Ordinal);

    internal static bool SamePeriod(ClaimKind kind, string? gold, string? value) =>
        string.Equals(EndOf(kind, gold), EndOf(kind, value), StringComparison.Ordinal);

    // The interval of a change or ratio stands for its end.
    private static string? EndOf(ClaimKind kind, string? period)
    {
        if (string.IsNullOrEmpty(period)) return null;
        return kind is ClaimKind.Change or ClaimKind.Ratio ? period[(period.LastIndexOf('/') + 1)..] : period;
    }

    private static bool HasSubjects(IReadOnlyList<string> gold, IReadOnlyList<string> extracted)
    {
        var names = extracted.Select(Normalise).Where(n => n.Length > 0).ToList();
        return gold.Select(Normalise).All(s => names.Exists(
            n => n.Contains(s, StringComparison.Ordinal) || s.Contains(n, StringComparison.Ordinal)));
    }

    private static string Range(decimal value, decimal? upper)
    {
        var lower = value.ToString(CultureInfo.InvariantCulture);
        return upper is null ? lower : lower + " to " + upper.Value.ToString(CultureInfo.InvariantCulture);
    }

    private static string List(IReadOnlyList<string> items) => items.Count == 0 ? "none" : string.Join(", ", items);
}
