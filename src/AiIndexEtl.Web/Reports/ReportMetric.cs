using AiIndexEtl.Web.Data;

namespace AiIndexEtl.Web.Reports;

/// <summary>The figures of one metric.</summary>
/// <param name="Metric">Its id.</param>
/// <param name="Figures">The best founded of its figures.</param>
/// <param name="Charts">Drawings of them, as SVG elements.</param>
public sealed record ReportMetric(string Metric, Listed<Fact> Figures, IReadOnlyList<string> Charts);
