using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Shows how far a run has come below the lines that another observer tells.</summary>
internal sealed class ProgressObserver(IRunObserver lines, ProgressBar bar) : IRunObserver
{
    /// <inheritdoc/>
    public void Listed(ExpandedSource source) => lines.Listed(source);

    /// <inheritdoc/>
    public void Begin(int documents)
    {
        bar.Begin("reading", documents);
        lines.Begin(documents);
    }

    /// <inheritdoc/>
    public void Note(FetchNote note) => lines.Note(note);

    /// <inheritdoc/>
    public void Done(DocumentOutcome outcome)
    {
        bar.Advance();
        lines.Done(outcome);
    }

    /// <inheritdoc/>
    public void Publishing()
    {
        bar.Begin("publishing");
        lines.Publishing();
    }

    /// <inheritdoc/>
    public void StepBegins(string step)
    {
        bar.Name("publishing: " + step);
        lines.StepBegins(step);
    }
}
