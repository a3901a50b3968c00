using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Extraction;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Scraping.Cleaning;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Runs.Readings;

/// <summary>
/// Keeps what was last read from each document, so that a night on which a page has not changed need not clean and extract it again: the
/// folder <c>.readings</c> beside the published file, one packed file for each document. A reading counts only for the very bytes, settings,
/// vocabulary, model and build of the program that it was made with; one that does not, is damaged or is gone costs a reading and nothing
/// else. Several threads may ask at once.
/// </summary>
/// <param name="folder">The folder; it is made when the first reading is kept.</param>
/// <param name="configSha256">The hash of settings, vocabulary and model.</param>
/// <param name="clock">The clock.</param>
internal sealed class ReadingStore(string folder, string configSha256, TimeProvider clock)
{
    private const string Extension = ".json.gz";
    private static readonly TimeSpan s_unusedFor = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_usedAgain = TimeSpan.FromDays(1);

    private static readonly ReadingJsonContext s_json = new(new JsonSerializerOptions(ReadingJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    // A build has an id of its own, which follows from the sources that it was made of.
    private static readonly string s_program = string.Join('\n',
        new[] { typeof(ReadingStore), typeof(ContentId), typeof(ArticleCleaner), typeof(ClaimExtractor), typeof(ClaimChecker), typeof(AngleSharp.IBrowsingContext) }
            .Select(type => type.Module.ModuleVersionId.ToString())
            .Append(Environment.Version.ToString()));

    /// <summary>The store that goes with a run's published file.</summary>
    public static ReadingStore Of(RunPlan plan, TimeProvider clock) =>
        new(FolderOf(plan.Configuration), plan.ConfigSha256, clock);

    /// <summary>The folder that goes with a configuration's published file.</summary>
    public static string FolderOf(PipelineConfiguration configuration) =>
        Path.Combine(Path.GetDirectoryName(configuration.Resolve(configuration.Warehouse.Path))!, ".readings");

    /// <summary>What was read from the same bytes in the same way; null where nothing was.</summary>
    public DocumentReading? Find(RunDocument document, ReceivedDocument received, StoredSnapshot snapshot)
    {
        var path = PathOf(document);
        try
        {
            using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            if (JsonSerializer.Deserialize(file, s_json.KeptReading) is not { } kept || kept.Key != KeyOf(document, received, snapshot)) return null;

            var now = clock.GetUtcNow().UtcDateTime;
            if (now - File.GetLastWriteTimeUtc(path) > s_usedAgain) File.SetLastWriteTimeUtc(path, now);
            return kept.Reading;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps a reading in place of the document's last one. One that cannot be written is not kept, and read again the next time.</summary>
    public void Keep(RunDocument document, ReceivedDocument received, StoredSnapshot snapshot, DocumentReading reading)
    {
        var path = PathOf(document);
        var next = path + "." + Guid.NewGuid().ToString("N") + ".tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new GZipStream(new FileStream(next, FileMode.CreateNew, FileAccess.Write, FileShare.None), CompressionLevel.Fastest))
            {
                JsonSerializer.Serialize(file, new KeptReading(KeyOf(document, received, snapshot), reading), s_json.KeptReading);
            }

            File.Move(next, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Remove(next);
        }
    }

    /// <summary>Removes what no run has used for a month: of documents that are no source any more.</summary>
    public void RemoveUnused()
    {
        if (!Directory.Exists(folder)) return;
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (now - File.GetLastWriteTimeUtc(path) > s_unusedFor) Remove(path);
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed is removed by a later run.
        }
    }

    private string PathOf(RunDocument document)
    {
        var name = ContentId.OfText($"{document.Source.Id}\n{document.Asked}");
        return Path.Combine(folder, name[..2], name + Extension);
    }

    // The name of the file tells the document; the key tells what its reading depends on.
    private string KeyOf(RunDocument document, ReceivedDocument received, StoredSnapshot snapshot)
    {
        var (source, listed) = (document.Source, document.Listed);
        return ContentId.OfText(string.Join('\n',
            configSha256, s_program, snapshot.Sha256, snapshot.Metadata.MediaType, snapshot.Metadata.CharsetLabel,
            received.Answered?.AbsoluteUri, source.Address, source.Publisher, source.Language, source.Edition,
            listed?.Title, listed?.Published?.ToString("O", CultureInfo.InvariantCulture)));
    }
}
