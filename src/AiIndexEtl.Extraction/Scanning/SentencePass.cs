namespace AiIndexEtl.Extraction.Scanning;

/// <summary>The pass over what was found: sentences are numbered, units and qualifiers are shared within lists, and currencies that the text settles are named.</summary>
internal static class SentencePass
{
    public static void Run(FoldedText text, List<Draft> drafts)
    {
        NumberSentences(text.Folded, drafts);
        TableUnits.Run(text, drafts);
        ListUnits.Run(text, drafts);
        CurrencyContext.Resolve(text, drafts);
        PointUnits.Run(text.Folded, drafts);
        RateUnits.Run(text.Folded, drafts);
        UnitSharing.Run(text.Folded, drafts);
        QualifierSharing.Run(text.Folded, drafts);
    }

    private static void NumberSentences(string s, List<Draft> drafts)
    {
        var sentence = 0;
        var at = 0;
        foreach (var draft in drafts)
        {
            for (; at < draft.Start; at++)
            {
                sentence += EndsSentence(s, at) ? 1 : 0;
            }

            draft.Sentence = sentence;
        }
    }

    private static bool EndsSentence(string s, int i) => s[i] switch
    {
        '\n' or '。' or '！' or '？' or '!' or '?' => true,
        '.' => Chars.At(s, i + 1) is ' ' or '\n' or '\0' or '"' or '”'
            && !(Chars.IsLetter(Chars.At(s, i - 1)) && Chars.At(s, i - 2) is ' ' or '.' or '\0'),
        _ => false,
    };
}
