using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Texts;

/// <summary>Times of figures for people.</summary>
public static class Periods
{
    /// <summary>The time of a fact; of a change from begin to end. Empty where it is unknown.</summary>
    public static string Of(Fact fact) => fact.BasePeriod is { } begin ? $"{begin} → {fact.Period}" : fact.Period ?? "";
}
