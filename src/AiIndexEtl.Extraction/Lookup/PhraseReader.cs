using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Scanning.Lexicons;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>
/// Cuts a sentence into stretches that may be noun phrases: at marks, function words and common verbs, and at what has been read already
/// (figures, times, places, names of things). No grammar and no list of nouns: groups, sectors, purposes and risks are an open class.
/// </summary>
internal static class PhraseReader
{
    /// <summary>A Latin phrase of more words is no name of a group.</summary>
    public const int MostWords = 6;

    /// <summary>A Chinese phrase of more characters is no name of a group.</summary>
    public const int MostCharacters = 18;

    /// <summary>Adds the phrases of a stretch of a sentence, in order.</summary>
    /// <param name="folded">The folded text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="phrases">Takes the phrases.</param>
    public static void Read(string folded, SentenceView sentence, List<Phrase> phrases)
    {
        var stops = Stops(sentence);
        var next = 0;
        var start = -1;
        var words = 0;
        for (var i = sentence.Span.Start; i < sentence.Span.End;)
        {
            while (next < stops.Count && stops[next].End <= i) next++;
            if (next < stops.Count && stops[next].Start <= i)
            {
                Close(folded, phrases, ref start, i, ref words);
                i = stops[next].End;
                continue;
            }

            var limit = next < stops.Count ? Math.Min(stops[next].Start, sentence.Span.End) : sentence.Span.End;
            var c = folded[i];
            if (c >= '\u2E80' && char.IsLetter(c))
            {
                var kept = PhraseWords.Kept(folded, i, limit);
                var cut = kept > 0 ? 0 : PhraseWords.Cut(folded, i, limit);
                if (cut > 0)
                {
                    Close(folded, phrases, ref start, i, ref words);
                    i += cut;
                    continue;
                }

                if (start < 0) start = i;
                words++;
                i += Math.Max(1, kept);
                continue;
            }

            if (char.IsLetterOrDigit(c))
            {
                var end = WordEnd(folded, i, limit);
                if (IsPossessive(folded, i, end) || IsAccounting(folded, i, end) || (PhraseWords.IsCut(folded.AsSpan(i, end - i)) && !(start < 0 && IsAttribute(folded, i, end, limit))))
                {
                    Close(folded, phrases, ref start, i, ref words);
                }
                else
                {
                    if (start < 0) start = i;
                    words++;
                }

                i = end;
                continue;
            }

            if (c is not (' ' or '-' or '&' or '/' or '+')) Close(folded, phrases, ref start, i, ref words);
            i++;
        }

        Close(folded, phrases, ref start, sentence.Span.End, ref words);
        phrases.RemoveAll(phrase => IsOfAmount(folded, sentence, phrase));
    }

    // The currency before an amount, and what a rate counts by: 人民币189.6亿元, 每百万token.
    private static bool IsOfAmount(string folded, SentenceView sentence, Phrase phrase)
    {
        if (phrase.Start > 0 && folded[phrase.Start - 1] == '每' && folded[phrase.Start] is ('百' or '千' or '万' or '亿')) return true;
        return IsCurrency(folded.AsSpan(phrase.Start, phrase.End - phrase.Start))
            && sentence.Quantities.Exists(quantity => Math.Min(quantity.Start, quantity.QualifierStart) - phrase.End is 0 or 1);
    }

    // 人民币, 约合人民币
    private static bool IsCurrency(ReadOnlySpan<char> words)
    {
        foreach (var (name, _) in Currencies.HanPrefixes)
        {
            if (words.EndsWith(name) && words.Length - name.Length <= 2) return true;
        }

        return false;
    }

    // "insured firms", "uninsured ones": a past form that opens a phrase and has a noun right behind it says which ones are meant.
    private static bool IsAttribute(string folded, int start, int end, int limit)
    {
        if (!PhraseWords.IsPastForm(folded.AsSpan(start, end - start)) || end + 1 >= limit || folded[end] != ' ' || !char.IsAsciiLetter(folded[end + 1])) return false;
        var next = folded.AsSpan(end + 1, WordEnd(folded, end + 1, limit) - end - 1);
        return next is "ones" || !PhraseWords.IsCut(next);
    }

    // The s of "Orion's answers", where Orion is a name that has been read already.
    private static bool IsPossessive(string folded, int start, int end) =>
        end - start == 1 && folded[start] == 's' && start > 1 && folded[start - 1] is '\'' or '’' && char.IsLetterOrDigit(folded[start - 2]);

    // "accounting for 40%" is a verb, where accounting alone is a trade.
    private static bool IsAccounting(string folded, int start, int end) =>
        folded.AsSpan(start, end - start).SequenceEqual("accounting") && folded.AsSpan(end).StartsWith(" for ", StringComparison.Ordinal);

    private static int WordEnd(string folded, int start, int limit)
    {
        var end = start;
        while (end < limit && folded[end] < '\u2E80' && (char.IsLetterOrDigit(folded[end])
            || (folded[end] is '-' or '\'' or '.' && end + 1 < limit && char.IsLetterOrDigit(folded[end + 1]) && folded[end + 1] < '\u2E80'))) end++;
        return Math.Max(end, start + 1);
    }

    private static void Close(string folded, List<Phrase> phrases, ref int start, int end, ref int words)
    {
        var (from, count) = (start, words);
        start = -1;
        words = 0;
        if (from < 0) return;
        while (end > from && !char.IsLetterOrDigit(folded[end - 1])) end--;
        if (end - from > 2 && folded[end - 1] == 's' && folded[end - 2] == '\'') end -= 2;
        var isChinese = folded[end - 1] >= '\u2E80';
        if (count > (isChinese ? MostCharacters : MostWords) || end - from < 2) return;
        if (IsNumber(folded.AsSpan(from, end - from)) || NoSubjects.Has(folded.AsSpan(from, end - from))) return;
        phrases.Add(new Phrase(from, end));
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        // p217: a page
        if (text.Length > 1 && text[0] == 'p' && !text[1..].ContainsAnyExceptInRange('0', '9')) return true;
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return false;
        }

        return true;
    }

    // Figures, times, places and things by name, in order. A listed group or sector is a noun like others and cuts nothing.
    private static List<Span> Stops(SentenceView sentence)
    {
        var stops = new List<Span>(sentence.Quantities.Count + sentence.Times.Count + sentence.Areas.Count + sentence.Names.Count);
        foreach (var quantity in sentence.Quantities) stops.Add(new Span(Math.Min(quantity.Start, quantity.QualifierStart), Math.Max(quantity.End, quantity.QualifierEnd)));
        foreach (var time in sentence.Times) stops.Add(new Span(time.Start, time.End));
        foreach (var area in sentence.Areas) stops.Add(new Span(area.Start, area.End));
        foreach (var name in sentence.Names)
        {
            if (name.Kind is not (NameKind.Group or NameKind.Sector or NameKind.Category) && name.Rule != "subject.quoted") stops.Add(new Span(name.Start, name.End));
        }

        stops.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return stops;
    }
}
