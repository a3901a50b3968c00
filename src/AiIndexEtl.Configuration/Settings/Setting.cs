namespace AiIndexEtl.Configuration.Settings;

/// <summary>
/// One key of a configuration file: the single statement of its name, type, default and limits, from which the reader and the
/// JSON Schema are both made.
/// </summary>
/// <param name="Key">The key as written in the file.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Title">A few words for an editor's completion list.</param>
/// <param name="Description">Meaning, unit and effect, for an editor's hover text.</param>
internal sealed record Setting(string Key, SettingKind Kind, string Title, string Description)
{
    /// <summary>The value where the key is missing; null for none.</summary>
    public object? Default { get; init; }

    /// <summary>True where the key must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The smallest number, or the least number of items of a list.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The only texts allowed; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>
    /// The regular expression that the text must match as a whole; null for any. Written so that .NET and JSON Schema read it
    /// alike.
    /// </summary>
    public string? Pattern { get; init; }

    /// <summary>
    /// True where blank text is no value. Told apart from the pattern because lists of thousands of names are checked at every
    /// start.
    /// </summary>
    public bool IsNotBlank { get; init; }

    /// <summary>
    /// The pattern, or what a text that is not blank should be, in words, such as <c>a web address that begins with http:// or
    /// https://</c>.
    /// </summary>
    public string? PatternInWords { get; init; }

    /// <summary>The keys of a section or of each item of a list of sections.</summary>
    public Section? Section { get; init; }
}
