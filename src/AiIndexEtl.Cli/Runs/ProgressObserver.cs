using System.Collections.Concurrent;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Runs.Listings;
using AiIndexEtl.Scraping.Fetching;
using Spectre.Console;

namespace AiIndexEtl.Cli.Runs;

/// <summary>Shows a run as a progress bar on a terminal. What went wrong is told in lines above it when it has gone.</summary>
internal sealed class ProgressObserver : IRunObserver
{
    private readonly ProgressTask _bar;
    private readonly List<ExpandedSource> _listings = [];
    private readonly List<DocumentOutcome> _outcomes = [];
    private readonly ConcurrentQueue<FetchNote> _notes = [];

    private ProgressObserver(ProgressTask bar) => _bar = bar;

    /// <summary>Does the work under a progress bar on standard error, then tells the outcomes.</summary>
    public static async Task<T> WatchAsync<T>(ConsoleStreams console, Messages messages, Func<IRunObserver, Task<T>> work)
    {
        await using var writer = new StreamWriter(console.Error, leaveOpen: true) { AutoFlush = true };
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = AnsiSupport.Yes,
            ColorSystem = console.AllowsColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        terminal.Profile.Width = console.Width;

        ProgressObserver? observer = null;
        try
        {
            return await terminal.Progress()
                .AutoClear(true)
                .Columns(
                    new SpinnerColumn(),
                    new TaskDescriptionColumn { Alignment = Justify.Left },
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new ElapsedTimeColumn())
                .StartAsync(context =>
                {
                    observer = new ProgressObserver(context.AddTask("reading", maxValue: 1));
                    return work(observer);
                });
        }
        finally
        {
            foreach (var note in observer?._notes ?? []) FetchNotes.Tell(messages, note);
            foreach (var listing in observer?._listings ?? []) LineObserver.Tell(messages, listing);
            foreach (var outcome in observer?._outcomes ?? []) LineObserver.Tell(messages, outcome);
        }
    }

    /// <inheritdoc/>
    public void Listed(ExpandedSource source) => _listings.Add(source);

    /// <inheritdoc/>
    public void Begin(int documents) => _bar.MaxValue = Math.Max(documents, 1);

    /// <inheritdoc/>
    public void Note(FetchNote note) => _notes.Enqueue(note);

    /// <inheritdoc/>
    public void Done(DocumentOutcome outcome)
    {
        _outcomes.Add(outcome);
        _bar.Description = Markup.Escape(outcome.Document.Source.Id);
        _bar.Increment(1);
    }

    /// <inheritdoc/>
    public void Publishing() => _bar.Description = "publishing";
}
