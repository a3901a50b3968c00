using AiIndexEtl.Core.Text;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// How a document speaks of each period: how often, how early, in its title, as the time of a survey. Read once for a document, it is
/// the evidence for the period of figures that name none.
/// </summary>
internal sealed class DocumentTimes
{
    private const int LeadSentences = 6;
    private const int MostListed = 5;

    private readonly Dictionary<string, Spoken> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spoken> _years = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fieldwork = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PeriodStanding> _standings = new(StringComparer.Ordinal);
    private readonly int? _publicationYear;
    private double _sum;

    /// <summary>Reads a document.</summary>
    /// <param name="document">The document.</param>
    public DocumentTimes(DecisionDocument document)
    {
        _publicationYear = document.View.PublicationYear;
        var resolver = new TimeResolver(document.View);
        var sentences = document.View.Sentences;
        foreach (var time in TimeScanner.Scan(TextFolding.Fold(document.View.Article.Title ?? ""), []))
        {
            if (!time.IsSince && resolver.Resolve(time, null) is { } period) Note(period, sentence: 0, isOpening: false, isTitle: true);
        }

        var (asking, quarters, months) = (0, 0, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            var text = document.Folded.AsSpan(sentences[i].Span.Start, sentences[i].Span.Length);
            var isAsking = SurveyWords.SpeakOfAsking(text);
            if (isAsking) asking++;
            string? current = null;
            var isFieldwork = sentences[i].Times.Count > 0 && isAsking && SurveyWords.SpeakOfFieldwork(text);
            foreach (var time in sentences[i].Times)
            {
                var period = resolver.Resolve(time, current);
                if (period is null || time.IsBase || time.IsSince || time.Form is TimeForm.BeforeCurrent or TimeForm.MonthFromCurrent or TimeForm.RecentYears or TimeForm.Recent) continue;
                current = period;
                if (period.Length == 7) _ = period[5] == 'Q' ? quarters++ : months++;
                Note(period, i, time.Start - sentences[i].Span.Start <= 12, isTitle: false);
                if (isFieldwork) _fieldwork.Add(Month(period));
            }
        }

        Asking = asking == 0 ? 0 : asking * 12 < sentences.Count ? 1 : asking * 5 < sentences.Count ? 2 : 3;
        Quarters = Level(quarters);
        Months = Level(months);
        Rank(_exact);
        Rank(_years);
        Listed = [.. _exact.Where(static pair => pair.Value.Rank <= MostListed).OrderBy(static pair => pair.Value.Rank).Select(static pair => pair.Key)];
        Fieldwork = [.. _fieldwork.Order(StringComparer.Ordinal)];
    }

    /// <summary>How much the document is about asking people: 0 not at all to 3 throughout.</summary>
    public int Asking { get; }

    /// <summary>How often it names quarters, from 0 to 3.</summary>
    public int Quarters { get; }

    /// <summary>How often it names months, from 0 to 3.</summary>
    public int Months { get; }

    /// <summary>The periods that it speaks of most, the first one first.</summary>
    public IReadOnlyList<string> Listed { get; }

    /// <summary>The times that stand beside words for doing a survey.</summary>
    public IReadOnlyList<string> Fieldwork { get; }

    /// <summary>How often a period is spoken of among all times: 0 never, to 4 for more than half.</summary>
    public int Share(string period) => _exact.TryGetValue(period, out var spoken) ? ShareOf(spoken) : 0;

    /// <summary>The same of the period's year, with all its parts.</summary>
    public int YearShare(string year) => _years.TryGetValue(year, out var spoken) ? ShareOf(spoken) : 0;

    /// <summary>Its rank by weight: 1 to 4; 0 where it is not spoken of.</summary>
    public int RankOf(string period) => _exact.TryGetValue(period, out var spoken) ? Math.Min(spoken.Rank, 4) : 0;

    /// <summary>The same of the period's year.</summary>
    public int YearRankOf(string year) => _years.TryGetValue(year, out var spoken) ? Math.Min(spoken.Rank, 4) : 0;

    /// <summary>Where it is first spoken of: 0 nowhere, 1 in the title, 2 first in the text, 3 in its opening, 4 later.</summary>
    public int PlaceOf(string period) => _exact.TryGetValue(period, out var spoken) ? PlaceOf(spoken) : 0;

    /// <summary>The same of the period's year.</summary>
    public int YearPlaceOf(string year) => _years.TryGetValue(year, out var spoken) ? PlaceOf(spoken) : 0;

    /// <summary>All of this of a period, kept for the next figure: the same few periods are candidates all along.</summary>
    public PeriodStanding StandingOf(string? period)
    {
        if (period is null) return new PeriodStanding(PeriodShape.Of(null), PeriodShape.Age(null, _publicationYear), 0, 0, 0, 0, 0, 0, 0);
        if (_standings.TryGetValue(period, out var known)) return known;
        var year = Periods.End(period)[..4];
        return _standings[period] = new PeriodStanding(
            PeriodShape.Of(period), PeriodShape.Age(period, _publicationYear), Share(period), YearShare(year), RankOf(period), YearRankOf(year), PlaceOf(period), YearPlaceOf(year), FieldworkOf(period));
    }

    /// <summary>How it stands to the times of a survey: 0 there is none, 1 one of them, 2 the year of one, 3 another.</summary>
    public int FieldworkOf(string period)
    {
        if (Fieldwork.Count == 0) return 0;
        if (_fieldwork.Contains(period)) return 1;
        foreach (var time in Fieldwork)
        {
            if (Periods.Year(time) == Periods.Year(period)) return 2;
        }

        return 3;
    }

    private static int Level(int count) => count switch { 0 => 0, <= 2 => 1, <= 6 => 2, _ => 3 };

    private static int PlaceOf(Spoken spoken) => spoken.IsTitle ? 1 : spoken.Order == 0 ? 2 : spoken.First < LeadSentences ? 3 : 4;

    private int ShareOf(Spoken spoken)
    {
        var share = spoken.Weight / _sum;
        return share < 0.08 ? 1 : share < 0.25 ? 2 : share < 0.5 ? 3 : 4;
    }

    private void Note(string period, int sentence, bool isOpening, bool isTitle)
    {
        // A day is news, not what figures are about; its year still tells what the document speaks of.
        var weight = (isOpening ? 2.0 : 1) * (sentence < LeadSentences ? 1.5 : 1) * (isTitle ? 3 : 1);
        if (period.Length == 10) weight *= 0.3;
        _sum += weight;
        Add(_exact, Month(period), weight, sentence, isTitle);
        if (Periods.End(period) is { Length: >= 4 } end) Add(_years, end[..4], weight, sentence, isTitle);
    }

    private static string Month(string period) => period.Length == 10 ? period[..7] : period;

    private static void Add(Dictionary<string, Spoken> all, string period, double weight, int sentence, bool isTitle)
    {
        if (!all.TryGetValue(period, out var spoken)) all.Add(period, spoken = new Spoken { First = sentence, Order = all.Values.Count(static other => !other.IsTitle) });
        spoken.Weight += weight;
        spoken.IsTitle |= isTitle;
    }

    private static void Rank(Dictionary<string, Spoken> all)
    {
        var rank = 0;
        foreach (var (_, spoken) in all.OrderByDescending(static pair => pair.Value.Weight).ThenByDescending(static pair => pair.Key, StringComparer.Ordinal)) spoken.Rank = ++rank;
    }

    private sealed class Spoken
    {
        public double Weight { get; set; }

        public bool IsTitle { get; set; }

        public int First { get; init; }

        public int Order { get; init; }

        public int Rank { get; set; }
    }
}
