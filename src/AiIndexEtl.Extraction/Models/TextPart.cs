namespace AiIndexEtl.Extraction.Models;

/// <summary>A part of a text, in UTF-16 units; empty by default.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The first unit behind it.</param>
public readonly record struct TextPart(int Start, int End);
