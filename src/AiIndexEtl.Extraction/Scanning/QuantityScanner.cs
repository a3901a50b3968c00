using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// Finds every numeral of an article's text, in Chinese (Simplified and Traditional) and English, and tells for each whether it is a quantity,
/// with value, unit and qualifier, or why it is none. One pass from left to right and one over what was found; the cost grows with the
/// length of the text alone. Any string is accepted, unpaired surrogates included; nothing is thrown.
/// </summary>
public static class QuantityScanner
{
    /// <summary>
    /// Scans a cleaned text whose blocks are parted by line feeds and whose table cells by tabs. Both lists of the result are sorted, and no
    /// two of their spans overlap; every run of ASCII or full-width digits lies in exactly one of them.
    /// </summary>
    /// <param name="text">The text; positions in the result are UTF-16 units of it.</param>
    public static ScanResult Scan(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = FoldedText.Of(text);
        var drafts = new TextScan(folded).Run();
        SentencePass.Run(folded, drafts);
        var mentions = new List<QuantityMention>();
        var rejections = new List<RejectedNumeral>();
        foreach (var draft in drafts)
        {
            if (draft.Rejection is { } reason)
            {
                rejections.Add(new RejectedNumeral(draft.Start, draft.End, reason));
            }
            else
            {
                mentions.Add(Finish(draft));
            }
        }

        return new ScanResult(mentions, rejections);
    }

    private static QuantityMention Finish(Draft draft) => new()
    {
        Start = draft.Start,
        End = draft.End,
        NumberStart = draft.NumberStart,
        NumberEnd = draft.NumberEnd,
        Value = draft.Value,
        Upper = draft.Upper,
        Unit = draft.Unit ?? "count",
        Qualifier = draft.Qualifier,
        Form = draft.Form,
        Noun = draft.Noun,
        Vague = draft.IsVague,
        QualifierStart = draft.Qualifier == Qualifier.Exact ? draft.Start : Math.Min(draft.Start, draft.QualifierStart),
        QualifierEnd = draft.Qualifier == Qualifier.Exact ? draft.End : Math.Max(draft.End, draft.QualifierEnd),
    };
}
