using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Explanations;
using AiIndexEtl.Extraction.Kinds;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Structures;

namespace AiIndexEtl.Extraction;

/// <summary>
/// Reads every figure of an article. Pure: the same article and vocabulary give the same claims. Safe to share between threads.
/// Never throws for what a text holds.
/// </summary>
public sealed class ClaimExtractor
{
    private readonly Gazetteer _gazetteer;
    private readonly MetricIndex _metrics;

    private readonly SlotModels? _models;

    /// <summary>Prepares the vocabulary for look-ups.</summary>
    /// <param name="vocabulary">Metrics, places and names.</param>
    /// <param name="models">The models that decide on the slots; null to keep what the rules read.</param>
    public ClaimExtractor(Vocabulary vocabulary, SlotModels? models = null)
    {
        _models = models;
        ArgumentNullException.ThrowIfNull(vocabulary);
        _gazetteer = new Gazetteer(vocabulary);
        _metrics = new MetricIndex(vocabulary);
    }

    /// <summary>The claims of an article, and the numerals that are none.</summary>
    public ExtractionResult Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return Extract(article, _models is null ? null : new ModelChooser(_models));
    }

    /// <summary>The claims of an article with the decisions that made them, and the numerals that are none.</summary>
    public Explanation Explain(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var tight = TightArticle.Of(article);
        var recorder = _models is null ? null : new DecisionRecorder(_models, tight.Article);
        var result = Extract(tight, recorder);
        var map = new CodePointMap(article.Text);
        return new Explanation(
            [.. result.Claims.Select(claim => new ExplainedClaim(claim, recorder?.Decisions.GetValueOrDefault(tight.Text.ToTight(map.ToUtf16(claim.CharStart))) ?? []))], result.Rejections);
    }

    /// <summary>The claims of an article, with each slot decided by a chooser, which sees the article as <see cref="TightArticle"/> has it.</summary>
    internal ExtractionResult Extract(Article article, IChooser? chooser) => Extract(TightArticle.Of(article), chooser);

    private ExtractionResult Extract(TightArticle tight, IChooser? chooser)
    {
        var scan = QuantityScanner.Scan(tight.Article.Text);
        var document = new DocumentReader(_gazetteer, _metrics).Read(tight.Article, scan);
        var writer = new ClaimWriter(document, tight);
        foreach (var numeral in scan.Rejections) writer.Reject(numeral.Start, numeral.End, numeral.Reason);

        var tables = TableReader.Read(document, _gazetteer, _metrics);
        var periods = new PeriodLinker(document);
        var areas = new AreaLinker(document);
        var subjects = new SubjectLinker(document, _metrics);
        var metrics = new MetricLinker(document, _metrics);
        var reading = new ReadingState { Default = new DocumentPeriod(document, periods).Read() };
        var all = new List<ClaimDraft>();
        var contexts = new List<List<(int Sentence, double Weight)>>(document.Sentences.Count);
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var sentence = document.Sentences[i];
            reading.Enter(document, sentence);
            contexts.Add(sentence.Quantities.Count == 0 ? [] : reading.Contexts(document, i));
            var drafts = new List<ClaimDraft>(sentence.Quantities.Count);
            foreach (var quantity in sentence.Quantities) drafts.Add(Begin(document, i, quantity));
            var pairs = FromToReader.Read(sentence, document.Folded);
            var lists = RespectiveReader.Read(sentence, document.Folded);
            KindSharing.AcrossLists(document.Folded, drafts);
            KindSharing.AcrossPairs(sentence, document.Folded, drafts, pairs);
            periods.Link(sentence, drafts, pairs, lists, reading.Period);
            reading.Area = areas.Link(sentence, drafts, lists, reading.Area);
            LinkMetrics(document, metrics, i, drafts, reading, tables, contexts[i]);
            foreach (var pair in pairs) AsPair(drafts[pair.From], drafts[pair.To]);
            foreach (var draft in drafts)
            {
                tables.Apply(sentence, draft);
                KindSharing.FromMetric(draft);
            }

            subjects.Link(sentence, drafts, lists, reading.Subjects);
            var origin = subjects.Origin(sentence);
            foreach (var draft in drafts) draft.Origin = origin;
            Judge(document, sentence, drafts);
            all.AddRange(drafts);
        }

        if (chooser is not null) new DecisionPass(new DecisionDocument(document, tables, _metrics) { DefaultPeriod = reading.Default }, chooser).Run(all, contexts);
        Headlines.Complete(document, all);
        foreach (var draft in all)
        {
            if (draft.Rejection is { } reason) writer.Reject(draft.Quantity.Start, draft.Quantity.End, reason);
            else writer.Add(document.Sentences[draft.SentenceIndex], draft, draft.Origin);
        }

        return new ExtractionResult(writer.Claims(), writer.Rejections(), document.Edition);
    }

    private static ClaimDraft Begin(DocumentView document, int at, QuantityMention quantity)
    {
        var sentence = document.Sentences[at];
        var clause = sentence.Clauses.Count == 0 ? sentence.Span.Start : sentence.Clauses[sentence.ClauseAt(quantity.Start)].Start;
        var kind = KindRules.Read(quantity, document.Folded, sentence.Span, clause);
        var draft = new ClaimDraft(quantity, kind) { SentenceIndex = at };
        draft.Because(ClaimSlot.Kind, kind.Rule, kind.Start, kind.End);
        return draft;
    }

    private static void LinkMetrics(DocumentView document, MetricLinker linker, int at, List<ClaimDraft> drafts, ReadingState reading, TableReader tables, List<(int Sentence, double Weight)> contexts)
    {
        foreach (var draft in drafts)
        {
            linker.Link(document.Sentences, at, draft, contexts, tables.HitsAbove(document.Sentences[at], draft.Quantity), reading.Topic);
            reading.Topic = draft.Metric == "other"
                ? reading.Topic is null ? null : reading.Topic with { Weight = reading.Topic.Weight * 0.8 }
                : new TopicMetric(draft.Metric, 1, UnitClass.Of(draft.Quantity));
        }
    }

    // Both ends of a from-to pair are values of one metric: the one that the words speak for more clearly.
    private static void AsPair(ClaimDraft from, ClaimDraft to) => from.Metric = to.Metric = to.MetricScore > from.MetricScore ? to.Metric : from.Metric;

    // Which figures are no claims by the rules: those that only set a scene, and those that restate another in a second currency.
    private static void Judge(DocumentView document, SentenceView sentence, List<ClaimDraft> drafts)
    {
        foreach (var draft in drafts) draft.Rejection = ClaimFilter.Reason(sentence, document.Folded, draft.Quantity);
        if (drafts.Count < 2) return;
        foreach (var (restated, original) in ConversionReader.Read(sentence, document.Folded))
        {
            // What restates a figure is told with it; what restates none is a figure itself.
            if (drafts[original].Rejection is not null) continue;
            drafts[restated].Rejection = RejectionReasons.Conversion;
            drafts[original].Because(ClaimSlot.Value, "value.conversion", drafts[restated].Quantity.Start, drafts[restated].Quantity.End);
        }
    }
}
