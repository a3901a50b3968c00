using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Loads the vocabulary that a configuration asks for.</summary>
internal static class VocabularyLoader
{
    /// <summary>The vocabulary files that the configuration names, else the shipped ones.</summary>
    public static IReadOnlyList<string> Files(PipelineConfiguration configuration, Invocation invocation)
    {
        IReadOnlyList<string> named = configuration.Vocabulary.Count > 0 ? configuration.Vocabulary : [ShippedVocabulary.Word];
        return [.. named.SelectMany(file => file == ShippedVocabulary.Word ? ShippedVocabulary.PathsFrom(invocation.Console.HomeFolder) : [configuration.Resolve(file)])];
    }

    /// <summary>The vocabulary; null after its problems have been told.</summary>
    public static Vocabulary? Load(PipelineConfiguration configuration, Invocation invocation)
    {
        var loaded = VocabularyFiles.Load(Files(configuration, invocation), invocation.Shown);
        invocation.Messages.Fail(loaded.Problems);
        return loaded.Value;
    }
}
