namespace AiIndexEtl.Cli.Runs;

/// <summary>How a run ended.</summary>
internal enum RunEnding
{
    /// <summary>Every source was read and published.</summary>
    Published,

    /// <summary>Some documents failed; the others were published.</summary>
    PublishedInPart,

    /// <summary>The sources named no document, and nothing failed.</summary>
    NothingToRead,

    /// <summary>Checks held the publication back.</summary>
    HeldBack,

    /// <summary>No document could be read, or the publication failed.</summary>
    Failed,

    /// <summary>The run was told to end, as by a time limit.</summary>
    Interrupted,
}
