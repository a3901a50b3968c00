using System.Globalization;
using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Core.Reviews;

/// <summary>
/// A decision of a person on a fact. It names the fact by the words that state it, so that it outlives new readings, and says what was read
/// when it was made, so that it is not taken for a decision on something else.
/// </summary>
public sealed record ReviewDecision
{
    /// <summary>Address or path of the document.</summary>
    public required string Source { get; init; }

    /// <summary>The number as written, with multiplier and unit.</summary>
    public required string Mention { get; init; }

    /// <summary>Words directly before the mention, as many as make the place unique; may be empty.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Words directly behind the mention, as many as make the place unique; may be empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Which occurrence of prefix, mention and suffix in the text it is, from 1; null where there is one.</summary>
    public int? Nth { get; init; }

    /// <summary>Where the mention stood in the cleaned text when it was decided, in Unicode code points: the order of the file, no more. Null where unknown.</summary>
    public int? Position { get; init; }

    /// <summary>The sentence that the reviewer saw; null where not kept.</summary>
    public string? Sentence { get; init; }

    /// <summary>What was decided.</summary>
    public required ReviewVerdict Verdict { get; init; }

    /// <summary>What was extracted when it was decided, always with value and unit; the decision holds only while all of it is extracted.</summary>
    public required ReviewSlots Expected { get; init; }

    /// <summary>The slots that are put right; empty unless the verdict is <see cref="ReviewVerdict.Correct"/>.</summary>
    public ReviewSlots Corrected { get; init; } = ReviewSlots.None;

    /// <summary>Why, in the reviewer's words; null where not said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided; null where unknown.</summary>
    public string? Reviewer { get; init; }

    /// <summary>When it was decided (UTC, whole seconds); null where unknown.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Content id: the hash of everything above but the position.</summary>
    public string Id => ContentId.OfText(string.Join('\u001f',
        Source, Prefix, Mention, Suffix, Nth?.ToString(CultureInfo.InvariantCulture), Sentence, Verdict, Expected.ToJson(), Corrected.ToJson(), Reason,
        Reviewer, DecidedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)));

    /// <summary>
    /// Whether both could be about the same words: of one document, with the same mention, and with prefixes and suffixes of which one is a
    /// part of the other. Then one of the two is too many, or both need longer prefixes or suffixes.
    /// </summary>
    public bool IsAboutTheWordsOf(ReviewDecision other)
    {
        if (Source != other.Source || Mention != other.Mention || (Nth is { } nth && other.Nth is { } nthOfOther && nth != nthOfOther)) return false;
        return (Prefix.EndsWith(other.Prefix, StringComparison.Ordinal) || other.Prefix.EndsWith(Prefix, StringComparison.Ordinal))
            && (Suffix.StartsWith(other.Suffix, StringComparison.Ordinal) || other.Suffix.StartsWith(Suffix, StringComparison.Ordinal));
    }
}
