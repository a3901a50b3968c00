using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>The folder that an export becomes: built beside under another name, and renamed when it is whole.</summary>
internal static class ExportFolder
{
    /// <summary>Why the folder may not be written; null where it may.</summary>
    /// <param name="folder">The folder, absolute.</param>
    /// <param name="replaces">True where an earlier export may be replaced.</param>
    public static string? RefusalOf(string folder, bool replaces)
    {
        if (File.Exists(folder)) return $"{folder} is a file. Name a folder to export to.";
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any()) return null;

        if (ExportManifest.Find(folder) is not { } manifest)
        {
            return $"{folder} holds files that are no export of this program; it was not touched. Name a folder that is empty or not there yet.";
        }

        var own = manifest.Files.Select(file => file.Path).Append(ExportManifest.Name).ToHashSet(StringComparer.Ordinal);
        var foreign = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).FirstOrDefault(file => !own.Contains(file));
        if (foreign is not null) return $"{folder} holds an export and {foreign}, which is not part of it; it was not touched. Move that file away, or name another folder.";
        return replaces ? null : $"{folder} holds an earlier export; it was not touched. Replace it with --force, or name another folder.";
    }

    /// <summary>A name beside the folder for what is not whole yet.</summary>
    public static string Beside(string folder) => $"{Path.TrimEndingDirectorySeparator(folder)}.next-{Guid.NewGuid():N}";

    /// <summary>Renames the built folder into place. The one that stood there is moved aside first and removed last.</summary>
    public static void PutInPlace(string built, string folder)
    {
        if (!Directory.Exists(folder))
        {
            Directory.Move(built, folder);
            return;
        }

        var aside = $"{Path.TrimEndingDirectorySeparator(folder)}.old-{Guid.NewGuid():N}";
        Directory.Move(folder, aside);
        try
        {
            Directory.Move(built, folder);
        }
        catch
        {
            Directory.Move(aside, folder);
            throw;
        }

        FileSwap.Remove([aside]);
    }
}
