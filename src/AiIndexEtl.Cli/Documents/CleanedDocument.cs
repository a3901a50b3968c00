using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Cli.Documents;

/// <summary>What became of a document of the command line: an article, or why there is none.</summary>
/// <param name="Source">The document, as the user named it.</param>
/// <param name="Article">The article; null where there is none.</param>
/// <param name="Failure">What is wrong and what to do about it; null where there is an article.</param>
/// <param name="Warnings">Oddities that did not keep the document from being read.</param>
internal sealed record CleanedDocument(string Source, Article? Article, string? Failure, IReadOnlyList<string> Warnings);
