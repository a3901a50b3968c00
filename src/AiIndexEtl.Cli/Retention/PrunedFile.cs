namespace AiIndexEtl.Cli.Retention;

/// <summary>A file that was removed, or would be.</summary>
/// <param name="Kind"><c>snapshot</c>, <c>superseded</c>, <c>unfinished</c>, <c>staging</c>, <c>journal</c>, <c>run_record</c> or
/// <c>temporary</c>.</param>
/// <param name="Path">The file or folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Reason">Why it may go.</param>
internal sealed record PrunedFile(string Kind, string Path, long Bytes, string Reason);
