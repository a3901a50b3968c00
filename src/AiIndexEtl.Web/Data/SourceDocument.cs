namespace AiIndexEtl.Web.Data;

/// <summary>What is known of a document.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Source">Its address or path.</param>
/// <param name="SourceId">The source in pipeline.yaml that it came from.</param>
/// <param name="Title">Headline; null where unknown.</param>
/// <param name="Publisher">Outlet; null where unknown.</param>
/// <param name="Author">Author; null where unknown.</param>
/// <param name="Edition">Edition that it is about; null where unknown.</param>
/// <param name="Language">BCP 47 language; null where undecided.</param>
/// <param name="Published">Day of publication; null where unknown.</param>
public sealed record SourceDocument(
    string DocumentId, string Source, string SourceId, string? Title, string? Publisher, string? Author, string? Edition, string? Language, DateOnly? Published)
{
    internal static SourceDocument Of(Row row) => new(
        row.Text("document_id"), row.Text("source"), row.Text("source_id"), row.TextOrNull("title"), row.TextOrNull("publisher"), row.TextOrNull("author"),
        row.TextOrNull("edition"), row.TextOrNull("language"), row.Day("published"));
}
