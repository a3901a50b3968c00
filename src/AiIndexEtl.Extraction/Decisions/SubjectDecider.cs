using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>Decides for each name near a figure whether it is a subject of it.</summary>
/// <param name="document">The document.</param>
internal sealed class SubjectDecider(DecisionDocument document)
{
    private const int City = 20;

    private static readonly int Bias = Symbols.Of("subject");
    private static readonly int IsProposed = Symbols.Of("subject.rule");
    private static readonly int Source = Symbols.Of("subject.source");
    private static readonly int Sort = Symbols.Of("subject.sort");
    private static readonly int Metric = Symbols.Of("subject.metric");
    private static readonly int Kind = Symbols.Of("subject.kind");
    private static readonly int Before = Symbols.Of("subject.previous");
    private static readonly int Count = Symbols.Of("subject.names-in-sentence");
    private static readonly int Repeats = Symbols.Of("subject.named-in-metric");

    private static readonly int Stated = Symbols.Of("stated");
    private static readonly int Back = Symbols.Of("back");
    private static readonly int Heading = Symbols.Of("heading");
    private static readonly int Carried = Symbols.Of("carried");

    private readonly CandidateList<bool> _candidates = new(EqualityComparer<bool>.Default);
    private readonly List<string> _chosen = [];

    /// <summary>Decides the subjects of a figure.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        _chosen.Clear();
        var sentence = at.Sentence;
        for (var i = 0; i < sentence.Names.Count; i++)
        {
            var name = sentence.Names[i];
            Begin(at, name.Start, name.End, (int)name.Kind + 1);
            var rank = 0;
            foreach (var other in sentence.Names)
            {
                if (name.Start < draft.Quantity.Start ? other.Start > name.Start && other.Start < draft.Quantity.Start : other.Start < name.Start && other.Start > draft.Quantity.Start) rank++;
            }

            Add(at, Stated, name.Rule == "subject.vocabulary" ? 1 : name.Rule == "subject.quoted" ? 2 : 3);
            LinkFeatures.Add(_candidates, Yes, (int)name.Kind + 1, at, new Span(name.Start, name.End), rank);
            LinkFeatures.Add(_candidates, Yes, 100 + (int)draft.Kind.Kind, at, new Span(name.Start, name.End), rank);
            Choose(at, name.Start, name.End, chooser);
        }

        foreach (var area in sentence.Areas)
        {
            if (!area.IsCity) continue;
            Begin(at, area.Start, area.End, City);
            Add(at, Stated, draft.Area.SequenceEqual(area.Codes, StringComparer.Ordinal) ? 4 : 5);
            LinkFeatures.Add(_candidates, Yes, City, at, new Span(area.Start, area.End), 0);
            Choose(at, area.Start, area.End, chooser);
        }

        DecideAround(at, chooser);
        draft.Subject.Clear();
        draft.Subject.AddRange(_chosen);
    }

    private int Yes { get; set; }

    private string Text(int start, int end) => document.View.Article.Text[start..end];

    private void DecideAround(in FigureView at, IChooser chooser)
    {
        var sentences = document.View.Sentences;
        var own = at.Draft.SentenceIndex;
        for (var i = own - 1; i >= Math.Max(0, own - 2); i--)
        {
            var sameBlock = sentences[i].Block == sentences[own].Block ? 1 : 2;
            for (var j = 0; j < sentences[i].Names.Count; j++)
            {
                var name = sentences[i].Names[j];
                if (_chosen.Contains(Text(name.Start, name.End), StringComparer.Ordinal)) continue;
                Begin(at, name.Start, name.End, (int)name.Kind + 1);
                Add(at, Back, ((own - i) * 8) + (sameBlock * 4) + (j == 0 ? 1 : j == sentences[i].Names.Count - 1 ? 2 : 3));
                Choose(at, name.Start, name.End, chooser);
            }
        }

        if (document.Headings[own] is not (>= 0 and var heading)) return;
        foreach (var name in sentences[heading].Names)
        {
            if (_chosen.Contains(Text(name.Start, name.End), StringComparer.Ordinal)) continue;
            Begin(at, name.Start, name.End, (int)name.Kind + 1);
            Add(at, Heading, Math.Min(3, sentences[heading].Names.Count));
            Choose(at, name.Start, name.End, chooser);
        }
    }

    private void Begin(in FigureView at, int start, int end, int sort)
    {
        var draft = at.Draft;
        var text = Text(start, end);
        var proposed = draft.Proposed!.Subject.Contains(text, StringComparer.Ordinal);
        _candidates.Clear();
        _candidates.Add(proposed);
        _candidates.Add(!proposed);
        Yes = proposed ? 0 : 1;
        var names = at.Sentence.Names.Count;
        void Feature(int template, int a, int b = 0, int c = 0) => _candidates.Feature(Yes, template, a, b, c);

        Feature(Bias, 1);
        Feature(Sort, sort, names == 0 ? 1 : 2);
        Feature(IsProposed, proposed ? 1 : 2, sort);
        Feature(IsProposed, proposed ? 3 : 4, Symbols.OfText(draft.Metric));
        Feature(Metric, Symbols.OfText(draft.Metric), sort);
        Feature(Kind, (int)draft.Kind.Kind + 1, sort);
        Feature(Count, Math.Min(names, 5), sort);
        var folded = TextFolding.Fold(text);
        if (document.Metrics.Names(draft.Metric, folded)) Feature(Repeats, sort);
        Feature(Symbols.Of("subject.name"), Symbols.OfText(folded));
        if (at.Previous is not { } previous) return;
        var had = previous.Subject.Contains(text, StringComparer.Ordinal) ? 1 : 2;
        Feature(Before, had, at.Nearness, sort);
        Feature(Before, had + 4, at.Nearness, previous.Metric == draft.Metric ? 1 : 2);
        Feature(Before, had + 8, at.Nearness, names == 0 ? 1 : 2);
    }

    private void Add(in FigureView at, int source, int detail)
    {
        _candidates.Feature(Yes, Source, source, detail);
        _candidates.Feature(Yes, Source, source, detail, (int)at.Draft.Kind.Kind + 1);
        _candidates.Feature(Yes, Source, source, detail + 1000, at.Sentence.Names.Count == 0 ? 1 : 2);
        if (at.Previous is not { } previous) return;
        _candidates.Feature(Yes, Carried, source, detail, previous.Metric == at.Draft.Metric ? 1 : 2);
    }

    private void Choose(in FigureView at, int start, int end, IChooser chooser)
    {
        at.Draft.SubjectSpan = new Span(start, end);
        var text = Text(start, end);
        if (_candidates.Values[chooser.Choose(DecisionSlot.Subject, at.Draft, _candidates)] && !_chosen.Contains(text, StringComparer.Ordinal)) _chosen.Add(text);
    }
}
