namespace AiIndexEtl.Web.Data;

/// <summary>What arithmetic says of a fact.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="Verdict">consistent, rounding or inconsistent.</param>
/// <param name="Detail">The calculation with its numbers.</param>
public sealed record FactCheck(string Name, string Verdict, string Detail)
{
    /// <summary>The checks of a current fact.</summary>
    public static IReadOnlyList<FactCheck> Of(Published published, string factId, CancellationToken cancellationToken = default) => published.All(
        SqlFiles.Read("fact_checks.sql"), new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = factId },
        static row => new FactCheck(row.Text("check_name"), row.Text("verdict"), row.Text("detail")), cancellationToken);
}
