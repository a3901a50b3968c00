namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>A file or folder to import.</summary>
/// <param name="Path">Absolute path.</param>
/// <param name="ShownAs">The path as the user named it, for messages.</param>
public sealed record ImportInput(string Path, string ShownAs)
{
    /// <summary>The name of a file of the folder, for messages.</summary>
    internal string Shown(string file) => $"{System.IO.Path.TrimEndingDirectorySeparator(ShownAs)}/{file}";
}
