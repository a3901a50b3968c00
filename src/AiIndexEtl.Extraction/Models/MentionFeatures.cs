namespace AiIndexEtl.Extraction.Models;

/// <summary>
/// The features of a number in its context: words and pairs of words of Latin script, pairs and triples of Chinese characters, each told
/// apart by where it stands to the number. Digits are masked, so that no model learns a figure by heart. What is collected here is part
/// of every model: a change asks for training anew.
/// </summary>
public static class MentionFeatures
{
    // How many words (or characters) on either side count as beside the number.
    private const int Beside = 4;

    private const uint InSentence = 1;
    private const uint BeforeInClause = 2;
    private const uint BehindInClause = 3;
    private const uint BesideBefore = 4;
    private const uint BesideBehind = 5;
    private const uint InPrevious = 6;
    private const uint InHeading = 7;
    private const uint InTitle = 8;
    private const uint InMention = 9;
    private const uint OfUnit = 10;

    /// <summary>Adds the features of a number to a set.</summary>
    public static void Collect(in MentionContext context, FeatureHasher hasher, FeatureSet set)
    {
        var text = context.Text.AsSpan();
        var mention = context.Mention;
        var before = Slice(text, context.Sentence.Start, mention.Start);
        var behind = Slice(text, mention.End, context.Sentence.End);
        AddAll(before, InSentence, hasher, set);
        AddAll(behind, InSentence, hasher, set);
        AddAll(Slice(text, context.Clause.Start, mention.Start), BeforeInClause, hasher, set);
        AddAll(Slice(text, mention.End, context.Clause.End), BehindInClause, hasher, set);
        AddAll(LastTokens(before), BesideBefore, hasher, set, withCharacters: true);
        AddAll(FirstTokens(behind), BesideBehind, hasher, set, withCharacters: true);
        AddAll(Slice(text, context.Previous.Start, context.Previous.End), InPrevious, hasher, set);
        AddAll(Slice(text, context.Heading.Start, context.Heading.End), InHeading, hasher, set);
        AddAll(context.Title, InTitle, hasher, set);
        AddAll(Slice(text, mention.Start, mention.End), InMention, hasher, set, withCharacters: true);
        set.Add(hasher.Feature(OfUnit, context.Unit));

        // The unit decides between metrics that share their words: a number of patents, and a share of them.
        foreach (var token in new MentionTokens(FirstTokens(behind))) set.Add(hasher.Feature(OfUnit, context.Unit, token.Text));
        foreach (var token in new MentionTokens(LastTokens(before))) set.Add(hasher.Feature(OfUnit, token.Text, context.Unit));
    }

    private static void AddAll(ReadOnlySpan<char> part, uint space, FeatureHasher hasher, FeatureSet set, bool withCharacters = false)
    {
        MentionToken last = default;
        MentionToken lastButOne = default;
        foreach (var token in new MentionTokens(part))
        {
            if (!token.IsCharacter || withCharacters) set.Add(hasher.Feature(space, token.Text));
            if (last.Text.Length > 0) set.Add(hasher.Feature(space, last.Text, token.Text));
            if (lastButOne.IsCharacter && last.IsCharacter && token.IsCharacter && token.Start - lastButOne.Start == 2)
            {
                set.Add(hasher.Feature(space, part.Slice(lastButOne.Start, 3)));
            }

            lastButOne = last;
            last = token;
        }
    }

    private static ReadOnlySpan<char> FirstTokens(ReadOnlySpan<char> part)
    {
        var count = 0;
        foreach (var token in new MentionTokens(part))
        {
            if (++count == Beside) return part[..(token.Start + token.Text.Length)];
        }

        return part;
    }

    private static ReadOnlySpan<char> LastTokens(ReadOnlySpan<char> part)
    {
        Span<int> starts = stackalloc int[Beside];
        var count = 0;
        foreach (var token in new MentionTokens(part)) starts[count++ % Beside] = token.Start;
        return count < Beside ? part : part[starts[count % Beside]..];
    }

    private static ReadOnlySpan<char> Slice(ReadOnlySpan<char> text, int start, int end) => end > start ? text[start..end] : [];
}
