using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;

namespace AiIndexEtl.Reconciliation.Tests.Identity;

/// <summary>Makes claims for tests. A sentence marks the mention by angle brackets: "China had &lt;15&gt; of them".</summary>
internal static class Claims
{
    public static Claim Of(
        string marked, decimal value, string unit = "count", ClaimKind kind = ClaimKind.Level, string metric = "notable_models", string? metricText = null, string[]? area = null,
        string[]? subject = null, string? period = "2024", string? basePeriod = null, Qualifier qualifier = Qualifier.Exact, Evidence[]? evidence = null, string? edition = null)
    {
        var start = marked.IndexOf('<', StringComparison.Ordinal);
        var end = marked.IndexOf('>', StringComparison.Ordinal);
        var mention = marked[(start + 1)..end];
        var sentence = marked[..start] + mention + marked[(end + 1)..];
        return new Claim
        {
            Source = "a",
            Mention = mention,
            Prefix = sentence[Math.Max(0, start - 32)..start],
            Suffix = sentence[(start + mention.Length)..],
            CharStart = start,
            CharEnd = start + mention.Length,
            Sentence = sentence,
            Value = value,
            Unit = unit,
            Qualifier = qualifier,
            Kind = kind,
            Metric = metric,
            MetricText = metricText,
            Area = area ?? [],
            Subject = subject ?? [],
            Period = period,
            BasePeriod = basePeriod,
            Confidence = 1,
            Evidence = evidence ?? [],
            Edition = edition,
        };
    }

    public static FigureIdentity Identify(this Claim claim) => SampleVocabulary.Identifier.Identify(claim);

    /// <summary>Evidence that the words stand in the sentence of the claim.</summary>
    public static Evidence Evidence(ClaimSlot slot, string rule, string sentence, string words)
    {
        var start = sentence.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal).IndexOf(words, StringComparison.Ordinal);
        return new Evidence(slot, rule, start, start + words.Length);
    }
}
