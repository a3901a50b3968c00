namespace AiIndexEtl.Web.Figures;

/// <summary>What arithmetic says of a figure.</summary>
/// <param name="Name">The name of the check, see docs/checks.md.</param>
/// <param name="Verdict">consistent, rounding or inconsistent.</param>
/// <param name="Detail">The calculation with its numbers.</param>
/// <param name="Others">The facts that it was calculated from, with their words.</param>
public sealed record FigureCheck(string Name, string Verdict, string Detail, IReadOnlyList<(string FactId, string Mention)> Others);
