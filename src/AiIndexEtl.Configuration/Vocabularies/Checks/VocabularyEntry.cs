using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>An area or a thing as it is written.</summary>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Line">The 1-based line that the entry begins on.</param>
/// <param name="Names">Its names.</param>
/// <param name="Exceptions">Words that mean something else.</param>
internal sealed record VocabularyEntry(string File, int Line, IReadOnlyList<YamlScalar> Names, IReadOnlyList<YamlScalar> Exceptions);
