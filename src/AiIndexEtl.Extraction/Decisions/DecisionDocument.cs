using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Structures;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>A document with what decisions need of it beyond the view that rules read.</summary>
/// <param name="view">The document.</param>
/// <param name="tables">Its tables.</param>
/// <param name="metrics">The vocabulary's metrics.</param>
internal sealed class DecisionDocument(DocumentView view, TableReader tables, MetricIndex metrics)
{
    private static readonly string[] OfficialWords =
        ["statistic", "bulletin", "census", "ministry", "monetary authority", "central bank", "regulator", "commission", "统计", "公报", "人民政府", "央行", "部公布", "局公布", "工信部", "网信办"];

    /// <summary>The document.</summary>
    public DocumentView View { get; } = view;

    /// <summary>Its folded text.</summary>
    public string Folded => View.Folded;

    /// <summary>The words of the folded text.</summary>
    public WordTable Words { get; } = new(view.Folded);

    /// <summary>How often the document speaks of each name.</summary>
    public NameCounts Names { get; } = new(view);

    /// <summary>Its tables.</summary>
    public TableReader Tables { get; } = tables;

    /// <summary>The vocabulary's metrics.</summary>
    public MetricIndex Metrics { get; } = metrics;

    /// <summary>The time of figures that name none, as the rules have it; null where nothing tells.</summary>
    public required string? DefaultPeriod { get; init; }

    /// <summary>The text with its title and publisher.</summary>
    public HeadedText Headed { get; } = new(view.Article, view.Folded);

    /// <summary>What the document and its sections are about, read when it is first asked for.</summary>
    public Protagonists Protagonists => _protagonists ??= new Protagonists(View, Headed, Headings);

    /// <summary>True where most letters are Chinese.</summary>
    public bool IsChinese { get; } = view.Folded.AsSpan().Count('的') * 60 > view.Folded.Length || view.Folded.Count(static c => c >= '\u2E80') * 3 > view.Folded.Length;

    /// <summary>For each sentence the index of the heading above it, or -1.</summary>
    public IReadOnlyList<int> Headings { get; } = HeadingsOf(view);

    /// <summary>What sort of text it is.</summary>
    public DocumentGenre Genre => _genre ??= GenreOf();

    private Protagonists? _protagonists;
    private DocumentGenre? _genre;

    private DocumentGenre GenreOf()
    {
        if (Protagonists.Results >= 3 && (Protagonists.IsOfResults || Protagonists.Whole is [{ Sign: ProtagonistSign.Company }, ..])) return DocumentGenre.Results;
        foreach (var word in OfficialWords)
        {
            if (Headed.Folded(Headed.Title).Contains(word, StringComparison.Ordinal) || Headed.Folded(Headed.Publisher).Contains(word, StringComparison.Ordinal)) return DocumentGenre.Official;
            if (Folded.AsSpan(0, Math.Min(200, Folded.Length)).Contains(word, StringComparison.Ordinal)) return DocumentGenre.Official;
        }

        return View.IsAboutAi ? DocumentGenre.Technology : DocumentGenre.Other;
    }

    private static int[] HeadingsOf(DocumentView view)
    {
        var headings = new int[view.Sentences.Count];
        var heading = -1;
        for (var i = 0; i < headings.Length; i++)
        {
            var block = view.Article.Blocks[view.Sentences[i].Block];
            headings[i] = heading;
            if (ReadingState.IsHeading(block, view.Article.Text[block.End - 1], view.Sentences[i])) heading = i;
        }

        return headings;
    }
}
