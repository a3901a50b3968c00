using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>
/// Makes labelled sentences of reviewed facts. Accepted and corrected facts are labelled as they read now. The other figures of such a
/// sentence, which nobody vouches for, are labelled as optional, which teaches neither that they are claims nor that they are none.
/// </summary>
internal static class LabelledExport
{
    private const string Series = "ai-index/";

    /// <summary>The sentences by the language that a labelled document of them is in, in the order of the facts.</summary>
    /// <param name="facts">All facts of the sentences, by document and position.</param>
    /// <param name="textOf">A cleaned text by its hash.</param>
    /// <param name="leftOut">How many vouched facts have a reading or place that labels cannot hold.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<(LabelledSentence Sentence, Claim Origin)>> Sentences(
        IReadOnlyList<ReviewFact> facts, Func<string, string?> textOf, out int leftOut)
    {
        var found = new SortedDictionary<string, List<(LabelledSentence, Claim)>>(StringComparer.Ordinal);
        leftOut = 0;
        foreach (var group in facts.GroupBy(fact => (fact.Extracted.Source, fact.TextSha256, fact.Extracted.Sentence)))
        {
            var text = textOf(group.Key.TextSha256);
            var places = text is null ? [] : Places(text, group.Key.Sentence);
            foreach (var within in group.GroupBy(fact => places.FindLastIndex(place => place.Start <= fact.Extracted.CharStart && fact.Extracted.CharEnd <= place.End)))
            {
                var figures = Figures([.. within]);
                var vouched = figures.Count(figure => !figure.IsOptional);
                leftOut += within.Count(IsVouched) - vouched;
                if (vouched == 0) continue;

                var sentence = new LabelledSentence(OnOneLine(group.Key.Sentence), figures);
                var language = LanguageOf(within.First(), sentence.Text);
                if (!found.TryGetValue(language, out var list)) found.Add(language, list = []);
                list.Add((sentence, within.First().Extracted));
            }
        }

        return found.ToDictionary(pair => pair.Key, IReadOnlyList<(LabelledSentence, Claim)> (pair) => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The two texts of a labelled document. What all sentences have in common of their documents, edition and day, is in its header.</summary>
    public static (string Text, string Gold) Write(string name, string language, IReadOnlyList<(LabelledSentence Sentence, Claim Origin)> sentences)
    {
        var editions = sentences.Select(one => one.Origin.Edition).Distinct(StringComparer.Ordinal).ToList();
        var days = sentences.Select(one => one.Origin.Published).Distinct().ToList();
        int? edition = editions is [{ } only] && only.StartsWith(Series, StringComparison.Ordinal) && int.TryParse(only[Series.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
        return LabelledSentenceWriter.Write(name, language[..2], edition, days is [var day] ? day : null, [.. sentences.Select(one => one.Sentence)]);
    }

    private static List<(int Start, int End)> Places(string text, string sentence)
    {
        var map = new CodePointMap(text);
        var places = new List<(int, int)>();
        for (var at = text.IndexOf(sentence, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sentence, at + sentence.Length, StringComparison.Ordinal))
        {
            places.Add((map.ToCodePoints(at), map.ToCodePoints(at + sentence.Length)));
        }

        return places;
    }

    // Labels may not overlap; a vouched figure goes before one that is not.
    private static List<LabelledFigure> Figures(IReadOnlyList<ReviewFact> facts)
    {
        var figures = new List<LabelledFigure>();
        foreach (var fact in facts.OrderByDescending(IsVouched).ThenBy(fact => fact.Extracted.CharStart))
        {
            var start = MentionPlace.InSentence(fact.Extracted);
            var end = start + fact.Extracted.Mention.Length;
            if (start < 0 || !CanBeLabelled(fact.Current) || figures.Exists(other => start < other.Start + other.Claim.Mention.Length && other.Start < end)) continue;
            figures.Add(new LabelledFigure(fact.Current, start, !IsVouched(fact), IsVouched(fact) ? $"{fact.Decision}ed in review, {fact.Current.Source}" : null));
        }

        return figures;
    }

    private static bool IsVouched(ReviewFact fact) => fact.Decision is "accept" or "correct";

    private static bool CanBeLabelled(Claim claim)
    {
        var slots = ReviewSlots.Of(claim);
        return !claim.Mention.Any(char.IsControl) && slots.Named.All(slot => ReviewSlotForms.Expected(slot, slots.Of(slot)) is null);
    }

    private static string OnOneLine(string sentence) => string.Concat(sentence.Select(c => char.IsControl(c) ? ' ' : c));

    private static string LanguageOf(ReviewFact fact, string sentence)
    {
        if (fact.Language is { } language) return language.StartsWith("zh", StringComparison.Ordinal) ? language == "zh-Hant" ? "zh-hant" : "zh-hans" : "en";
        return sentence.Any(c => c is >= '\u4E00' and <= '\u9FFF') ? "zh-hans" : "en";
    }
}
