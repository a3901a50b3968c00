namespace AiIndexEtl.Configuration.Yaml;

/// <summary>A sequence of nodes.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    /// <inheritdoc/>
    public override string Describe() => "a list";
}
