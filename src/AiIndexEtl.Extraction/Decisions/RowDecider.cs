namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// How likely a whole row is right: a decision between right and wrong, from how sure the models were of each slot and how the figure
/// was written. Trained on rows of documents that the slots' models had not seen, which makes the probability an honest one.
/// </summary>
internal sealed class RowDecider
{
    // Slots surer than this differ in nothing that matters.
    private const int Steps = 12;

    private static readonly int Bias = Symbols.Of("row");
    private static readonly int Sureness = Symbols.Of("row.sureness");
    private static readonly int Weakest = Symbols.Of("row.weakest");
    private static readonly int Product = Symbols.Of("row.product");
    private static readonly int Agreement = Symbols.Of("row.rules-agree");
    private static readonly int Form = Symbols.Of("row.form");
    private static readonly int Unit = Symbols.Of("row.unit");
    private static readonly int Metric = Symbols.Of("row.metric");
    private static readonly int Place = Symbols.Of("row.place");

    private readonly CandidateList<bool> _candidates = new(comparer: null);

    /// <summary>Sets the confidence of a figure whose slots are decided.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        var proposed = draft.Proposed!;
        _candidates.Clear(chooser.Weigher(DecisionSlot.Row));
        _candidates.Add(true);
        _candidates.Add(false);
        Add(Bias, at.IsChinese ? 1 : 2);
        var (product, least) = (1.0, 1.0);
        for (var slot = 0; slot < (int)DecisionSlot.Row; slot++)
        {
            // A step and those below it, so that neighbouring steps share what they have learned.
            var step = Step(draft.Sureness[slot]);
            for (var below = 1; below <= step; below++) Add(Sureness, slot, below);
            product *= draft.Sureness[slot];
            least = Math.Min(least, draft.Sureness[slot]);
        }

        for (var below = 1; below <= Step(least); below++) Add(Weakest, below);
        for (var below = 1; below <= Step(product); below++) Add(Product, below);
        Add(Agreement, draft.Metric == proposed.Metric ? 1 : 2, 1);
        Add(Agreement, draft.Period == proposed.Period ? 1 : 2, 2);
        Add(Agreement, SameAreas.AreSame(draft.Area, proposed.Area) ? 1 : 2, 3);
        Add(Form, (int)draft.Quantity.Form);
        Add(Unit, Symbols.OfText(draft.UnitClass));
        Add(Metric, draft.Metric == "other" ? 1 : 2, at.Document.View.IsAboutAi ? 1 : 2);
        Add(Place, at.Document.View.DataYear is null ? 1 : 2, draft.HasOwnPeriod ? 1 : 2);
        chooser.Choose(DecisionSlot.Row, draft, _candidates);
    }

    private static int Step(double probability) => probability switch
    {
        >= 0.995 => Steps,
        >= 0.98 => 11,
        >= 0.95 => 10,
        _ => (int)(Math.Clamp(probability, 0, 0.9499) * 10),
    };

    private void Add(int template, int a, int b = 0) => _candidates.Feature(0, template, a, b);
}
