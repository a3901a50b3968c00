namespace AiIndexEtl.Extraction.Metrics;

/// <summary>Where the mark of a metric stands to a figure, the place that says most first.</summary>
internal enum MarkPlace
{
    /// <summary>Nowhere that counts for the figure.</summary>
    None,

    /// <summary>In the column header above it.</summary>
    Header,

    /// <summary>Before it in its clause, no other figure between.</summary>
    Own,

    /// <summary>Behind it in its clause, no other figure between.</summary>
    OwnBehind,

    /// <summary>In the clause before its own, no other figure between.</summary>
    ClauseBefore,

    /// <summary>In its clause, another figure between.</summary>
    OwnPast,

    /// <summary>In a clause further before, no other figure between.</summary>
    Opening,

    /// <summary>Behind it in its clause, another figure between.</summary>
    OwnBehindPast,

    /// <summary>In a clause behind its own, no other figure between.</summary>
    ClauseBehind,

    /// <summary>In a clause before its own, another figure between.</summary>
    ClausePast,

    /// <summary>In a clause behind its own, another figure between.</summary>
    ClauseBehindPast,

    /// <summary>In the sentence, but the figure is of a part of what the mark names.</summary>
    OfWhole,

    /// <summary>In the sentence before, in its block.</summary>
    SentenceBefore,

    /// <summary>Further before in its block.</summary>
    Block,

    /// <summary>In the heading, or in what introduces a list.</summary>
    Heading,

    /// <summary>In the end of the block before.</summary>
    BlockBefore,

    /// <summary>In the title.</summary>
    Title,

    /// <summary>In the sentence, but it names only a part of what the figure counts, or stands in an aside.</summary>
    OfPart,
}
