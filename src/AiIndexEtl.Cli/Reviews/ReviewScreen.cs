using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Shows facts to a reviewer: the sentence with the mention marked, the slots with their evidence, the other sides of a conflict.</summary>
internal sealed class ReviewScreen : IDisposable
{
    private const string Bold = "1";
    private const string Dim = "2";
    private const string Marking = "1;7";
    private const string Yellow = "33";
    private const int MostLines = 40;

    private static readonly OutputColumn[] SlotColumns = [new("slot"), new("value"), new("read from")];
    private static readonly OutputColumn[] SideColumns = [new("others say"), new("stance"), new("sentence"), new("source")];

    private readonly Stream _output;
    private readonly StreamWriter _writer;
    private readonly int _width;
    private readonly bool _isStyled;

    /// <summary>Takes the terminal.</summary>
    public ReviewScreen(ConsoleStreams console)
    {
        _output = console.Output;
        _writer = new StreamWriter(_output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            AutoFlush = true,
            NewLine = "\n",
        };
        _width = console.Width;
        _isStyled = console.OutputIsTerminal && console.AllowsColour;
    }

    /// <summary>Shows a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="place">Which of how many it is, for its headline.</param>
    public void Show(ReviewFact fact, string place)
    {
        var claim = fact.Current;
        var headline = DisplayWidth.Fit($"── {place}  {string.Join(", ", fact.Reasons)}  {fact.FactId[..10]} ", _width);
        _writer.WriteLine();
        _writer.WriteLine(headline + new string('─', Math.Max(0, _width - DisplayWidth.Of(headline))));
        foreach (var line in Lines(Marked(claim))) _writer.WriteLine(WithMarking(line, claim));
        var known = new[] { claim.Publisher, claim.Edition, claim.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>();
        Say(string.Join("  ", known), Dim);

        // An address stays in one piece, so that the terminal can open it.
        _writer.WriteLine(Painted(TerminalText.OneLine(fact.SourceLink), Dim));
        foreach (var detail in fact.Details) Say("! " + detail, Yellow);
        ShowSlots(fact);
        ShowSides(fact.Sides);
    }

    /// <summary>Asks for a line, whose answer stands behind the question.</summary>
    public void Ask(string question) => _writer.Write(Painted(TerminalText.OneLine(question), Bold) + " ");

    /// <summary>Says a line.</summary>
    public void Say(string line) => Say(line, style: null);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Say(string text, string? style)
    {
        foreach (var line in Lines(TerminalText.OneLine(text))) _writer.WriteLine(style is null ? line : Painted(line, style));
    }

    private void ShowSlots(ReviewFact fact)
    {
        _writer.WriteLine();
        var table = new TableWriter(_output, SlotColumns, _width, _isStyled);
        var slots = ReviewSlots.Of(fact.Current);
        foreach (var slot in slots.Named.Where(slot => slots.Of(slot).Count > 0))
        {
            table.Write([ReviewSlotForms.Name(slot), string.Join(", ", slots.Of(slot)), Evidence(fact.Current, slot)]);
        }

        table.Write(["confidence", fact.Current.Confidence.ToString("0.000", CultureInfo.InvariantCulture), ""]);
        table.Complete();
        _writer.WriteLine();
    }

    private void ShowSides(IReadOnlyList<ReviewSide> sides)
    {
        if (sides.Count == 0) return;

        var table = new TableWriter(_output, SideColumns, _width, _isStyled);
        foreach (var side in sides)
        {
            var value = PlainText.Of(side.Value) + (side.ValueUpper is null ? "" : " to " + PlainText.Of(side.ValueUpper)) + " " + side.Unit;
            table.Write([value, side.Stance, side.Sentence, string.Join(", ", new[] { side.Publisher, side.Edition, side.Source }.OfType<string>())]);
        }

        table.Complete();
        _writer.WriteLine();
    }

    private IEnumerable<string> Lines(string text) => text.Length == 0 ? [] : TextWrapping.Wrap(text, _width, MostLines);

    // The mark is a pair of brackets, so that it is never lost, in a pipe or without colours.
    private static string Marked(Claim claim)
    {
        var at = MentionPlace.InSentence(claim);
        if (at < 0) return TerminalText.OneLine($"{claim.Sentence} ({claim.Mention})");
        return TerminalText.OneLine($"{claim.Sentence[..at]}[{claim.Mention}]{claim.Sentence[(at + claim.Mention.Length)..]}");
    }

    // A mention that goes on in the next line keeps its brackets alone.
    private string WithMarking(string line, Claim claim)
    {
        var marked = TerminalText.OneLine($"[{claim.Mention}]");
        return _isStyled ? line.Replace(marked, Painted(marked, Marking), StringComparison.Ordinal) : line;
    }

    private string Painted(string text, string style) => _isStyled ? $"\e[{style}m{text}\e[0m" : text;

    private static string Evidence(Claim claim, ReviewSlot slot) => string.Join(
        ", ", claim.Evidence.Where(evidence => string.Equals(evidence.Slot.ToString(), slot.ToString(), StringComparison.Ordinal)).Select(evidence => evidence.Rule).Distinct(StringComparer.Ordinal));
}
