using AiIndexEtl.Scraping.Sources;

namespace AiIndexEtl.Cli.Documents;

/// <summary>A document that the command line names.</summary>
/// <param name="Source">The path as the user gave it, or joined to the folder that the user gave; <c>-</c> for standard input.</param>
/// <param name="Path">
/// The absolute path; null for standard input, and where <paramref name="Failure"/> says why there is no document.
/// </param>
/// <param name="Failure">Why there is nothing to read and what to do about it; null where there is.</param>
internal sealed record DocumentInput(string Source, string? Path, SourceFailure? Failure = null);
