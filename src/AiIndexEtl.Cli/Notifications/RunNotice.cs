using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Notifications;

/// <summary>What whoever is told of a run is sent, as JSON in lower snake case. docs/nightly.md has the form.</summary>
/// <param name="Event">What the notice is about: <c>run</c>.</param>
/// <param name="Text">All of it in words, line by line, for services that show a text and nothing else.</param>
/// <param name="Summary">The same lines as a list.</param>
/// <param name="Run">The record of the run.</param>
internal sealed record RunNotice(string Event, string Text, IReadOnlyList<string> Summary, RunRecord Run)
{
    /// <summary>The notice of a run.</summary>
    public static RunNotice Of(RunRecord record)
    {
        IReadOnlyList<string> lines = [RunWords.Headline(record), .. RunWords.Lines(record)];
        return new RunNotice("run", string.Join('\n', lines), lines, record);
    }

    /// <summary>Whether a run is one that is told of.</summary>
    public static bool IsWanted(NotifyOccasion occasion, RunRecord record)
    {
        if (occasion is NotifyOccasion.Always) return true;
        if (record.Outcome is not (RunEnding.Published or RunEnding.NothingToRead) || record.ConflictsNew > 0) return true;
        return occasion is NotifyOccasion.New && record.FactsAdded + record.FactsChanged + record.FactsRemoved > 0;
    }
}
