namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>A file around the published one that nobody needs any more.</summary>
/// <param name="Path">The file or folder, absolute.</param>
/// <param name="Kind"><c>superseded</c> for an earlier published file beyond those that are kept, <c>unfinished</c> for what a killed run
/// left.</param>
/// <param name="Bytes">Its size.</param>
public sealed record SpareFile(string Path, string Kind, long Bytes);
