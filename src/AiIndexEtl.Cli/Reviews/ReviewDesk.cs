using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Warehouse.Reviews;

namespace AiIndexEtl.Cli.Reviews;

/// <summary>Takes decisions at a terminal: what was written, and why something was not, is told there.</summary>
/// <param name="invocation">The command.</param>
/// <param name="configuration">The settings.</param>
/// <param name="reader">The published file.</param>
/// <param name="reviewer">Who decides.</param>
internal sealed class ReviewDesk(Invocation invocation, PipelineConfiguration configuration, FactsReader reader, string? reviewer)
{
    private readonly string _file = invocation.Shown(DecisionsLoader.PathOf(configuration));
    private readonly DecisionDesk _desk = new(
        DecisionsLoader.Open(configuration, invocation), invocation.Shown(DecisionsLoader.PathOf(configuration)), reader, invocation.Console.Clock);

    /// <summary>The one current fact whose id begins so; null after it has been told that there is none, or several.</summary>
    public ReviewFact? Find(string prefix, CancellationToken cancellationToken) => Told(_desk.Find(prefix, cancellationToken));

    /// <summary>The slots in which a fact differs from what was extracted once slots are put right; null after a mistake has been told.</summary>
    public ReviewSlots? Correction(ReviewFact fact, ReviewSlots changes) => Told(DecisionDesk.Correction(fact, changes));

    /// <summary>Writes a decision down; false after it has been told why that failed.</summary>
    public async Task<bool> DecideAsync(ReviewFact fact, ReviewVerdict verdict, ReviewSlots corrected, string reason, CancellationToken cancellationToken)
    {
        if (Told(await _desk.DecideAsync(fact, verdict, corrected, reason, reviewer, cancellationToken)) is not { } written) return false;

        invocation.Messages.Say($"{ReviewLines.Name(verdict)} of \"{TerminalText.OneLine(fact.Extracted.Mention)}\" written to {_file}");
        if (written.Replaced is { } replaced) invocation.Messages.Say("replaces: " + ReviewLines.Of(replaced));
        return true;
    }

    private T? Told<T>(Judged<T> result)
        where T : class
    {
        foreach (var problem in result.Problems) invocation.Messages.Fail(problem.Text);
        return result.Value;
    }
}
