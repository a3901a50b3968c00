using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Cli.Runs;

/// <summary>How a publication identifies facts that no stage of it has identified.</summary>
internal static class Identities
{
    /// <summary>The rules for a vocabulary.</summary>
    public static IdentityRules Of(PipelineConfiguration configuration, Vocabulary vocabulary, Invocation invocation) =>
        new(new FigureIdentifier(vocabulary).IdentifyAll, FigureIdentifier.Version, HashOf(configuration, invocation));

    // Where it changes, all facts are identified anew.
    private static string HashOf(PipelineConfiguration configuration, Invocation invocation) =>
        ContentId.OfText(string.Join('\0', VocabularyLoader.Files(configuration, invocation).Select(File.ReadAllText)));
}
