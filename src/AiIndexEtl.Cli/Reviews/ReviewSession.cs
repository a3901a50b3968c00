using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Goes through doubtful facts with a person at a terminal. Each decision is written down as it is taken.</summary>
internal sealed class ReviewSession(Invocation invocation, ReviewDesk desk, KnownNames known) : IDisposable
{
    private const string Question = "a accept, r reject, c correct, s skip, q quit:";
    private const string Clear = "-";

    private readonly StreamReader _answers = new(invocation.Console.Input, Encoding.UTF8, leaveOpen: true);
    private readonly ReviewScreen _screen = new(invocation.Console);

    /// <summary>Shows the facts one after the other until all are done or the person leaves. How many decisions were written.</summary>
    public async Task<int> RunAsync(IReadOnlyList<ReviewFact> facts, CancellationToken cancellationToken)
    {
        var written = 0;
        for (var i = 0; i < facts.Count; i++)
        {
            _screen.Show(facts[i], string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {facts.Count}"));
            var answer = await AskAsync(Question, cancellationToken);
            switch (answer)
            {
                case null or "q":
                    return written;
                case "s" or "":
                    continue;
                case "a" or "r" or "c":
                    // A decision that did not come about leaves the fact where it was.
                    if (await DecideAsync(facts[i], answer, cancellationToken)) written++;
                    else i--;
                    break;
                default:
                    _screen.Say($"\"{answer}\" is none of the answers.");
                    i--;
                    break;
            }
        }

        return written;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers.Dispose();
        _screen.Dispose();
    }

    private async Task<bool> DecideAsync(ReviewFact fact, string answer, CancellationToken cancellationToken)
    {
        var verdict = answer switch { "a" => ReviewVerdict.Accept, "r" => ReviewVerdict.Reject, _ => ReviewVerdict.Correct };
        var corrected = ReviewSlots.None;
        if (verdict is ReviewVerdict.Correct)
        {
            if (await CorrectAsync(fact, cancellationToken) is not { } slots) return false;
            corrected = slots;
        }

        var reason = await AskAsync("reason (nothing: no decision):", cancellationToken);
        return !string.IsNullOrWhiteSpace(reason) && await desk.DecideAsync(fact, verdict, corrected, reason.Trim(), cancellationToken);
    }

    private async Task<ReviewSlots?> CorrectAsync(ReviewFact fact, CancellationToken cancellationToken)
    {
        _screen.Say($"Enter keeps a slot, {Clear} empties it; items of a list are parted by commas.");
        var read = ReviewSlots.Of(fact.Current);
        var changes = ReviewSlots.None;
        foreach (var slot in read.Named)
        {
            while (true)
            {
                var answer = await AskAsync($"{ReviewSlotForms.Name(slot)} [{string.Join(", ", read.Of(slot))}]:", cancellationToken);
                if (answer is null) return null;
                if (answer.Length == 0) break;

                var values = answer == Clear ? [] : ReviewSlotForms.Parse(slot, answer);
                if (SlotAssignments.Mistake(slot, values, known) is { } mistake)
                {
                    _screen.Say(mistake.Text);
                    continue;
                }

                changes = changes.With(slot, values);
                break;
            }
        }

        return desk.Correction(fact, changes);
    }

    // Reading from a terminal cannot be called off, so that the wait for it is.
    private async Task<string?> AskAsync(string question, CancellationToken cancellationToken)
    {
        _screen.Ask(question);
        return (await _answers.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellationToken))?.Trim();
    }
}
