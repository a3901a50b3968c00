using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Kinds;

/// <summary>What kind a quantity was read as, and why.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsDecrease">True where the words tell of a fall; the value of a change is then negative.</param>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Start">Where the words that decided begin, in UTF-16 units; equal to <paramref name="End"/> where none did.</param>
/// <param name="End">The first unit behind them.</param>
/// <param name="AsTimes">True where a fraction stands for a multiple of another value ("half as many as"), not for a part of a whole.</param>
internal readonly record struct KindReading(ClaimKind Kind, bool IsDecrease, string Rule, int Start, int End, bool AsTimes = false);
