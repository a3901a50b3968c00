namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What is wrong with a body.</summary>
internal enum BodyFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>It unpacks to far more than any text does.</summary>
    Bomb,

    /// <summary>It ended before its end.</summary>
    Truncated,

    /// <summary>Its content coding is unknown or broken.</summary>
    BadCoding,
}
