using System.Globalization;
using System.Text.Json;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Runs;

/// <summary>The records of runs: the folder <c>runs</c> beside the published file, one file each, whose names sort by time.</summary>
/// <param name="folder">The folder.</param>
internal sealed class RunRecords(string folder)
{
    private const string Extension = ".json";

    /// <summary>The records that go with a configuration's published file.</summary>
    public static RunRecords Of(PipelineConfiguration configuration) =>
        new(Path.Combine(Path.GetDirectoryName(configuration.Resolve(configuration.Warehouse.Path))!, "runs"));

    /// <summary>Writes a record. The file appears whole or not at all.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(RunRecord record)
    {
        Directory.CreateDirectory(folder);
        var part = record.RunId?.ToString("N")[^8..] ?? "stopped";
        var path = Path.Combine(folder,
            string.Create(CultureInfo.InvariantCulture, $"{record.StartedAt.UtcDateTime:yyyyMMdd'T'HHmmssfff'Z'}-{part}{Extension}"));
        File.WriteAllBytes(path + ".next", JsonSerializer.SerializeToUtf8Bytes(record, RecordJsonContext.Default.RunRecord));
        File.Move(path + ".next", path, overwrite: true);
    }

    /// <summary>The files, newest first.</summary>
    public IReadOnlyList<string> Files() =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Extension).OrderDescending(StringComparer.Ordinal)] : [];

    /// <summary>The newest records; what cannot be read is left out.</summary>
    /// <param name="most">The most to give.</param>
    public IReadOnlyList<RunRecord> Newest(int most) => [.. Files().Select(Read).OfType<RunRecord>().Take(most)];

    private static RunRecord? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), RecordJsonContext.Default.RunRecord);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
