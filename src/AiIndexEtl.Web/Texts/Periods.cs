using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Texts;

/// <summary>Times of figures for people.</summary>
public static class Periods
{
    /// <summary>The time of a fact; of a change from begin to end. Empty where it is unknown.</summary>
    public static string Of(Fact fact) => Of(fact.Period, fact.BasePeriod);

    /// <summary>A time; of a change from its begin to its end. Empty where it is unknown.</summary>
    public static string Of(string? period, string? begin) => begin is null ? period ?? "" : $"{begin} → {period}";
}
