using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Extraction.Analysis;

/// <summary>A document as extraction sees it: its sentences, and what holds for the whole of it.</summary>
internal sealed record DocumentView
{
    /// <summary>The article.</summary>
    public required Article Article { get; init; }

    /// <summary>The folded text, of the same length as the article's.</summary>
    public required string Folded { get; init; }

    /// <summary>The sentences, in order.</summary>
    public required List<SentenceView> Sentences { get; init; }

    /// <summary>The edition, as configured or as read from title and text; null where there is none.</summary>
    public required string? Edition { get; init; }

    /// <summary>True where the document is about artificial intelligence.</summary>
    public required bool IsAboutAi { get; init; }

    /// <summary>For each sentence whether artificial intelligence is named in it.</summary>
    public required IReadOnlyList<bool> NamesAi { get; init; }

    /// <summary>True where artificial intelligence is named in a sentence or right before it in its block.</summary>
    public bool SpeaksOfAi(int sentence) => NamesAi[sentence] || (sentence > 0 && Sentences[sentence - 1].Block == Sentences[sentence].Block && NamesAi[sentence - 1]);

    /// <summary>The day of publication, as the article has it or as a dateline tells it; null where nothing does.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The year that 今年 and "this year" stand for; null where nothing tells.</summary>
    public required int? PublicationYear { get; init; }

    /// <summary>The month of publication, 1 to 12; 12 where nothing tells.</summary>
    public required int PublicationMonth { get; init; }

    /// <summary>The year that the report's figures are about unless they say otherwise; null for articles about no edition.</summary>
    public required int? DataYear { get; init; }

    /// <summary>The place that a document is about as a whole (a national bulletin); empty where there is none.</summary>
    public required IReadOnlyList<string> Area { get; init; }

    /// <summary>The places that the document may be about, with what speaks for each, and where it was written.</summary>
    public DocumentAreas Areas { get; init; } = DocumentAreas.None;

    /// <summary>The cities that the title names.</summary>
    public List<Lookup.AreaMention> TitleCities { get; init; } = [];

    /// <summary>The terms of cue phrases in the title.</summary>
    public required List<Metrics.MetricHit> TitleHits { get; init; }

    /// <summary>The words that go over from a whole to a part.</summary>
    public required Metrics.PartWords Parts { get; init; }

    /// <summary>The marks of metrics in the title.</summary>
    public List<Metrics.MarkHit> TitleMarks { get; init; } = [];
}
