using System.Text;
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
    /// <summary>The rules for a vocabulary. Its hash is that of its files: where they change, all facts are identified anew.</summary>
    public static IdentityRules Of(PipelineConfiguration configuration, Vocabulary vocabulary, Invocation invocation)
    {
        var text = new StringBuilder();
        foreach (var file in VocabularyLoader.Files(configuration, invocation)) text.Append(File.ReadAllText(file)).Append('\0');
        return new IdentityRules(new FigureIdentifier(vocabulary).Identify, FigureIdentifier.Version, ContentId.OfText(text.ToString()));
    }
}
