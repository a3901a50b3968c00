using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Reviews;

/// <summary>Why a decision was not written down.</summary>
/// <param name="Text">In an English sentence, as the terminal tells it.</param>
/// <param name="Key">The text of the pages that says the same in each language; null where there is none, as for mistakes in a file.</param>
public sealed record ReviewProblem(string Text, string? Key = null)
{
    /// <summary>What stands in the places of that text: of a slot its name, what was given and the name that was most likely meant.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The sentence in the reader's language; in English where there is no other.</summary>
    public string In(Words words)
    {
        if (Key is null || !words.Has(Key)) return Text;
        if (Values is not [var slot, var given, var meant, ..]) return words.With(Key, [.. Values]);
        var told = words.With(Key, words["review.slot." + slot], given);
        return meant.Length == 0 ? told : told + (words.IsChinese ? "" : " ") + words.With("desk.meant", meant);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
