using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Something that a document or a section is about, which its figures belong to even where their sentences do not name it.</summary>
/// <param name="Span">Where it is named, in the text, the title or the publisher.</param>
/// <param name="Sign">What tells so.</param>
/// <param name="Mentions">How often the text names it.</param>
internal readonly record struct Protagonist(Span Span, ProtagonistSign Sign, int Mentions);
