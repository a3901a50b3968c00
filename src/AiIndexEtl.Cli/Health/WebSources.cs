using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Health;

/// <summary>The web sites of a configuration.</summary>
internal static class WebSources
{
    /// <summary>The web address of a source; null where it is read from disk.</summary>
    public static string? AddressOf(SourceSettings source) => source.Url ?? source.Feed ?? source.Sitemap;

    /// <summary>The roots of all sites, each once, in the order of the sources.</summary>
    public static IReadOnlyList<Uri> RootsOf(PipelineConfiguration configuration) =>
        [.. configuration.Sources.Select(AddressOf).OfType<string>().Select(address => new Uri(new Uri(address), "/")).Distinct()];
}
