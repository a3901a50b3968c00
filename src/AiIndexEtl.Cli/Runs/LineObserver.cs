using System.Globalization;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Scraping.Fetching;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Tells a run in plain lines, one for each document.</summary>
internal sealed class LineObserver(Messages messages) : IRunObserver
{
    /// <inheritdoc/>
    public void Listed(ExpandedSource source) => Tell(messages, source);

    /// <inheritdoc/>
    public void Begin(int documents)
    {
        // The lines to come speak for themselves.
    }

    /// <inheritdoc/>
    public void Note(FetchNote note) => FetchNotes.Tell(messages, note);

    /// <inheritdoc/>
    public void Done(DocumentOutcome outcome) => Tell(messages, outcome);

    /// <inheritdoc/>
    public void Publishing()
    {
        // What was published is told by the summary.
    }

    /// <inheritdoc/>
    public void StepBegins(string step)
    {
        // Steps of a second each are no news.
    }

    /// <summary>A feed, sitemap or crawl in one line, and its warnings.</summary>
    public static void Tell(Messages messages, ExpandedSource source)
    {
        foreach (var warning in source.Warnings) messages.Warn($"{source.Source.Id}: {warning}", source.Source.Id, "scrape");
        if (source.Choices is not { } choices) return;

        var address = source.Source.Feed ?? source.Source.Sitemap ?? source.Source.Warc;

        // A WARC file that cannot be read is a document too, one that failed, but no page of the listing.
        var taken = choices.Count(choice => choice.IsTaken);
        messages.Say(string.Create(CultureInfo.InvariantCulture, $"{source.Source.Id}: {taken} of {choices.Count} pages taken, {address}"), source.Source.Id, "scrape");
    }

    /// <summary>One document in one line, and its warnings.</summary>
    public static void Tell(Messages messages, DocumentOutcome outcome)
    {
        foreach (var warning in outcome.Warnings) messages.Warn($"{outcome.Document.Source.Id}: {warning}", outcome.Document.Source.Id, "clean");
        if (outcome.Failure is { } failure)
        {
            var line = $"{outcome.Document.Source.Id}: {failure.Message} ({failure.Stage}: {failure.Code})";

            // A snapshot that cannot be read again leaves everything as it was.
            if (outcome.Document.Known is not null) messages.Warn(line, outcome.Document.Source.Id, failure.Stage);
            else messages.Fail(line, outcome.Document.Source.Id, failure.Stage);
            return;
        }

        if (outcome.RepeatedBy is { } other)
        {
            messages.Say($"{outcome.Document.Source.Id}: {outcome.Document.Asked} was read as source {other} already", outcome.Document.Source.Id, "clean");
            return;
        }

        messages.Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Document.Source.Id}: {outcome.Claims.Count} figures, {outcome.Rejections.Count} other numerals, {outcome.Row!.Source}"),
            outcome.Document.Source.Id,
            "extract");
    }
}
