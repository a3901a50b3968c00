using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Reconciliation.Reviews;
using AiIndexEtl.Warehouse.Reviews;
using Spectre.Console;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Shows facts to a reviewer: the sentence with the mention marked, the slots with their evidence, the other sides of a conflict.</summary>
internal sealed class ReviewScreen : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly IAnsiConsole _terminal;

    /// <summary>Takes the terminal.</summary>
    public ReviewScreen(ConsoleStreams console)
    {
        _writer = new StreamWriter(console.Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        _terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(_writer),
            Ansi = console.OutputIsTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = console.AllowsColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        _terminal.Profile.Width = console.Width;
    }

    /// <summary>Shows a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="place">Which of how many it is, for its headline.</param>
    public void Show(ReviewFact fact, string place)
    {
        _terminal.WriteLine();
        _terminal.Write(new Rule(Escape($"{place}  {string.Join(", ", fact.Reasons)}  {fact.FactId[..10]}")) { Justification = Justify.Left });
        _terminal.MarkupLine(Marked(fact.Current));
        _terminal.MarkupLine($"[dim]{Escape(string.Join("  ", new[] { fact.Current.Publisher, fact.Current.Edition, fact.Current.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }.OfType<string>()))}[/]");
        _terminal.MarkupLine($"[dim]{Escape(fact.SourceLink)}[/]");
        foreach (var detail in fact.Details) _terminal.MarkupLine($"[yellow]![/] {Escape(detail)}");
        ShowSlots(fact);
        ShowSides(fact.Sides);
    }

    /// <summary>Asks for a line, whose answer stands behind the question.</summary>
    public void Ask(string question) => _terminal.Markup($"[bold]{Escape(question)}[/] ");

    /// <summary>Says a line.</summary>
    public void Say(string line) => _terminal.MarkupLine(Escape(line));

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void ShowSlots(ReviewFact fact)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("slot", "value", "read from");
        var slots = ReviewSlots.Of(fact.Current);
        foreach (var slot in slots.Named.Where(slot => slots.Of(slot).Count > 0))
        {
            table.AddRow(Escape(ReviewSlotForms.Name(slot)), Escape(string.Join(", ", slots.Of(slot))), Escape(Evidence(fact.Current, slot)));
        }

        table.AddRow("confidence", fact.Current.Confidence.ToString("0.000", CultureInfo.InvariantCulture), "");
        _terminal.Write(table);
    }

    private void ShowSides(IReadOnlyList<ReviewSide> sides)
    {
        if (sides.Count == 0) return;

        var table = new Table().Border(TableBorder.Simple).AddColumns("others say", "stance", "sentence", "source");
        foreach (var side in sides)
        {
            var value = PlainText.Of(side.Value) + (side.ValueUpper is null ? "" : " to " + PlainText.Of(side.ValueUpper)) + " " + side.Unit;
            table.AddRow(Escape(value), Escape(side.Stance), Escape(side.Sentence), Escape(string.Join(", ", new[] { side.Publisher, side.Edition, side.Source }.OfType<string>())));
        }

        _terminal.Write(table);
    }

    // In a pipe or without colours the mark is a pair of brackets, so that it is never lost.
    private static string Marked(Claim claim)
    {
        var at = MentionPlace.InSentence(claim);
        if (at < 0) return $"{Escape(claim.Sentence)} [bold]({Escape(claim.Mention)})[/]";

        var (before, behind) = (claim.Sentence[..at], claim.Sentence[(at + claim.Mention.Length)..]);
        return $"{Escape(before)}[bold invert][[{Escape(claim.Mention)}]][/]{Escape(behind)}";
    }

    private static string Evidence(Claim claim, ReviewSlot slot) => string.Join(
        ", ", claim.Evidence.Where(evidence => string.Equals(evidence.Slot.ToString(), slot.ToString(), StringComparison.Ordinal)).Select(evidence => evidence.Rule).Distinct(StringComparer.Ordinal));

    private static string Escape(string words) => Markup.Escape(PlainText.OneLine(words));
}
