using System.Text;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Decides what a run is to do, before anything is asked of anybody.</summary>
internal static class RunPlanner
{
    /// <summary>The plan, or the exit code after it has been told why there is none.</summary>
    public static (RunPlan? Plan, int ExitCode) Plan(
        PipelineConfiguration configuration, RunRequest request, Invocation invocation, CancellationToken cancellationToken)
    {
        var selection = request.IsFromSnapshots
            ? SnapshotSelection.Choose(configuration, request, invocation, cancellationToken)
            : SourceSelection.Choose(configuration, request, invocation);
        return selection.ExitCode is { } exitCode ? (null, exitCode) : Plan(configuration, selection, request, invocation);
    }

    /// <summary>The plan for what has been chosen already, or the exit code after it has been told why there is none.</summary>
    public static (RunPlan? Plan, int ExitCode) Plan(
        PipelineConfiguration configuration, RunSelection selection, RunRequest request, Invocation invocation)
    {
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return (null, ExitCode.Usage);
        if (ReferenceLoader.Load(configuration, vocabulary, invocation) is not { } references) return (null, ExitCode.Usage);
        if (ExtractorLoader.Load(vocabulary, invocation) is not { } extractor) return (null, ExitCode.Usage);
        if (!DecisionsLoader.TryLoad(configuration, invocation, out var decisions)) return (null, ExitCode.Usage);

        FetchNotes.TellMissingContact(invocation.Messages, configuration.Fetch, selection.Sources);
        var plan = new RunPlan
        {
            Configuration = configuration,
            Sources = selection.Sources,
            Known = request.IsFromSnapshots ? selection.Known : null,
            JobName = selection.JobName,
            Reason = request.Reason,
            AcceptsLosses = request.AcceptsLosses,
            Vocabulary = vocabulary,
            Extractor = extractor,
            References = references,
            Identities = Identities.Of(configuration, vocabulary, invocation),
            ConfigSha256 = HashOf(configuration, invocation),
            Decisions = decisions?.Decisions,
            IsDryRun = request.IsDryRun,
        };
        return (plan, ExitCode.Fine);
    }

    /// <summary>SHA-256 of everything that the figures depend on besides the program: settings, vocabulary, models.</summary>
    public static string HashOf(PipelineConfiguration configuration, Invocation invocation)
    {
        var text = new StringBuilder(File.ReadAllText(invocation.ConfigurationPath!));
        foreach (var file in VocabularyLoader.Files(configuration, invocation)) text.Append('\0').Append(File.ReadAllText(file));
        text.Append('\0').Append(ContentId.OfBytes(File.ReadAllBytes(ShippedModels.PathFrom(invocation.Console.HomeFolder))));
        return ContentId.OfText(text.ToString());
    }
}
