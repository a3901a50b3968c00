using System.Globalization;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Cli.Health;

/// <summary>Checks of what the program reads before it does anything: configuration, vocabulary, models, secrets.</summary>
internal static class ProgramChecks
{
    /// <summary>The configuration; null where it cannot be used, which the findings say.</summary>
    public static (PipelineConfiguration? Configuration, IReadOnlyList<Finding> Findings) Load(Invocation invocation)
    {
        const string check = "configuration";
        if (invocation.ConfigurationPath is not { } path)
        {
            return (null, [Finding.Fail(
                check, $"There is no {PipelineFile.Name} at or above {invocation.Console.CurrentFolder}.", "Name one with --config FILE.")]);
        }

        var loaded = PipelineFile.Load(path, new LocalFolders(), invocation.Shown(path));
        return loaded.Value is { } configuration
            ? (configuration, [Finding.Ok(
                check, string.Create(CultureInfo.InvariantCulture, $"{path} is right: {configuration.Sources.Count} sources."))])
            : (null, [.. loaded.Problems.Select(problem =>
                Finding.Fail(check, problem.ToString(), "Put it right; docs/configuration.md explains every key."))]);
    }

    /// <summary>Whom sites can write to.</summary>
    public static Finding Contact(PipelineConfiguration configuration)
    {
        const string check = "contact";
        var fetch = configuration.Fetch;
        if (!configuration.Sources.Any(source => WebSources.AddressOf(source) is not null)) return Finding.Ok(check, "No web site is asked.");
        return fetch.Contact is not null || fetch.UserAgent.Contains('@', StringComparison.Ordinal)
            || fetch.UserAgent.Contains("://", StringComparison.Ordinal)
            ? Finding.Ok(check, $"Sites see {fetch.UserAgentWithContact}.")
            : Finding.Warn(check, "Web sites are not told whom they can write to.",
                "Set contact under fetch in pipeline.yaml to a mail or web address.");
    }

    /// <summary>The vocabulary and the models.</summary>
    public static IEnumerable<Finding> Knowledge(Invocation invocation, PipelineConfiguration configuration)
    {
        var vocabulary = VocabularyFiles.Load(VocabularyLoader.Files(configuration, invocation), invocation.Shown);
        foreach (var problem in vocabulary.Problems) yield return Finding.Fail(
            "vocabulary", problem.ToString(), "Put it right; aiindex vocabulary check looks through the files.");
        if (vocabulary.Value is { } value) yield return Finding.Ok(
            "vocabulary", string.Create(CultureInfo.InvariantCulture, $"{value.Metrics.Count} metrics are known."));

        var path = ShippedModels.PathFrom(invocation.Console.HomeFolder);
        if (ShippedModels.Load(path).Problem is { } damage)
        {
            yield return Finding.Fail("models", damage, "Restore the file from the installation, or make it anew with: aiindex train");
            yield break;
        }

        var own = ContentId.OfBytes(File.ReadAllBytes(path));
        var beside = ShippedModels.PathFrom(null);
        yield return beside != path && File.Exists(beside) && ContentId.OfBytes(File.ReadAllBytes(beside)) != own
            ? Finding.Warn("models", $"{path} is not the model file that the program was built with.",
                "Build the program anew, so that all of its copies read figures alike.")
            : Finding.Ok("models", $"{path} has the hash in its header ({own[..12]}).");
    }

    /// <summary>The environment variables that notifications need.</summary>
    public static IEnumerable<Finding> Notification(Invocation invocation, PipelineConfiguration configuration)
    {
        var notify = configuration.Notify;
        foreach (var name in new[] { notify.UrlVariable, notify.HeaderVariable }.OfType<string>()
            .Where(name => invocation.Console.Variable(name) is null))
        {
            yield return Finding.Warn(
                "notify", $"The environment variable {name} is not set here.",
                    "Set it where the pipeline runs, for systemd in the file that EnvironmentFile of the service names.");
        }

        yield return notify.IsSet
            ? Finding.Ok("notify", $"Somebody is told after runs: {notify.When}.")
            : Finding.Warn("notify", "Nobody is told of a run that fails.", "Name an address or a command under notify in pipeline.yaml.");
    }
}
