using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Makes the extractor of a configuration: its vocabulary, and the shipped models.</summary>
internal static class ExtractorLoader
{
    /// <summary>The extractor; null after problems have been told.</summary>
    public static ClaimExtractor? Load(PipelineConfiguration configuration, Invocation invocation) =>
        VocabularyLoader.Load(configuration, invocation) is { } vocabulary ? Load(vocabulary, invocation) : null;

    /// <summary>The extractor of a vocabulary that is loaded already; null after problems have been told.</summary>
    public static ClaimExtractor? Load(Vocabulary vocabulary, Invocation invocation)
    {
        var file = ShippedModels.Load(ShippedModels.PathFrom(invocation.Console.HomeFolder));
        if (file.Problem is { } problem) invocation.Messages.Fail(problem);
        return file.Models is { } models ? new ClaimExtractor(vocabulary, models) : null;
    }
}
