using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A figure in its document, as decisions see it.</summary>
internal readonly struct FigureView
{
    /// <summary>Looks at a figure.</summary>
    /// <param name="document">The document.</param>
    /// <param name="drafts">All figures of the document, in order.</param>
    /// <param name="index">Which of them it is.</param>
    public FigureView(DecisionDocument document, IReadOnlyList<ClaimDraft> drafts, int index)
    {
        (Document, Drafts, Index, Draft) = (document, drafts, index, drafts[index]);
        Sentence = document.View.Sentences[Draft.SentenceIndex];
        Previous = index > 0 ? drafts[index - 1] : null;
        Following = index + 1 < drafts.Count ? drafts[index + 1] : null;
        Metric = document.Metrics.NameOf(Draft.Metric).Symbol;
        Nearness = Previous is null ? 0 : Previous.SentenceIndex == Draft.SentenceIndex ? 1 : document.View.Sentences[Previous.SentenceIndex].Block == Sentence.Block ? 2 : 3;
    }

    /// <summary>The document.</summary>
    public DecisionDocument Document { get; }

    /// <summary>All figures of the document, in order.</summary>
    public IReadOnlyList<ClaimDraft> Drafts { get; }

    /// <summary>Which of them it is.</summary>
    public int Index { get; }

    /// <summary>The figure.</summary>
    public ClaimDraft Draft { get; }

    /// <summary>Its metric as decided so far, as a symbol.</summary>
    public int Metric { get; }

    /// <summary>The sentence that holds it.</summary>
    public SentenceView Sentence { get; }

    /// <summary>True where the figure stands among Chinese words.</summary>
    public bool IsChinese => Document.IsChinese;

    /// <summary>The figure before it in the document, or null.</summary>
    public ClaimDraft? Previous { get; }

    /// <summary>The figure behind it in the document, or null.</summary>
    public ClaimDraft? Following { get; }

    /// <summary>How the figure before it stands to it: 0 there is none, 1 same sentence, 2 same block, 3 another block.</summary>
    public int Nearness { get; }
}
