using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Reading;

/// <content>Documents.</content>
public sealed partial class FactsReader
{
    /// <summary>Every document that has been read, in the order of sources, with the snapshot that it was read from last.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<PublishedDocument> Documents(CancellationToken cancellationToken = default) =>
        [.. _connection.All(SqlScripts.Read("read/documents.sql"), cancellationToken: cancellationToken).Select(PublishedDocument.Of)];
}
