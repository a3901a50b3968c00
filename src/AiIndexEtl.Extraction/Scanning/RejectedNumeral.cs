namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A numeral that is no quantity, and why.</summary>
/// <param name="Start">Where it begins, in UTF-16 units of the scanned text.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="Reason">A reason code, see <see cref="RejectionReasons"/>.</param>
public readonly record struct RejectedNumeral(int Start, int End, string Reason);
