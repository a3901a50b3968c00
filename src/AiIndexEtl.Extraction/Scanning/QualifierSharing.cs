using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A qualifier that opens a list which is handed out one by one holds for all of it: 分别约为64篇、59篇和50篇.</summary>
internal static class QualifierSharing
{
    public static void Run(string s, List<Draft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i] is not { IsMention: true, Qualifier: not Qualifier.Exact } first || first.QualifierStart >= first.Start || !IsHandedOut(s, first.QualifierStart))
            {
                continue;
            }

            for (var next = i + 1; next < drafts.Count && IsNext(s, drafts[next - 1], drafts[next]); next++)
            {
                drafts[next].Qualifier = first.Qualifier;
            }
        }
    }

    private static bool IsHandedOut(string s, int start) => Chars.EndsWith(s, start, "分别") || Chars.EndsWith(s, start, "分别为") || Chars.EndsWith(s, start, "依次");

    private static bool IsNext(string s, Draft before, Draft next) =>
        next is { IsMention: true, Qualifier: Qualifier.Exact } && next.Unit == before.Unit && next.Sentence == before.Sentence
        && Chars.Span(s, before.End, next.Start).Trim() is "、" or "和" or "与" or "及" or "以及";
}
