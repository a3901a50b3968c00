namespace AiIndexEtl.Extraction.Links;

/// <summary>Words that tell of asking people. Folded, and looked for anywhere in a sentence.</summary>
internal static class SurveyWords
{
    private static readonly string[] Asking =
        ["survey", "poll", "fieldwork", "respondents", "interviewed", "questionnaire", "questioned", "调查", "受访", "民调", "问卷", "访问了", "抽样", "问了"];

    private static readonly string[] Fieldwork =
        ["fieldwork", "conducted", "interviewed", "surveyed", "polled", "questioned", "carried out", "questionnaires", "interviews", "进行", "访问", "问卷", "实施", "开展", "执行", "电访", "回收", "样本", "问了"];

    /// <summary>True where the words speak of asking people.</summary>
    public static bool SpeakOfAsking(ReadOnlySpan<char> folded) => HoldsAny(folded, Asking);

    /// <summary>True where the words speak of doing a survey: a time beside them is the one that its answers hold for.</summary>
    public static bool SpeakOfFieldwork(ReadOnlySpan<char> folded) => HoldsAny(folded, Fieldwork);

    private static bool HoldsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
