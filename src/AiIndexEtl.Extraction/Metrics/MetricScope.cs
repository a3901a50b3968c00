namespace AiIndexEtl.Extraction.Metrics;

/// <summary>Where the terms of a cue phrase stand.</summary>
internal enum MetricScope
{
    /// <summary>Anywhere: the sentence, the sentences that lend their words, the column header, the title.</summary>
    All,

    /// <summary>The sentence.</summary>
    Sentence,

    /// <summary>The sentence, at least one of them between the figure before and this one.</summary>
    Before,

    /// <summary>The sentence, at least one of them behind the figure and before the next one, in the same clause.</summary>
    Behind,

    /// <summary>The sentence, at least one of them in the figure's clause.</summary>
    Clause,

    /// <summary>Anywhere, at least one of them beside the figure with no other figure between.</summary>
    Completed,

    /// <summary>The sentences that lend their words.</summary>
    Context,

    /// <summary>The column header.</summary>
    Header,

    /// <summary>The title.</summary>
    Title,
}
