namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A unit found behind a number.</summary>
/// <param name="Start">Where the unit's words begin.</param>
/// <param name="End">The first place behind them.</param>
/// <param name="Entry">What they tell.</param>
internal readonly record struct UnitMatch(int Start, int End, UnitEntry Entry);
