using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A figure in its document, as decisions see it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Drafts">All figures of the document, in order.</param>
/// <param name="Index">Which of them it is.</param>
internal readonly record struct FigureView(DecisionDocument Document, IReadOnlyList<ClaimDraft> Drafts, int Index)
{
    /// <summary>The figure.</summary>
    public ClaimDraft Draft => Drafts[Index];

    /// <summary>The sentence that holds it.</summary>
    public SentenceView Sentence => Document.View.Sentences[Draft.SentenceIndex];

    /// <summary>True where the figure stands among Chinese words.</summary>
    public bool IsChinese => Document.IsChinese;

    /// <summary>The figure before it in the document, or null.</summary>
    public ClaimDraft? Previous => Index > 0 ? Drafts[Index - 1] : null;

    /// <summary>The figure behind it in the document, or null.</summary>
    public ClaimDraft? Following => Index + 1 < Drafts.Count ? Drafts[Index + 1] : null;

    /// <summary>How the figure before it stands to it: 0 there is none, 1 same sentence, 2 same block, 3 another block.</summary>
    public int Nearness => Previous is not { } previous ? 0 : previous.SentenceIndex == Draft.SentenceIndex ? 1 : Document.View.Sentences[previous.SentenceIndex].Block == Sentence.Block ? 2 : 3;
}
