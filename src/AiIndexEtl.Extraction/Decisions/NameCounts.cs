using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>How often a document speaks of each name and city, and which ones it speaks of all along.</summary>
internal sealed class NameCounts
{
    private const int MostThemes = 2;
    private const int FewestMentions = 3;

    private readonly Dictionary<string, (int Count, Span First)> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Count, Span First)>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly string _title;

    /// <summary>Counts the names of a document once.</summary>
    public NameCounts(DocumentView view)
    {
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _title = view.Article.Title ?? "";
        var text = view.Article.Text;
        foreach (var sentence in view.Sentences)
        {
            foreach (var name in sentence.Names) Add(text, new Span(name.Start, name.End));
            foreach (var area in sentence.Areas)
            {
                if (area.IsCity) Add(text, new Span(area.Start, area.End));
            }
        }

        Themes = ThemesOf();
    }

    /// <summary>Where the names that a document speaks of most, and those of its title, stand first.</summary>
    public IReadOnlyList<Span> Themes { get; }

    /// <summary>How often the document has a name; 0 for words that are none.</summary>
    public int CountOf(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var known) ? known.Count : 0;

    /// <summary>True where the title has the words.</summary>
    public bool IsInTitle(ReadOnlySpan<char> name) => name.Length > 1 && _title.AsSpan().Contains(name, StringComparison.Ordinal);

    private void Add(string text, Span span)
    {
        var name = text.AsSpan(span.Start, span.End - span.Start);
        _lookup[name] = _lookup.TryGetValue(name, out var known) ? (known.Count + 1, known.First) : (1, span);
    }

    private List<Span> ThemesOf()
    {
        var best = _names
            .Where(pair => pair.Value.Count >= FewestMentions || IsInTitle(pair.Key))
            .OrderByDescending(pair => (IsInTitle(pair.Key) ? 1000 : 0) + pair.Value.Count)
            .ThenBy(static pair => pair.Value.First.Start)
            .Take(MostThemes);
        return [.. best.Select(static pair => pair.Value.First)];
    }
}
