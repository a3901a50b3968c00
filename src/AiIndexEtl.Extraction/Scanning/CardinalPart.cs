namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Which kind of number word was read last: it decides which may follow.</summary>
internal enum CardinalPart
{
    None,
    Unit,
    Ten,
    Hundred,
    Thousand,
}
