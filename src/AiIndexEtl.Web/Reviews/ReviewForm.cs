using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Web.Data;
using Microsoft.AspNetCore.Http;

namespace AiIndexEtl.Web.Reviews;

/// <summary>The form of a decision: what stands in its fields.</summary>
/// <param name="Verdict">What was chosen; null where nothing was.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reviewer">Who.</param>
/// <param name="Slots">The slots as the fields show them, by name.</param>
public sealed record ReviewForm(ReviewVerdict? Verdict, string Reason, string Reviewer, IReadOnlyDictionary<string, string> Slots)
{
    /// <summary>The most characters of a slot.</summary>
    public const int MostOfSlot = 500;

    /// <summary>The most characters of a reason.</summary>
    public const int MostOfReason = 1000;

    /// <summary>The most characters of a name.</summary>
    public const int MostOfReviewer = 100;

    /// <summary>What the names of the fields of slots begin with.</summary>
    public const string SlotPrefix = "slot.";

    /// <summary>The slots in the order of the form.</summary>
    public static IReadOnlyList<ReviewSlot> AllSlots { get; } = Enum.GetValues<ReviewSlot>();

    /// <summary>The form as it is first shown: the fact as it reads now, and nothing decided.</summary>
    public static ReviewForm For(Claim claim, string reviewer) => new(null, "", reviewer, SlotsOf(claim));

    /// <summary>The form as it was sent. Fields that it should not have are left out.</summary>
    public static ReviewForm Of(IFormCollection form) => new(
        form["verdict"].ToString() switch { "accept" => ReviewVerdict.Accept, "reject" => ReviewVerdict.Reject, "correct" => ReviewVerdict.Correct, _ => null },
        OneLine(form["why"].ToString()),
        OneLine(form["reviewer"].ToString()),
        AllSlots.Select(ReviewSlotForms.Name).Where(name => form.ContainsKey(SlotPrefix + name))
            .ToDictionary(name => name, name => OneLine(form[SlotPrefix + name].ToString()), StringComparer.Ordinal));

    /// <summary>The decision that the form asks for, or the keys of the texts that say what is wrong with it.</summary>
    /// <param name="factId">The fact.</param>
    /// <param name="claim">The fact as it reads now, and as the form showed it.</param>
    /// <param name="needsName">Whether the reviewer must say who it is.</param>
    public (ReviewRequest? Request, IReadOnlyList<string> Problems) ToRequest(string factId, Claim claim, bool needsName)
    {
        var shown = SlotsOf(claim);
        var changes = Slots.Where(slot => slot.Value != shown[slot.Key]).ToDictionary(slot => slot.Key, slot => slot.Value, StringComparer.Ordinal);
        var problems = Problems(changes, needsName).ToList();
        if (problems.Count > 0) return (null, problems);

        return (new ReviewRequest
        {
            FactId = factId,
            Verdict = Verdict!.Value,
            Reason = Reason,
            Corrections = changes,
            Reviewer = Reviewer.Length > 0 ? Reviewer : null,
        }, []);
    }

    private IEnumerable<string> Problems(Dictionary<string, string> changes, bool needsName)
    {
        if (Verdict is null) yield return "review.problem.verdict";
        if (Reason.Length == 0) yield return "review.problem.reason";
        if (needsName && Reviewer.Length == 0) yield return "review.problem.reviewer";
        if (Reason.Length > MostOfReason || Reviewer.Length > MostOfReviewer || Slots.Values.Any(slot => slot.Length > MostOfSlot)) yield return "review.problem.long";
        if (Verdict is ReviewVerdict.Accept or ReviewVerdict.Reject && changes.Count > 0) yield return "review.problem.changed";
        if (Verdict is ReviewVerdict.Correct && changes.Count == 0) yield return "review.problem.unchanged";
    }

    // A slot as a field of one line shows it. What the field cannot show is compared as it is shown, and so counts as unchanged.
    private static Dictionary<string, string> SlotsOf(Claim claim)
    {
        var slots = ReviewSlots.Of(claim);
        return AllSlots.ToDictionary(
            ReviewSlotForms.Name, slot => Cut.Begin(OneLine(string.Join(", ", slots.Of(slot))), MostOfSlot - Cut.Mark.Length), StringComparer.Ordinal);
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
}
