using AiIndexEtl.Cli.Runs.Listings;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Watches a run as it goes on.</summary>
internal interface IRunObserver
{
    /// <summary>A feed, sitemap or crawl was read.</summary>
    void Listed(ExpandedSource source);

    /// <summary>The documents are known.</summary>
    void Begin(int documents);

    /// <summary>A document is done, in the order of the documents.</summary>
    void Done(DocumentOutcome outcome);

    /// <summary>All documents are done, and publishing begins.</summary>
    void Publishing();
}
