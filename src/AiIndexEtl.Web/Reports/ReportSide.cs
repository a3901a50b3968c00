using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>A side of a contradiction.</summary>
/// <param name="Fact">What it states.</param>
/// <param name="Stance">primary, supports, repeats, unsure or conflicts.</param>
/// <param name="Origin">Whom the figure comes from.</param>
public sealed record ReportSide(Fact Fact, string Stance, string Origin);
