namespace AiIndexEtl.Web;

/// <summary>The .sql files of this assembly, by their path below the folder Sql.</summary>
internal static class SqlFiles
{
    /// <summary>The text of a file.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(SqlFiles).Assembly.GetManifestResourceStream("Sql/" + name) ?? throw new ArgumentException($"There is no SQL file {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
