namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Where an item of a block list stands.</summary>
/// <param name="Line">The 1-based line of its dash.</param>
/// <param name="EndLine">The last line of its content; comments and blank lines behind it are not part of it.</param>
/// <param name="Gap">The spaces between its dash and its first key; 1 where the key stands on another line.</param>
/// <param name="Id">The value of its key <c>id</c>; null where it has none.</param>
internal sealed record ItemPlace(int Line, int EndLine, int Gap, string? Id);
