using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Tells what was decided while fetching.</summary>
internal static class FetchNotes
{
    /// <summary>One decision in one line: a warning where somebody may want to do something about it.</summary>
    public static void Tell(Messages messages, FetchNote note)
    {
        if (note.Code is "crawl_delay_capped" or "robots_unreachable" or "circuit_open" or "host_paused") messages.Warn(note.Message, stage: "scrape");
        else messages.Say(note.Message, stage: "scrape");
    }

    /// <summary>Warns where web sites are to be asked without saying whom they can write to.</summary>
    public static void TellMissingContact(Messages messages, FetchSettings settings, IEnumerable<SourceSettings> sources)
    {
        var namesSomebody = settings.Contact is not null || settings.UserAgent.Contains('@') || settings.UserAgent.Contains("://", StringComparison.Ordinal);
        if (namesSomebody || !sources.Any(source => (source.Url ?? source.Feed ?? source.Sitemap) is not null)) return;

        messages.Warn("Web sites are asked without saying whom they can write to. Set \"contact\" under fetch in pipeline.yaml to a mail or web address.");
    }
}
