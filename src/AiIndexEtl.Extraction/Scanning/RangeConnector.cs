namespace AiIndexEtl.Extraction.Scanning;

/// <summary>What joins the two ends of a range, and where it ends.</summary>
internal readonly record struct RangeConnector(int End, RangeConnectorKind Kind)
{
    public bool IsBetween => Kind == RangeConnectorKind.Between;
}
