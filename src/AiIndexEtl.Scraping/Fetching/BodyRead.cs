namespace AiIndexEtl.Scraping.Fetching;

/// <summary>A body as read.</summary>
/// <param name="Bytes">The bytes unpacked; null where something is wrong with them.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Detail">The fault in words of the layer that met it.</param>
/// <param name="WireBytes">Bytes received.</param>
/// <param name="BodyBytes">Bytes unpacked, as far as it went.</param>
internal sealed record BodyRead(byte[]? Bytes, BodyFault Fault, string? Detail, long WireBytes, long BodyBytes);
