namespace AiIndexEtl.Cli.Progress;

/// <summary>What progress is counted in.</summary>
/// <param name="Name">Its name behind a number.</param>
/// <param name="Size">How much of what is counted makes one of it, such as a million bytes a megabyte.</param>
/// <param name="Format">How its numbers are written.</param>
internal sealed record ProgressUnit(string Name, double Size = 1, string Format = "#,0")
{
    /// <summary>Articles, each a page or a file.</summary>
    public static ProgressUnit Documents { get; } = new("documents");

    /// <summary>Files.</summary>
    public static ProgressUnit Files { get; } = new("files");

    /// <summary>Models.</summary>
    public static ProgressUnit Models { get; } = new("models");

    /// <summary>Megabytes, counted in bytes.</summary>
    public static ProgressUnit Megabytes { get; } = new("MB", 1e6, "#,0.0");
}
