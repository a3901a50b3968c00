namespace AiIndexEtl.Cli.Health;

/// <summary>How fresh what is known of a source is.</summary>
internal enum Freshness
{
    /// <summary>It was received within its number of days.</summary>
    Fresh,

    /// <summary>It was not.</summary>
    Late,

    /// <summary>It has a number of days, and was never received.</summary>
    Never,

    /// <summary>It has no number of days.</summary>
    NoLimit,
}
