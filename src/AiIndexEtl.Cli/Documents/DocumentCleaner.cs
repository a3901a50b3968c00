using AiIndexEtl.Scraping.Cleaning;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Reads and cleans documents of the command line.</summary>
/// <param name="standardInput">What is piped in.</param>
/// <param name="maxBytes">The largest document that is read.</param>
/// <param name="edition">The edition that the user gave; null for none.</param>
internal sealed class DocumentCleaner(Stream standardInput, long maxBytes, string? edition)
{
    /// <summary>Reads and cleans one document. Throws only for cancellation.</summary>
    public async Task<CleanedDocument> CleanAsync(DocumentInput input, CancellationToken cancellationToken)
    {
        var read = await DocumentInputs.ReadAsync(input, standardInput, maxBytes, cancellationToken);
        if (read.Bytes is not { } bytes) return new CleanedDocument(input.Source, null, read.Failure!.Message, []);

        var cleaned =
            ArticleCleaner.Clean(bytes, new CleaningHints { Source = input.Source, MediaType = read.MediaType, Edition = edition });
        return new CleanedDocument(input.Source, cleaned.Article, cleaned.Failure?.Message, cleaned.Warnings);
    }
}
