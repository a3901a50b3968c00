namespace AiIndexEtl.Training.Labelled;

/// <summary>A folder of gold files, and where the documents that they name are looked for.</summary>
/// <param name="Name">The name of the set.</param>
/// <param name="GoldFolder">The folder of the gold files.</param>
/// <param name="DocumentFolders">The folders that may hold the documents; the first one that has a document gives it.</param>
/// <param name="MetricsFile">The nearest <c>metrics.txt</c>; null where there is none.</param>
public sealed record LabelledSet(string Name, string GoldFolder, IReadOnlyList<string> DocumentFolders, string? MetricsFile);
