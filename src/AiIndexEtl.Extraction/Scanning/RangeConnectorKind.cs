namespace AiIndexEtl.Extraction.Scanning;

/// <summary>How two numbers are joined.</summary>
internal enum RangeConnectorKind
{
    None,
    Between,
    Dash,
    Or,
    To,
    Comma,
}
