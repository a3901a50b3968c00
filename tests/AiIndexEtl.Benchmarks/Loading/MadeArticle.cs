using System.Globalization;
using System.Text;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Benchmarks.Loading;

/// <summary>
/// An invented article of a number of statements, every second one in Chinese. No two are alike; many articles state the same figures,
/// some of them with another value. The same number always makes the same article.
/// </summary>
internal sealed class MadeArticle
{
    private const int Context = 32;

    private static readonly string[] s_opening = ["Researchers who counted again say that", "By the reckoning of several agencies,", "A table in the annex shows that", "Observers had expected less, yet"];
    private static readonly string[] s_closing = ["which few had foreseen when the count began", "a figure that officials repeated with some care", "and the authors warn against reading too much into it", "as the smaller sample of the spring had hinted"];
    private static readonly string[] s_openingInChinese = ["多家机构重新统计后认为，", "附录中的一张表显示，", "观察人士原先估计更低，但", "据几个部门各自的口径计算，"];
    private static readonly string[] s_closingInChinese = ["这一点在统计开始时很少有人想到", "主管部门谨慎地重复了这个数字", "作者提醒不要作过多的解读", "春天的小样本已有所预示"];

    private readonly Random _random;
    private readonly Vocabulary _vocabulary;
    private readonly bool _isChinese;
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Length, int SentenceStart, int SentenceLength, MetricDefinition Metric, string Area, int Year, decimal Value)> _stated = [];

    private MadeArticle(int number, int statements, Vocabulary vocabulary)
    {
        _random = new Random(number);
        _vocabulary = vocabulary;
        _isChinese = number % 2 == 1;
        Source = string.Create(CultureInfo.InvariantCulture, $"https://news-{number % 400}.example/{2017 + number % 9}/{number}/the-count-of-the-year");
        for (var i = 0; i < statements; i++) State(number, i);
        Text = _text.ToString();
        DocumentId = ContentId.OfDocument(Source);
        TextSha256 = ContentId.OfText(Text);
        Edition = number % 10 < 7 ? string.Create(CultureInfo.InvariantCulture, $"ai-index/{2017 + number % 9}") : null;
    }

    private string Source { get; }

    private string Text { get; }

    private string TextSha256 { get; }

    private string DocumentId { get; }

    private string? Edition { get; }

    /// <summary>Makes an article.</summary>
    public static MadeArticle Make(int number, int statements, Vocabulary vocabulary) => new(number, statements, vocabulary);

    /// <summary>The document.</summary>
    public DocumentRow Document => new()
    {
        DocumentId = DocumentId, Source = Source, SourceId = "made", Host = new Uri(Source).Host, Title = "The count of the year", Publisher = new Uri(Source).Host,
        Published = new DateOnly(2025, 4, 1), Language = _isChinese ? "zh" : "en", Edition = Edition,
    };

    /// <summary>Its snapshot.</summary>
    public SnapshotRow Snapshot => new()
    {
        SnapshotSha256 = TextSha256, DocumentId = DocumentId, AccessedAt = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.Zero), MediaType = "text/html", Charset = "UTF-8",
        SizeBytes = Text.Length, RawPath = TextSha256[..2] + "/" + TextSha256 + ".html", TextSha256 = TextSha256, Text = Text,
    };

    /// <summary>Its claims, with the figure that each states.</summary>
    public IEnumerable<ClaimRow> Claims(Func<Claim, FigureIdentity> identify)
    {
        var map = new CodePointMap(Text);
        var anchors = new AnchorId(DocumentId, Text);
        foreach (var stated in _stated)
        {
            var (start, end) = (stated.Start, stated.Start + stated.Length);
            var claim = new Claim
            {
                Source = Source,
                Mention = Text[start..end],
                Prefix = Text[Math.Max(0, start - Context)..start],
                Suffix = Text[end..Math.Min(Text.Length, end + Context)],
                CharStart = map.ToCodePoints(start),
                CharEnd = map.ToCodePoints(end),
                Sentence = Text.Substring(stated.SentenceStart, stated.SentenceLength),
                Value = stated.Value,
                Unit = "percent",
                Qualifier = Qualifier.Exact,
                Kind = ClaimKind.Share,
                Metric = stated.Metric.Id,
                MetricText = stated.Metric.NameEn,
                Area = [stated.Area],
                Subject = [],
                Period = stated.Year.ToString(CultureInfo.InvariantCulture),
                Confidence = Math.Round(0.1 + 0.85 * _random.NextDouble(), 4),
                Evidence = Evidence(map, start, end),
                Edition = Edition,
                Publisher = "Made",
            };
            yield return new ClaimRow
            {
                ClaimId = ContentId.OfClaim(DocumentId, TextSha256, claim.CharStart, claim.CharEnd),
                AnchorId = anchors.Of(claim),
                DocumentId = DocumentId,
                SnapshotSha256 = TextSha256,
                TextSha256 = TextSha256,
                SourceLink = TextFragment.LinkTo(Source, Text, start, end),
                Claim = claim,
                Identity = identify(claim),
            };
        }
    }

    private static List<Evidence> Evidence(CodePointMap map, int start, int end) =>
        [.. Enum.GetValues<ClaimSlot>().Take(3).Select(slot => new Evidence(slot, "slot." + slot.ToString().ToLowerInvariant(), map.ToCodePoints(start), map.ToCodePoints(end)))];

    private void State(int number, int place)
    {
        var metric = _vocabulary.Metrics[_random.Next(_vocabulary.Metrics.Count)];
        var area = _vocabulary.Areas[_random.Next(_vocabulary.Areas.Count)];
        var year = 2010 + _random.Next(16);

        // Articles mostly agree on the value of a metric in a place and year; one in fifty tells another.
        var value = (metric.Id.Length * 37 + area.Codes[0][0] * 11 + year) % 970 / 10m + 1 + (_random.Next(50) == 0 ? 2 : 0);
        var mention = value.ToString("0.#", CultureInfo.InvariantCulture) + "%";
        var choice = _random.Next(4);
        var begin = _text.Length;
        var (before, behind) = _isChinese
            ? ($"{s_openingInChinese[choice]}{year}年{area.Names[0]}的{metric.NameEn}（第{number}号文第{place + 1}条）占比为", $"，{s_closingInChinese[(choice + place) % 4]}。")
            : ($"{s_opening[choice]} {metric.NameEn} in {area.Names[0]} (item {place + 1} of list {number}) stood at ", $" in {year}, {s_closing[(choice + place) % 4]}.");
        _text.Append(before);
        _stated.Add((_text.Length, mention.Length, begin, before.Length + mention.Length + behind.Length, metric, area.Codes[0], year, value));
        _text.Append(mention).Append(behind).Append(place % 5 == 4 ? "\n" : _isChinese ? "" : " ");
    }
}
