namespace AiIndexEtl.Configuration.Yaml;

/// <summary>A node of a YAML document and where it begins.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What the node is, for a message.</summary>
    public abstract string Describe();
}
