namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>What a vocabulary file holds.</summary>
/// <param name="File">The file, as messages name it.</param>
/// <param name="Metrics">Metrics.</param>
/// <param name="Cues">Cue phrases of the metrics.</param>
/// <param name="Areas">Areas.</param>
/// <param name="Names">Things that are no places.</param>
/// <param name="Words">Names of the areas and things, all languages together.</param>
public sealed record VocabularyFileCount(string File, int Metrics, int Cues, int Areas, int Names, int Words);
