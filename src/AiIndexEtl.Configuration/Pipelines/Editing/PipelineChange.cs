namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>An edition or source that was asked for, and where it stands now.</summary>
/// <param name="Section">The list that it stands in: <c>editions</c> or <c>sources</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Line">The 1-based line that it begins in, after the edit.</param>
/// <param name="IsNew">True where it was written, false where it was there already.</param>
public sealed record PipelineChange(string Section, string Id, int Line, bool IsNew);
