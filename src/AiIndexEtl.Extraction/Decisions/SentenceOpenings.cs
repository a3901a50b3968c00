using AiIndexEtl.Extraction.Analysis;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>How a sentence begins, which tells whether it goes on about what the one before it spoke of.</summary>
internal static class SentenceOpenings
{
    private static readonly string[] Pronouns =
    [
        "it ", "its ", "they ", "their ", "this ", "that ", "these ", "those ", "he ", "she ", "both ", "the latter", "the former", "the same", "a year ", "in comparison", "by contrast", "for comparison",
        "the figure", "the number", "the share", "the total", "the rate", "the gap", "其", "该", "它", "他", "她", "这", "那", "此", "两者", "二者", "前者", "后者", "同期", "同年", "相比", "而", "上年", "去年", "前一年",
    ];

    /// <summary>1 for a word that points back; 2 where the world is named, 3 another place, 4 nothing of these.</summary>
    public static int Of(string folded, SentenceView sentence)
    {
        var text = folded.AsSpan(sentence.Span.Start, sentence.Span.Length).TrimStart(" \"“「『(-•·");
        foreach (var word in Pronouns)
        {
            if (text.StartsWith(word, StringComparison.Ordinal)) return 1;
        }

        if (sentence.Areas.Count == 0) return 4;
        return sentence.Areas[0].Codes[0] == "WORLD" ? 2 : 3;
    }
}
