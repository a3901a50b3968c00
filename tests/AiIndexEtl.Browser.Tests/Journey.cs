using AiIndexEtl.Browser.Tests.Served;

namespace AiIndexEtl.Browser.Tests;

/// <summary>A reader with a browser of their own: no cookies, English, light, a desktop's window. A script that fails, or that the policy of the pages stops, fails the test.</summary>
public abstract class Journey
{
    // The one address that is asked for because it leads nowhere.
    private const string Missing = "/nowhere";

    private readonly List<string> _complaints = [];

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    private protected virtual Site Site => Session.Samples;

    protected virtual BrowserNewContextOptions Options => new();

    [SetUp]
    public async Task Open()
    {
        _complaints.Clear();
        var options = Options;
        options.BaseURL = Site.Address.ToString();
        options.Locale ??= "en-GB";
        options.ViewportSize ??= new ViewportSize { Width = 1280, Height = 900 };
        options.ColorScheme ??= ColorScheme.Light;
        Context = await Session.Browser.NewContextAsync(options);
        Context.Console += (_, message) => { if (message.Type == "error" && !message.Location.Contains(Missing, StringComparison.Ordinal)) _complaints.Add(message.Text); };
        Context.WebError += (_, error) => _complaints.Add(error.Error);
        Page = await Context.NewPageAsync();
    }

    [TearDown]
    public async Task Close()
    {
        await Context.CloseAsync();
        Assert.That(Site.Defects, Is.Empty);
        Assert.That(_complaints, Is.Empty);
    }

    /// <summary>The rows of the list of figures.</summary>
    protected ILocator Rows => Page.Locator("table.facts tbody tr");

    /// <summary>Presses a key once the page takes keys: a browser drops what is typed before it has painted a page.</summary>
    protected async Task PressAsync(string key)
    {
        await Page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Addresses of one page of each kind.</summary>
    protected static IReadOnlyList<(string Name, string Address)> Pages()
    {
        string One(string sql) => (string)Session.Samples.Workspace.Query(sql)[0][0]!;
        var figure = One("SELECT fact_id FROM conflicts ORDER BY fact_id LIMIT 1");
        return
        [
            ("explore", "/"), ("nothing found", "/?q=zzzz"), ("figure", "/figures/" + figure), ("all series", "/series"),
            ("series", "/series/" + One("SELECT series_id FROM observation GROUP BY series_id ORDER BY count(DISTINCT period) DESC, series_id LIMIT 1")),
            ("conflicts", "/conflicts"), ("review", "/review"), ("review of a figure", "/review/" + figure), ("sources", "/sources"),
            ("source", "/sources/" + One("SELECT document_id FROM document ORDER BY source_id LIMIT 1")),
            ("runs", "/runs"), ("run", "/runs/" + One("SELECT CAST(run_id AS VARCHAR) FROM run LIMIT 1")), ("no such page", Missing),
        ];
    }
}
