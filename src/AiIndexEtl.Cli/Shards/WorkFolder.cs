using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AiIndexEtl.Cli.Shards;

/// <summary>
/// The folder that workers share: the plan in <c>plan</c>, and beside it one folder for each shard that is done. Everything comes into
/// being under another name and is then renamed, so that what has its name is whole.
/// </summary>
/// <param name="Path">The absolute path.</param>
internal sealed record WorkFolder(string Path)
{
    private const string Temporary = ".tmp-";

    /// <summary>The plan's folder.</summary>
    public string PlanPath => In("plan");

    /// <summary>The documents of the plan.</summary>
    public string DocumentsPath => System.IO.Path.Combine(PlanPath, "documents.ndjson");

    /// <summary>How feeds and sitemaps were received when the plan was made.</summary>
    public string FetchesPath => System.IO.Path.Combine(PlanPath, "fetches.ndjson");

    /// <summary>Feeds and sitemaps that failed when the plan was made.</summary>
    public string FailuresPath => System.IO.Path.Combine(PlanPath, "failures.ndjson");

    /// <summary>The shards that are done, in order.</summary>
    public IReadOnlyList<ShardPlace> Done => Directory.Exists(Path)
        ? [.. Directory.EnumerateDirectories(Path).Select(folder => ShardPlace.Parse(System.IO.Path.GetFileName(folder))).OfType<ShardPlace>().OrderBy(place => (place.Of, place.Shard))]
        : [];

    /// <summary>The folder of a shard.</summary>
    public string ShardPath(ShardPlace place) => In(place.FolderName);

    /// <summary>What a shard's worker says of it.</summary>
    public string SummaryPath(ShardPlace place) => System.IO.Path.Combine(ShardPath(place), SummaryName);

    /// <summary>What became of a shard's documents.</summary>
    public string ResultsPath(ShardPlace place) => System.IO.Path.Combine(ShardPath(place), ResultsName);

    /// <summary>The name of the file of results.</summary>
    public const string ResultsName = "results.ndjson";

    /// <summary>The name of the file of what the worker says.</summary>
    public const string SummaryName = "shard.json";

    /// <summary>A folder to make something in.</summary>
    public string Beginning(string name) => In($"{Temporary}{name}-{Guid.NewGuid():N}");

    /// <summary>Gives something that was made its name. False where another worker was first, whose work stays; this one's goes.</summary>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public static bool Finish(string made, string final)
    {
        try
        {
            Directory.Move(made, final);
            return true;
        }
        catch (IOException) when (Directory.Exists(final))
        {
            Directory.Delete(made, recursive: true);
            return false;
        }
    }

    /// <summary>The plan; null where there is none.</summary>
    /// <exception cref="InvalidDataException">It cannot be read; the message says what to do.</exception>
    public WorkPlan? ReadPlan() => Read(System.IO.Path.Combine(PlanPath, PlanName), ShardJsonContext.Default.WorkPlan);

    /// <summary>What a shard's worker says of it; null where the shard is not done.</summary>
    /// <exception cref="InvalidDataException">It cannot be read; the message says what to do.</exception>
    public ShardSummary? ReadSummary(ShardPlace place) => Read(SummaryPath(place), ShardJsonContext.Default.ShardSummary);

    /// <summary>The name of the file of the plan itself.</summary>
    public const string PlanName = "plan.json";

    /// <summary>Removes the plan and all shards, and leaves everything else that is in the folder.</summary>
    public void Clear()
    {
        if (!Directory.Exists(Path)) return;

        // The plan goes first: without it no worker takes what is left for a shard of the next one.
        if (Directory.Exists(PlanPath)) Directory.Delete(PlanPath, recursive: true);
        foreach (var folder in Directory.EnumerateDirectories(Path))
        {
            var name = System.IO.Path.GetFileName(folder);
            if (ShardPlace.Parse(name) is not null || name.StartsWith(Temporary, StringComparison.Ordinal)) Directory.Delete(folder, recursive: true);
        }

        foreach (var journal in Directory.EnumerateFiles(Path, ".run-*.journal")) File.Delete(journal);
        if (!Directory.EnumerateFileSystemEntries(Path).Any()) Directory.Delete(Path);
    }

    private static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is damaged: {error.Message} Remove its folder and do that step again.", error);
        }
    }

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
