using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Scanning.Lexicons;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>The units of measure that figures are stated in, as the column <c>unit</c> spells them.</summary>
public static partial class UnitNames
{
    // Marks of the lexicons for what the text around a word settles.
    private const char Unsettled = '?';

    private static readonly FrozenSet<string> s_all = LatinUnits.Table.Values.Concat(HanUnits.Table.Values).Select(entry => entry.Unit)
        .Where(unit => unit.Length > 0 && unit[0] != Unsettled).Append("count").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The units that stand for themselves, in ordinal order: <c>percent</c>, <c>USD</c>, <c>count</c> and so on.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_all.Order(StringComparer.Ordinal)];

    /// <summary>True for one of <see cref="All"/>, and for one of them per something, such as <c>USD/1e6 token</c>.</summary>
    public static bool IsKnown(string unit)
    {
        if (s_all.Contains(unit)) return true;
        var slash = unit.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && s_all.Contains(unit[..slash]) && PatternGuard.Matches(Base(), unit.AsSpan(slash + 1));
    }

    // second, 1e6 token, 1e5 people, square_metre
    [GeneratedRegex(@"\A(1e[0-9]{1,2} )?[A-Za-z][A-Za-z_]*\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture, PatternGuard.TimeoutMs)]
    private static partial Regex Base();
}
