namespace AiIndexEtl.Core.Articles;

/// <summary>What a statement about a document was read from, and how far it can be trusted.</summary>
/// <param name="Field">What is stated: <c>title</c>, <c>published</c>, <c>modified</c>, <c>author</c>, <c>publisher</c>, <c>language</c>, <c>edition</c> or <c>canonical</c>.</param>
/// <param name="Value">The value; days as <c>yyyy-MM-dd</c>.</param>
/// <param name="Source">
/// Where it stands: <c>configuration</c>, <c>json-ld</c>, <c>meta NAME</c>, <c>time element</c>, <c>near title</c>, <c>behind article</c>,
/// <c>page state</c>, <c>front matter</c>, <c>page title</c>, <c>heading</c>, <c>text</c>, <c>link</c> or <c>address</c>.
/// </param>
/// <param name="Confidence">The share of pages on which such evidence is right, estimated, 0 to 1.</param>
public sealed record MetadataEvidence(string Field, string Value, string Source, double Confidence);
