namespace AiIndexEtl.Core.Vocabularies;

/// <summary>
/// A cue phrase taken apart: places joined by " + " that must all be filled by words near the figure, each with alternatives parted
/// by "|".
/// </summary>
/// <param name="Places">The alternatives of each place, as written.</param>
public sealed record CuePhrase(IReadOnlyList<IReadOnlyList<string>> Places)
{
    /// <summary>Takes a phrase apart. Every text is a phrase; blanks around terms are left out.</summary>
    public static CuePhrase Parse(string phrase) => new(
    [
        .. phrase.Split(" + ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(place => place.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ]);
}
