using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.References;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Reconciliation.References;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Loads the official figures that a configuration names.</summary>
internal static class ReferenceLoader
{
    /// <summary>The figures, none where no file is named; null after problems have been told.</summary>
    public static IReadOnlyList<ReferenceRow>? Load(PipelineConfiguration configuration, Vocabulary vocabulary, Invocation invocation)
    {
        if (configuration.References.Count == 0) return [];

        var terms = ReferenceTerms.Of(vocabulary, VocabularyTerms.Units);
        var identifier = new ReferenceIdentifier(new FigureIdentifier(vocabulary));
        var rows = new List<ReferenceRow>();
        var isRight = true;
        foreach (var path in configuration.References.Select(configuration.Resolve))
        {
            var loaded = ReferenceFile.Load(path, invocation.Shown(path), terms);
            invocation.Messages.Fail(loaded.Problems);
            isRight &= loaded.Problems.Count == 0;
            rows.AddRange((loaded.Value ?? []).SelectMany(identifier.Identify));
        }

        return isRight ? rows : null;
    }
}
