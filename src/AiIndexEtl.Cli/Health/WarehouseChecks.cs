using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Locks;
using AiIndexEtl.Cli.Retention;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Health;

/// <summary>Checks of the DuckDB library, the published file and its locks.</summary>
internal static class WarehouseChecks
{
    private const string LockingVariable = "DOTNET_SYSTEM_IO_DISABLEFILELOCKING";
    private static readonly TimeSpan LongRun = TimeSpan.FromHours(12);

    /// <summary>The native library, and the file that it opens.</summary>
    public static IEnumerable<Finding> Published(Invocation invocation, PipelineConfiguration configuration)
    {
        var factory = new WarehouseConnectionFactory();
        var library = Library(factory);
        yield return library;
        if (library.Verdict is Verdict.Fail) yield break;

        var path = configuration.Resolve(configuration.Warehouse.Path);
        if (!File.Exists(path))
        {
            yield return Finding.Warn("published file", $"Nothing has been published to {path} yet.", "Publish with: aiindex run");
            yield break;
        }

        if (File.Exists(path + ".wal"))
        {
            yield return Finding.Fail(
                "published file", $"Another program writes to {path}, or ended without closing it: {path}.wal is there.",
                "Close that program, or open and close the file once for writing.");
        }

        yield return Open(invocation, configuration, factory, path);
    }

    /// <summary>Who works on the file, and what killed runs have left.</summary>
    public static IEnumerable<Finding> Locks(Invocation invocation, PipelineConfiguration configuration)
    {
        if (invocation.Console.Variable(LockingVariable) is "1" or "true")
        {
            yield return Finding.Fail(
                "lock", $"{LockingVariable} is set: nothing keeps two runs apart.", "Take the variable out of the environment.");
        }

        var database = configuration.Resolve(configuration.Warehouse.Path);
        var holder = RunLock.HolderOf(database) is null ? null : RunLock.LastHolder(database);
        if (holder is null) yield return Finding.Ok("lock", "No run is under way.");
        else
        {
            yield return invocation.Console.Clock.GetUtcNow() - holder.StartedAt > LongRun
                ? Finding.Warn("lock", $"A run has been under way for long: {holder}.", "Look what it does; ending it leaves nothing half-written.")
                : Finding.Ok("lock", $"A run is under way: {holder}.");
        }

        var left = LeftBehind.Find(configuration, invocation.Console.Clock.GetUtcNow()).ToList();
        yield return left.Count == 0
            ? Finding.Ok("leftovers", "Nothing is left of runs that did not end.")
            : Finding.Warn(
                "leftovers", string.Create(
                    CultureInfo.InvariantCulture, $"{left.Count} files and folders may go, such as {left[0].Path} ({left[0].Reason})."),
                    "Clear them away with: aiindex prune");
    }

    private static Finding Library(WarehouseConnectionFactory factory)
    {
        try
        {
            return Finding.Ok("database library", $"{factory.Description} can be loaded.");
        }
        catch (WarehouseException error)
        {
            return Finding.Fail("database library", error.Message, "Install the program anew, in the form made for this system and processor.");
        }
    }

    private static Finding Open(Invocation invocation, PipelineConfiguration configuration, WarehouseConnectionFactory factory, string path)
    {
        const string check = "published file";
        const string remedy = "Put an earlier file back with aiindex rollback, or restore a backup.";
        var opening = FactsReader.Open(factory, path);
        if (!opening.IsOpen) return Finding.Fail(check, opening.Failure, remedy);

        using var reader = opening.Reader;
        try
        {
            var status = reader.Status(1);
            if (status.SchemaVersion < WarehouseVersion.Current)
            {
                return Finding.Warn(
                    check,
                    string.Create(CultureInfo.InvariantCulture,
                        $"{path} has tables of version {status.SchemaVersion}; this program writes version {WarehouseVersion.Current}."),
                    "The next run brings it up to date; keep a copy until then.");
            }

            var files = Documents.VocabularyLoader.Files(configuration, invocation);
            var vocabulary = VocabularyFiles.Load(files, invocation.Shown).Value is { } loaded
                ? Identities.Of(configuration, loaded, invocation).VocabularySha256 : null;
            var changed = reader.VocabularySha256() is { } last && vocabulary is not null && last != vocabulary
                ? " The vocabulary has changed since the last publication; the next one identifies all figures anew."
                : "";
            return Finding.Ok(check, string.Create(
                CultureInfo.InvariantCulture, $"{path} opens: {status.Facts} facts, tables of version {status.SchemaVersion}.{changed}"));
        }
        catch (WarehouseException error)
        {
            return Finding.Fail(check, $"{path} opens but cannot be read: {error.Message}", remedy);
        }
    }
}
