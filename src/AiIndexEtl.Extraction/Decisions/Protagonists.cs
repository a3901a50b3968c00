using System.Buffers;
using System.Collections.Frozen;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// What a document is about as a whole, and each of its sections: the company whose results it tells, the city whose statistics these are.
/// Most of its figures belong to it, though few of their sentences name it.
/// </summary>
internal sealed class Protagonists
{
    private const int LeadLength = 1200;
    private const int LongestOpening = 12;
    private const int LongestName = 8;
    private const int LongestLabelled = 40;
    private const int MostWords = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HeadingNouns = ("Insights Insight Takeaways Takeaway Findings Highlights Milestones Trends Results Metrics Overview Summary Outlook Conclusion Conclusions "
        + "Performance Risks Challenges Opportunities Statistics Numbers Facts Background Introduction Methodology Guidance Recommendations Implications Analysis Landscape Growth Forecast Forecasts Estimates Projections Regulation Policy Adoption Investment")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] CompanyWords = ["公司", "集团", "本行", "该行", "该股", "the company", "the group", "the firm", " we ", " our ", "the carrier", "the bank", "the maker", "the retailer"];
    private static readonly string[] PlaceWords = ["全市", "全省", "全区", "全县", "全州", "我市", "我省", "本市", "本省", "我区", "我县"];
    private static readonly string[] ResultWords =
        ["营收", "营业收入", "营业额", "净利", "毛利", "每股", "市值", "股息", "纯益", "溢利", "revenue", "net income", "operating profit", "earnings", "dividend", "per share", "gross margin", "net sales", "market value"];

    private static readonly string[] ResultTitles =
        ["净利", "营收", "业绩", "财报", "年报", "季报", "盈利", "多赚", "少赚", "毛利", "纯益", "亏损", "扭亏", "profit", "results", "earnings", "revenue", "sales", "loss"];

    private static readonly string[] Voices = ["统计", "人民政府", "政府", "发改委", "发展和改革", "发布"];
    private static readonly SearchValues<char> Ordinals = SearchValues.Create("一二三四五六七八九十");
    private static readonly SearchValues<char> LabelCuts = SearchValues.Create(",;。\t\n()");
    private static readonly SearchValues<char> NoNames = SearchValues.Create("年月季日全我本各今去上下前后第一二三四五六七八九十0123456789");
    private static readonly SearchValues<char> NoOpenings = SearchValues.Create("全我本各今去前后第一二三四五六七八九十0123456789");
    private static readonly SearchValues<char> Cuts = SearchValues.Create(" 　:：,，;；|｜、！？!?【】「」“”《》\t\n()（）—–·");

    private readonly DocumentView _view;
    private readonly HeadedText _words;
    private readonly List<Protagonist> _whole = [];
    private readonly Protagonist?[] _sections;
    private readonly Protagonist?[] _labels;

    /// <summary>Reads a document once.</summary>
    /// <param name="view">The document.</param>
    /// <param name="words">Its text with what stands over it.</param>
    /// <param name="headings">For each sentence the heading above it, or -1.</param>
    public Protagonists(DocumentView view, HeadedText words, IReadOnlyList<int> headings)
    {
        (_view, _words) = (view, words);
        CompanyReferences = Count(CompanyWords);
        PlaceReferences = Count(PlaceWords);
        Results = Count(ResultWords);
        var (models, figures) = (0, 0);
        foreach (var sentence in view.Sentences)
        {
            if (sentence.Quantities.Count == 0) continue;
            figures++;
            if (sentence.Names.Exists(static name => name.Kind is NameKind.Model or NameKind.Benchmark)) models++;
        }

        ModelSteps = figures == 0 ? 0 : models * 5 / figures;
        IsOfResults = HasAny(words.Folded(words.Title), ResultTitles);
        AddCodes();
        AddOpening();
        AddPlace();
        foreach (var city in view.TitleCities) Add(new Span(words.Title.Start + city.Start, words.Title.Start + city.End), ProtagonistSign.City);
        AddLead();
        _sections = new Protagonist?[view.Sentences.Count];
        _labels = new Protagonist?[view.Sentences.Count];
        ReadSections(headings);
    }

    /// <summary>What the whole document is about, what tells it best first.</summary>
    public IReadOnlyList<Protagonist> Whole => _whole;

    /// <summary>False where the document is on artificial intelligence and only its wording tells of somebody, who is then as often its topic.</summary>
    public bool AreTold => !_view.IsAboutAi || NamedSections > 0 || (_view.TitleCities.Count > 0 && PlaceReferences >= 2) || _whole.Exists(static one => one.Sign is ProtagonistSign.Company or ProtagonistSign.Place or ProtagonistSign.City);

    /// <summary>How often the text speaks of "the company", and the like.</summary>
    public int CompanyReferences { get; }

    /// <summary>How often it speaks of "the whole city", and the like.</summary>
    public int PlaceReferences { get; }

    /// <summary>How often it speaks of what companies report.</summary>
    public int Results { get; }

    /// <summary>In steps, what part of the sentences with figures names a model or a benchmark.</summary>
    public int ModelSteps { get; }

    /// <summary>True where the title tells that a company reports.</summary>
    public bool IsOfResults { get; }

    /// <summary>What the heading above a sentence names, or null.</summary>
    public Protagonist? SectionOf(int sentence) => _sections[sentence];

    /// <summary>The label that opens the block of a sentence, or null.</summary>
    public Protagonist? LabelOf(int sentence) => _labels[sentence];

    /// <summary>How many sections are headed by a name.</summary>
    public int NamedSections { get; private set; }

    /// <summary>1 where a sentence speaks of "the company", 2 where it speaks of "the whole city", 0 where of neither.</summary>
    public int ReferenceIn(Span sentence)
    {
        var text = _view.Folded.AsSpan(sentence.Start, sentence.Length);
        return HasAny(text, CompanyWords) ? 1 : HasAny(text, PlaceWords) ? 2 : 0;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private int Count(string[] words)
    {
        var count = 0;
        foreach (var word in words) count += _view.Folded.AsSpan().Count(word);
        return count;
    }

    private void Add(Span span, ProtagonistSign sign)
    {
        var name = _words.Folded(span);
        if (name.Length < 2) return;
        foreach (var known in _whole)
        {
            if (_words.Folded(known.Span).SequenceEqual(name)) return;
        }

        _whole.Add(new Protagonist(span, sign, _view.Folded.AsSpan().Count(name)));
    }

    private void AddCodes()
    {
        var lead = new Span(0, Math.Min(LeadLength, _view.Folded.Length));
        foreach (var place in (Span[])[_words.Title, lead])
        {
            var folded = _words.Folded(place);
            var bracket = ShareCodes.Next(folded, 0);
            if (bracket <= 0) bracket = CompanyForms.Next(_words[place]);
            if (bracket <= 0) continue;
            var name = ShareCodes.NameBefore(_words[place], bracket);
            if (name.Length < 2) continue;
            if (folded[name.End - 1] >= '\u2E80') name = Repeated(folded, name);
            if (name.Length >= 2) Add(new Span(place.Start + name.Start, place.Start + name.End), ProtagonistSign.Company);
        }
    }

    // 晶圓代工廠岳積電(23xx): the words before a name are none of it; what the title or the text repeats is.
    private Span Repeated(ReadOnlySpan<char> folded, Span name)
    {
        for (var start = name.Start; name.End - start >= 2; start++)
        {
            var part = folded[start..name.End];
            if (_view.Folded.AsSpan().Count(part) + (_words.Folded(_words.Title).Contains(part, StringComparison.Ordinal) ? 1 : 0) >= 2) return new Span(start, name.End);
        }

        return name.Length <= LongestName ? name : default;
    }

    private void AddOpening()
    {
        var title = _words.Folded(_words.Title);
        var cut = title.IndexOfAny(Cuts);
        if (cut == 0 || title.Length < 2) return;
        if (title[0] >= '\u2E80')
        {
            var first = cut < 0 ? title : title[..cut];
            if (NoOpenings.Contains(first[0])) return;
            var behind = first[1..].IndexOfAny(NoNames);
            if (behind >= 0) first = first[..(behind + 1)];
            for (var length = Math.Min(LongestOpening, first.Length); length >= 2; length--)
            {
                if (_view.Folded.AsSpan().Count(first[..length]) < 2) continue;
                Add(new Span(_words.Title.Start, _words.Title.Start + length), OpeningSign);
                return;
            }

            return;
        }

        AddLatinOpening(_words[_words.Title]);
    }

    private ProtagonistSign OpeningSign => IsOfResults && Results >= 4 && CompanyReferences >= 2 ? ProtagonistSign.Company : ProtagonistSign.Opening;

    // The capitalised words that open an English title, as far as the text writes them so.
    private void AddLatinOpening(ReadOnlySpan<char> title)
    {
        if (!char.IsAsciiLetterUpper(title[0])) return;
        var best = 0;
        var words = 0;
        for (var end = 1; end <= title.Length && words < MostWords; end++)
        {
            if (end < title.Length && title[end] is not (' ' or ',' or ':' or '\'' or '’')) continue;
            words++;
            if (end >= 3 && IsNamed(title[..end])) best = end;
            if (end == title.Length || title[end] != ' ' || (end + 1 < title.Length && !char.IsAsciiLetterUpper(title[end + 1]) && title[end + 1] != '&')) break;
        }

        if (best > 0) Add(new Span(_words.Title.Start, _words.Title.Start + best), OpeningSign);
    }

    // Whether the text has the words twice, once of it not at the start of a sentence and never in lower case.
    private bool IsNamed(ReadOnlySpan<char> name)
    {
        var text = _view.Article.Text.AsSpan();
        var (count, isWithin) = (0, false);
        for (var from = 0; text[from..].IndexOf(name) is >= 0 and var at; from += at + name.Length)
        {
            var start = from + at;
            if (start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
            if (start + name.Length < text.Length && char.IsLetterOrDigit(text[start + name.Length])) continue;
            count++;
            isWithin |= start > 1 && (char.IsAsciiLetterLower(text[start - 2]) || text[start - 2] == ',');
        }

        return count >= 2 && isWithin;
    }

    // 青岚市2024年统计公报, 澜江省统计局, 澄湖统计: whose authority speaks of the whole city or province.
    private void AddPlace()
    {
        if (PlaceReferences < 2) return;
        foreach (var place in (Span[])[_words.Title, _words.Publisher])
        {
            var folded = _words.Folded(place);
            var level = folded[..Math.Min(folded.Length, 8)].IndexOfAny("省市县");
            if (level is >= 2 and <= 5 && !folded[..(level + 1)].ContainsAny("全我本各"))
            {
                Add(new Span(place.Start, place.Start + level + 1), ProtagonistSign.Place);
                continue;
            }

            if (place == _words.Title) continue;
            foreach (var voice in Voices)
            {
                if (folded.IndexOf(voice) is >= 2 and <= 4 and var at && !folded[..at].ContainsAny("全国家")) Add(new Span(place.Start, place.Start + at), ProtagonistSign.Place);
            }
        }
    }

    // A name of the first two paragraphs that the text comes back to, told best by the name that it comes back to most.
    private void AddLead()
    {
        if (_whole.Exists(static known => known.Sign == ProtagonistSign.Company)) return;
        var best = (Count: 3, Span: default(Span));
        foreach (var sentence in _view.Sentences)
        {
            if (sentence.Span.Start > LeadLength / 2) break;
            foreach (var name in sentence.Names)
            {
                if (name.Rule == "subject.quoted") continue;
                var count = _view.Article.Text.AsSpan().Count(_view.Article.Text.AsSpan(name.Start, name.End - name.Start));
                if (count > best.Count) best = (count, new Span(name.Start, name.End));
            }
        }

        if (best.Span.Length > 0) Add(best.Span, ProtagonistSign.Lead);
    }

    private void ReadSections(IReadOnlyList<int> headings)
    {
        var last = -1;
        for (var i = 0; i < _sections.Length; i++)
        {
            var isSame = i > 0 && _view.Sentences[i].Block == _view.Sentences[i - 1].Block;
            _labels[i] = isSame ? _labels[i - 1] : Label(_view.Sentences[i]);
            if (headings[i] < 0) continue;
            if (headings[i] == last)
            {
                _sections[i] = _sections[i - 1];
                continue;
            }

            last = headings[i];
            var span = _view.Sentences[last].Span;
            if (!IsName(_view.Article.Text.AsSpan(span.Start, span.Length))) continue;
            NamedSections++;
            _sections[i] = new Protagonist(span, ProtagonistSign.Heading, NamedSections);
        }
    }

    // Marlowe & Finch, Kurosaki Precision; not "Business units", nor "Key Insights" where every word of a heading has its capital.
    private static bool IsName(ReadOnlySpan<char> heading)
    {
        var words = 0;
        if (HeadingNouns.Contains(heading[(heading.LastIndexOf(' ') + 1)..])) return false;
        foreach (var range in heading.Split(' '))
        {
            var word = heading[range];
            if (word.Length == 0 || word is "&" or "and" or "of" or "de" or "the") continue;
            if (!char.IsUpper(word[0]) || word[0] >= '\u2E80' || ++words > MostWords) return false;
            if (!char.IsLetterOrDigit(word[^1]) && word[^1] != '.') return false;
        }

        return words > 0;
    }

    // 澜光科技(688917.SH)前三季度营收148.2亿元 | 1）内销：国补退潮 | 国际业务：收入50.8亿元 | Maize: the crop is ...
    private Protagonist? Label(SentenceView sentence)
    {
        var (start, end) = (sentence.Span.Start, Math.Min(sentence.Span.End, sentence.Span.Start + 32));
        var folded = _view.Folded;
        if (ShareCodes.Next(folded.AsSpan(start, sentence.Span.Length), 0) is > 0 and <= LongestLabelled and var bracket)
        {
            var name = ShareCodes.NameBefore(_view.Article.Text.AsSpan(start, bracket), bracket);
            if (name.Length is >= 2 and <= 40) return new Protagonist(new Span(start + name.Start, start + name.End), ProtagonistSign.Label, 2);
        }

        while (start < end && (!char.IsLetter(folded[start]) || Ordinals.Contains(folded[start]) && start + 1 < end && folded[start + 1] is '、' or ')')) start++;
        var length = folded.AsSpan(start, end - start).IndexOf(':');
        if (length < 2) return null;
        var label = folded.AsSpan(start, length);
        if (label.ContainsAny(LabelCuts)) return null;
        if (label[0] >= '\u2E80' ? length > LongestOpening : label.Count(' ') >= MostWords) return null;
        return new Protagonist(new Span(start, start + length), ProtagonistSign.Label, 1);
    }
}
