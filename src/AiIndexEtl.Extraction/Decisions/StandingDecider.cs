using System.Globalization;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// Decides whether a figure is stated as a claim, or only counts, names, numbers or bounds something in passing. The rules' verdict
/// is the proposal; only what they call vague is never asked about.
/// </summary>
/// <param name="document">The document.</param>
internal sealed class StandingDecider(DecisionDocument document)
{
    // How many words on either side are read one by one.
    private const int Beside = 3;

    // Words a little farther off, wherever they stand.
    private const int Around = 8;

    private static readonly int Bias = Symbols.Of("standing");
    private static readonly int Rule = Symbols.Of("standing.rule");
    private static readonly int Form = Symbols.Of("standing.form");
    private static readonly int Noun = Symbols.Of("standing.noun");
    private static readonly int Size = Symbols.Of("standing.size");
    private static readonly int Script = Symbols.Of("standing.script");
    private static readonly int Qualified = Symbols.Of("standing.qualifier");
    private static readonly int Before = Symbols.Of("standing.before");
    private static readonly int Behind = Symbols.Of("standing.behind");
    private static readonly int BeforeForm = Symbols.Of("standing.before-form");
    private static readonly int BehindForm = Symbols.Of("standing.behind-form");
    private static readonly int BeforePair = Symbols.Of("standing.before-pair");
    private static readonly int BehindPair = Symbols.Of("standing.behind-pair");
    private static readonly int Near = Symbols.Of("standing.near");
    private static readonly int BeforeScript = Symbols.Of("standing.before-script");
    private static readonly int LabelBefore = Symbols.Of("standing.label-before");
    private static readonly int LabelBehind = Symbols.Of("standing.label-behind");
    private static readonly int LabelNear = Symbols.Of("standing.label-near");
    private static readonly int Marks = Symbols.Of("standing.marks");
    private static readonly int Capitals = Symbols.Of("standing.capitals");
    private static readonly int Place = Symbols.Of("standing.place");
    private static readonly int Block = Symbols.Of("standing.block");
    private static readonly int Metric = Symbols.Of("standing.metric");
    private static readonly int Kind = Symbols.Of("standing.kind");
    private static readonly int Company = Symbols.Of("standing.company");
    private static readonly int Earlier = Symbols.Of("standing.previous");

    private readonly CandidateList<bool> _candidates = new(comparer: null);

    /// <summary>Decides whether a figure is a claim.</summary>
    public void Decide(in FigureView at, IChooser chooser)
    {
        var draft = at.Draft;
        if (draft.Quantity.Vague || draft.Rejection == RejectionReasons.Conversion) return;
        var isClaim = draft.Rejection is null;
        _candidates.Clear(chooser.Weigher(DecisionSlot.Standing));
        _candidates.Add(isClaim);
        _candidates.Add(!isClaim);
        Describe(at, _candidates.Add(true));
        if (_candidates.Values[chooser.Choose(DecisionSlot.Standing, draft, _candidates)] == isClaim) return;
        draft.Rejection = isClaim ? RejectionReasons.NotStated : null;
    }

    private void Describe(in FigureView at, int candidate)
    {
        var draft = at.Draft;
        var quantity = draft.Quantity;
        var form = (int)quantity.Form + 1;
        var rule = draft.Rejection is null ? 1 : Symbols.OfText(draft.Rejection);
        var size = SizeOf(quantity);
        var script = ScriptOf(quantity);
        _candidates.Feature(candidate, Bias);
        _candidates.Feature(candidate, Rule, rule, form);
        _candidates.Feature(candidate, Form, form, Symbols.OfText(draft.UnitClass), rule);
        _candidates.Feature(candidate, Noun, Symbols.OfText(quantity.Noun.Length > 0 ? quantity.Noun : quantity.Unit));
        _candidates.Feature(candidate, Size, size, form);
        _candidates.Feature(candidate, Script, script, form, Math.Min(size, 4));
        _candidates.Feature(candidate, Qualified, quantity.Qualifier == Core.Claims.Qualifier.Exact ? 1 : 2, form, quantity.Upper is null ? 1 : 2);
        _candidates.Feature(candidate, Metric, Symbols.OfText(draft.Proposed!.Metric), form);
        _candidates.Feature(candidate, Metric, draft.Proposed.MetricScore switch { <= 0 => 1, < 1 => 2, < 1.5 => 3, < 2 => 4, _ => 5 }, form, -1);
        _candidates.Feature(candidate, Kind, draft.Proposed.KindRule, form);
        AddWords(at, candidate, form, rule, script);
        AddPlace(at, candidate, form, script);
    }

    private void AddWords(in FigureView at, int candidate, int form, int rule, int script)
    {
        var quantity = at.Draft.Quantity;
        var words = document.Words;
        var sentence = at.Sentence.Span;
        var first = words.From(sentence.Start);
        var last = words.From(sentence.End);
        var figure = words.From(quantity.QualifierStart);
        var behind = words.From(Math.Max(quantity.End, quantity.QualifierEnd));
        for (var i = 1; i <= Beside; i++)
        {
            var before = figure - i >= first ? words[figure - i] : -1;
            var after = behind + i - 1 < last ? words[behind + i - 1] : -1;
            _candidates.Feature(candidate, Before, before, i);
            _candidates.Feature(candidate, Behind, after, i);
            if (figure - i >= first) AddLabel(candidate, LabelBefore, figure - i, i, form);
            if (behind + i - 1 < last) AddLabel(candidate, LabelBehind, behind + i - 1, i, form);
            if (i > 1) continue;
            _candidates.Feature(candidate, BeforeScript, before, script);
            _candidates.Feature(candidate, BeforeForm, before, form, rule);
            _candidates.Feature(candidate, BehindForm, after, form, rule);
        }

        if (figure - 2 >= first) _candidates.Feature(candidate, BeforePair, words.Pair(figure - 2));
        if (behind + 1 < last) _candidates.Feature(candidate, BehindPair, words.Pair(behind));
        for (var i = Math.Max(first, figure - Around); i < Math.Min(last, behind + Around); i++)
        {
            if (i >= figure && i < behind) continue;
            AddLabel(candidate, LabelNear, i, 0, form);
            _candidates.Feature(candidate, Near, at.IsChinese && i + 1 < last ? words.Pair(i) : words[i], form is (int)QuantityForm.Bare + 1 or (int)QuantityForm.Counted + 1 ? 1 : 2);
        }
    }

    private void AddLabel(int candidate, int template, int word, int distance, int form)
    {
        if (LabelWords.Of(document.Words, word) is > 0 and var sort) _candidates.Feature(candidate, template, sort, distance, form);
    }

    private void AddPlace(in FigureView at, int candidate, int form, int script)
    {
        var quantity = at.Draft.Quantity;
        var text = document.View.Article.Text;
        var sentence = at.Sentence;
        var before = SortBefore(text, quantity.Start);
        var after = SortBehind(text, quantity.End);
        _candidates.Feature(candidate, Marks, before, after, form);
        _candidates.Feature(candidate, Marks, before, -1, script);
        _candidates.Feature(candidate, Marks, -1, after, script);

        // A capitalised word right before or behind makes a number part of a name: Terminal 5.
        var capitals = (IsCapital(text, sentence.Span.Start, quantity.Start, isBefore: true) ? 1 : 2) + (IsCapital(text, quantity.End, sentence.Span.End, isBefore: false) ? 4 : 8);
        _candidates.Feature(candidate, Capitals, capitals, form, script);

        var block = document.View.Article.Blocks[sentence.Block];
        var opens = quantity.QualifierStart <= sentence.Span.Start + 1 ? 1 : 2;
        var closes = quantity.End >= sentence.Span.End - 1 ? 1 : 2;
        _candidates.Feature(candidate, Place, opens, closes, form);
        _candidates.Feature(candidate, Place, opens, script, Math.Min(SizeOf(quantity), 4) + 10);
        _candidates.Feature(candidate, Block, (int)block.Kind + 1, block.Kind == BlockKind.TableRow ? 0 : LinkFeatures.Bucket(block.Length / 4), form);
        _candidates.Feature(candidate, Company, Math.Min(3, sentence.Hits.Count), Math.Min(3, sentence.Quantities.Count), form);
        _candidates.Feature(candidate, Company, Math.Min(2, sentence.Areas.Count) + 10, Math.Min(2, sentence.Times.Count), form);
        if (at.Nearness is 1 or 2) _candidates.Feature(candidate, Earlier, at.Previous!.Rejection is null ? 1 : 2, at.Nearness, form);
    }

    // Whole numbers up to twelve by themselves, then powers of ten; a fraction of a number is a measurement.
    private static int SizeOf(QuantityMention quantity)
    {
        var value = Math.Abs(quantity.Value);
        if (value != decimal.Truncate(value)) return 40;
        return value switch { <= 12 => (int)value + 1, < 20 => 20, < 100 => 21, < 1000 => 22, >= 1900 and <= 2099 => 23, < 10_000 => 24, < 1_000_000 => 25, _ => 26 };
    }

    private int ScriptOf(QuantityMention quantity)
    {
        var c = document.Folded[Math.Min(quantity.NumberStart, document.Folded.Length - 1)];
        return char.IsAsciiDigit(c) ? 1 : c >= '\u2E80' ? 2 : 3;
    }

    // The sign beside a number, which a blank may part from it.
    private static int SortBefore(string text, int at)
    {
        if (at > 1 && text[at - 1] == ' ') return 1000 + SortOf(text[at - 2]);
        return at > 0 ? SortOf(text[at - 1]) : '\n';
    }

    private static int SortBehind(string text, int at)
    {
        if (at + 1 < text.Length && text[at] == ' ') return 1000 + SortOf(text[at + 1]);
        return at < text.Length ? SortOf(text[at]) : '\n';
    }

    private static int SortOf(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter => 'A',
        UnicodeCategory.LowercaseLetter => 'a',
        UnicodeCategory.OtherLetter => 'L',
        UnicodeCategory.DecimalDigitNumber => '0',
        _ => c,
    };

    private static bool IsCapital(string text, int start, int end, bool isBefore)
    {
        if (!isBefore)
        {
            var at = start;
            while (at < end && text[at] is ' ') at++;
            return at < end && char.IsAsciiLetterUpper(text[at]);
        }

        var i = end - 1;
        while (i > start && text[i] is ' ') i--;
        var wordEnd = i;
        while (i >= start && char.IsAsciiLetter(text[i])) i--;
        return i < wordEnd && i + 1 > start && char.IsAsciiLetterUpper(text[i + 1]);
    }
}
