namespace AiIndexEtl.Extraction.Times;

/// <summary>A time named in a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 units.</param>
/// <param name="End">The first unit behind it.</param>
/// <param name="Form">How it was written.</param>
/// <param name="Value">ISO 8601 value of an absolute time; "-MM" or "-Qn" of a part of a year; else empty.</param>
/// <param name="Years">Years before, from or up to, as the form says; else 0.</param>
/// <param name="IsSince">True where the time opens an interval that runs on: 自2010年以来, since 2010.</param>
/// <param name="IsBase">True where something is compared with this time: 比2022年, than in 2022.</param>
internal sealed record TimeMention(int Start, int End, TimeForm Form, string Value, int Years = 0, bool IsSince = false, bool IsBase = false);
