using System.Text.Json;

namespace AiIndexEtl.Warehouse.Staging;

/// <summary>Copies of staging folders.</summary>
public static class StagingCopies
{
    private static readonly byte[] s_lineFeed = [(byte)'\n'];

    /// <summary>A copy that lacks documents and everything that is of them. Fetches stay: they were made.</summary>
    /// <param name="folder">A complete folder.</param>
    /// <param name="documentIds">The documents to leave out.</param>
    /// <param name="target">Where the copy is made.</param>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static StagingFolder CopyWithout(this StagingFolder folder, IReadOnlySet<string> documentIds, string target)
    {
        var copy = new StagingFolder(target);
        Directory.CreateDirectory(target);
        foreach (var name in StagingFolder.FileNames.Concat(StagingFolder.OptionalFileNames).Where(name => File.Exists(folder.PathOf(name))))
        {
            if (name is StagingFolder.Documents or StagingFolder.Snapshots or StagingFolder.Claims or StagingFolder.Rejections or StagingFolder.Checks)
            {
                CopyLines(folder.PathOf(name), copy.PathOf(name), documentIds);
            }
            else File.Copy(folder.PathOf(name), copy.PathOf(name), overwrite: true);
        }

        File.WriteAllBytes(copy.PathOf(StagingFolder.Marker), []);
        return copy;
    }

    private static void CopyLines(string from, string to, IReadOnlySet<string> documentIds)
    {
        using var file = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        foreach (var line in File.ReadLines(from))
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(line);
            using (var row = JsonDocument.Parse(bytes))
            {
                if (documentIds.Contains(row.RootElement.GetProperty("document_id").GetString()!)) continue;
            }

            file.Write(bytes);
            file.Write(s_lineFeed);
        }
    }
}
