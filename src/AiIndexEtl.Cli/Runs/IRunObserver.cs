using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Watches a run as it goes on.</summary>
internal interface IRunObserver
{
    /// <summary>The run has its id.</summary>
    void Started(Guid runId)
    {
        // Few want to know.
    }

    /// <summary>A feed, sitemap or crawl was read.</summary>
    void Listed(ExpandedSource source);

    /// <summary>The documents are known.</summary>
    void Begin(int documents);

    /// <summary>Something was decided while fetching; from any thread.</summary>
    void Note(FetchNote note);

    /// <summary>A document is done, in the order of the documents.</summary>
    void Done(DocumentOutcome outcome);

    /// <summary>All documents are done, and publishing begins.</summary>
    void Publishing();

    /// <summary>A step of the publication begins.</summary>
    void StepBegins(string step);
}
