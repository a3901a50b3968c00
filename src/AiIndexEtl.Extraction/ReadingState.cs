using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;

namespace AiIndexEtl.Extraction;

/// <summary>What a reader keeps in mind from one sentence to the next: the time, the place, the topic, and the heading above.</summary>
internal sealed class ReadingState
{
    private const int LongestHeading = 40;
    private const int LongestList = 80;
    private int _block = -1;
    private int _heading = -1;
    private int _introduction = -1;
    private int _listItems;
    private IReadOnlyList<string> _headingArea = [];

    /// <summary>The time.</summary>
    public PeriodState Period { get; } = new();

    /// <summary>The place that the last sentence of the block spoke of, or the heading above it where that is a place and nothing else.</summary>
    public IReadOnlyList<string> Area { get; set; } = [];

    /// <summary>The metric of the last figure that had one, or null.</summary>
    public TopicMetric? Topic { get; set; }

    /// <summary>What the figures of the block are about.</summary>
    public SubjectState Subjects { get; } = new();

    /// <summary>The period of figures that name none, where the document has one.</summary>
    public required string? Default { get; init; }

    /// <summary>Moves to a sentence: a new block forgets place and topic, a heading or an introduction is remembered.</summary>
    public void Enter(DocumentView document, SentenceView sentence)
    {
        if (sentence.Block == _block) return;
        _block = sentence.Block;
        Period.Default = Default;

        var block = document.Article.Blocks[sentence.Block];
        var end = document.Article.Text[block.End - 1];
        // The items of a list that a sentence introduces go on about its topic; items without one stand for themselves.
        var keepsTopic = block.Kind == BlockKind.TableRow || (_introduction >= 0 && _listItems < 12 && (block.Length <= 120 || block.Kind == BlockKind.ListItem));
        if (!keepsTopic)
        {
            Area = _headingArea;
            Period.Topic = null;
            Period.Span = null;
            Subjects.Clear();
            if (Topic is not null) Topic = Topic with { Weight = Topic.Weight * 0.5 };
        }

        var at = IndexOf(document, sentence);
        if (IsHeading(block, end, sentence))
        {
            _heading = at;
            _introduction = -1;
            Area = _headingArea = AreaOf(sentence, block.Length);
        }
        else if (end is '：' or ':')
        {
            _introduction = at + CountIn(document, at) - 1;
            _listItems = 0;
        }
        else if (_introduction >= 0)
        {
            _listItems++;
            if (!keepsTopic) _introduction = -1;
        }
    }

    /// <summary>The sentences whose words count for the figures of a sentence, each with its weight.</summary>
    public List<(int Sentence, double Weight)> Contexts(DocumentView document, int at)
    {
        var contexts = new List<(int Sentence, double Weight)>();
        var weight = 0.6;
        for (var i = at - 1; i >= 0 && i >= at - 3 && document.Sentences[i].Block == document.Sentences[at].Block; i--)
        {
            contexts.Add((i, weight));
            weight -= 0.12;
        }

        // The end of the block before lends its words weakly: a topic often runs on.
        for (var i = at - 1; contexts.Count < 2 && i >= 0 && i >= at - 2; i--) contexts.Add((i, IsQuestion(document, i) ? 0.6 : 0.3));
        if (_introduction >= 0 && _introduction != at) contexts.Add((_introduction, 0.65));
        if (_heading >= 0 && _heading != at) contexts.Add((_heading, 0.45));
        var lead = Lead(document, at);
        if (lead >= 0 && lead != _introduction && lead != _heading) contexts.Add((lead, 0.55));
        return contexts;
    }

    // What an answer is about is told by the question.
    private static bool IsQuestion(DocumentView document, int sentence) => document.Article.Text[document.Sentences[sentence].Span.End - 1] is '?' or '？';

    // The sentence above the first of the rows or list items in a run: what they list is often told there, without a colon.
    private static int Lead(DocumentView document, int at)
    {
        var sort = ListSort(document, at);
        if (sort == '\0') return -1;
        var lead = at;
        while (lead >= 0 && at - lead < LongestList && ListSort(document, lead) == sort) lead--;
        return lead;
    }

    // What marks a block as one of a list: its kind, or the sign that it begins with; nothing for a block of prose.
    private static char ListSort(DocumentView document, int sentence)
    {
        var block = document.Article.Blocks[document.Sentences[sentence].Block];
        if (block.Kind is BlockKind.TableRow or BlockKind.TableHeader) return 't';
        if (block.Kind == BlockKind.ListItem) return 'l';
        var first = document.Folded[block.Start];
        return first is '•' or '-' or '*' or '·' or '・' or '–' or '—' or '→' or '■' or '●' or '◆' or '▪' or '○' or '▶' or '►' ? first : '\0';
    }

    /// <summary>True where a block is a heading, or stands like one.</summary>
    public static bool IsHeading(TextBlock block, char end, SentenceView sentence)
    {
        if (block.Kind == BlockKind.Heading) return true;
        return block.Kind == BlockKind.Paragraph && block.Length <= LongestHeading && end is not ('。' or '.' or '！' or '；' or ';' or '：' or ':' or ',' or '，') && sentence.Quantities.Count <= 1;
    }

    private static IReadOnlyList<string> AreaOf(SentenceView heading, int length) =>
        heading.Areas is [var only] && (only.End - only.Start) * 5 >= length * 4 && only.Codes[0] != "WORLD" ? only.Codes : [];

    private static int IndexOf(DocumentView document, SentenceView sentence)
    {
        var low = 0;
        var high = document.Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document.Sentences[middle].Span.Start < sentence.Span.Start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static int CountIn(DocumentView document, int at)
    {
        var count = 0;
        while (at + count < document.Sentences.Count && document.Sentences[at + count].Block == document.Sentences[at].Block) count++;
        return count;
    }
}
