namespace AiIndexEtl.Configuration.Yaml;

/// <summary>Keys and their values in the order of the file, repeated keys included.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Describe() => "a group of keys";
}
