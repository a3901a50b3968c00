using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Cli.Telemetry;

/// <summary>Lets the telemetry of a run see what another observer sees.</summary>
internal sealed class TelemetryObserver(IRunObserver inner, RunTelemetry telemetry) : IRunObserver
{
    /// <inheritdoc/>
    public void Started(Guid runId)
    {
        telemetry.Started(runId);
        inner.Started(runId);
    }

    /// <inheritdoc/>
    public void Listed(ExpandedSource source) => inner.Listed(source);

    /// <inheritdoc/>
    public void Begin(int documents) => inner.Begin(documents);

    /// <inheritdoc/>
    public void Note(FetchNote note) => inner.Note(note);

    /// <inheritdoc/>
    public void Done(DocumentOutcome outcome)
    {
        telemetry.Done(outcome);
        inner.Done(outcome);
    }

    /// <inheritdoc/>
    public void Publishing()
    {
        telemetry.Publishing();
        inner.Publishing();
    }
}
