using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Structures;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>The noun phrases of a document's sentences, read when they are first asked for.</summary>
/// <param name="document">The document.</param>
internal sealed class SubjectPhrases(DecisionDocument document)
{
    private readonly List<Phrase>?[] _phrases = new List<Phrase>?[document.View.Sentences.Count];
    private Span?[] _handed = [];
    private int _handedOf = -1;

    /// <summary>The phrases of a sentence, in order.</summary>
    public List<Phrase> Of(int sentence)
    {
        if (_phrases[sentence] is { } known) return known;
        var phrases = new List<Phrase>();
        PhraseReader.Read(document.Folded, document.View.Sentences[sentence], phrases);
        return _phrases[sentence] = phrases;
    }

    /// <summary>The item of a list that a figure is handed by its place in a list of figures, or null.</summary>
    public Span? Handed(ClaimDraft draft)
    {
        var sentence = document.View.Sentences[draft.SentenceIndex];
        if (sentence.Quantities.Count < 2) return null;
        if (_handedOf != draft.SentenceIndex)
        {
            _handedOf = draft.SentenceIndex;
            _handed = ListAlignment.Read(document.Folded, sentence, Items(draft.SentenceIndex, sentence));
            TextLists.Complete(document.Folded, sentence, _handed);
        }

        var index = sentence.QuantityFrom(draft.Quantity.Start);
        return index < _handed.Length ? _handed[index] : null;
    }

    /// <summary>The first cell of a table row, or null where it is empty.</summary>
    public Span? RowHead(SentenceView sentence)
    {
        var tab = document.Folded.IndexOf('\t', sentence.Span.Start, sentence.Span.Length);
        var start = sentence.Span.Start;

        // A flag or a mark before the name is none of it.
        while (start < tab && !char.IsLetterOrDigit(document.Folded[start])) start++;
        return tab <= start ? null : new Span(start, tab);
    }

    /// <summary>The first sentence of a sentence's block.</summary>
    public int FirstOfBlock(int sentence)
    {
        var sentences = document.View.Sentences;
        var first = sentence;
        while (first > 0 && sentences[first - 1].Block == sentences[sentence].Block) first--;
        return first;
    }

    // Names of groups are phrases as well; a name wins over a phrase that overlaps it.
    private List<Span> Items(int index, SentenceView sentence)
    {
        var items = new List<Span>();
        foreach (var name in sentence.Names) items.Add(new Span(name.Start, name.End));
        foreach (var phrase in Of(index))
        {
            var span = new Span(phrase.Start, phrase.End);
            var isFree = true;
            foreach (var name in sentence.Names) isFree &= !span.Overlaps(new Span(name.Start, name.End));
            if (isFree) items.Add(span);
        }

        items.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return items;
    }
}
