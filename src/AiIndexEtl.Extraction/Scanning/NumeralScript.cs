namespace AiIndexEtl.Extraction.Scanning;

/// <summary>What a numeral is written in.</summary>
internal enum NumeralScript
{
    Digits,
    Han,
    English,
}
