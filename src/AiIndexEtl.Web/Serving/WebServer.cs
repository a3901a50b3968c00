using System.Net;
using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Figures;
using AiIndexEtl.Web.Reviews;
using AiIndexEtl.Web.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AiIndexEtl.Web.Serving;

/// <summary>The web application: pages over the published file. It reads the file anew for each request, and so follows every publication.</summary>
public sealed class WebServer : IAsyncDisposable
{
    private static readonly Uri[] s_firstPages = [new("/", UriKind.Relative), new("/?q=AI", UriKind.Relative)];

    // What these show is found once for each publication, and takes seconds where there are a hundred thousand figures.
    private static readonly Uri[] s_largePages =
        [new("/", UriKind.Relative), new("/series", UriKind.Relative), new("/review", UriKind.Relative), new("/conflicts", UriKind.Relative)];

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly WebApplication _application;

    private WebServer(WebApplication application, Uri address)
    {
        _application = application;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Begins to listen.</summary>
    /// <param name="settings">What is served, and to whom.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<WebServer> StartAsync(WebSettings settings, CancellationToken cancellationToken = default)
    {
        var application = Build(settings);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        return new WebServer(application, new Uri(application.Urls.First()));
    }

    /// <summary>
    /// Asks for the pages that readers ask for first, so that they find code compiled and the file read. What fails here fails for readers too,
    /// and is told to them.
    /// </summary>
    public Task WarmUpAsync(CancellationToken cancellationToken = default) => AskForAsync(s_firstPages, cancellationToken);

    /// <summary>Serves until it is told to stop, and makes after each publication what all readers share before the first of them asks.</summary>
    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var warming = KeepWarmAsync(stop.Token);
        await WaitAsync(cancellationToken);
        await stop.CancelAsync();
        await warming;
    }

    private async Task KeepWarmAsync(CancellationToken cancellationToken)
    {
        var watch = _application.Services.GetRequiredService<PublicationWatch>();
        using var timer = new PeriodicTimer(s_pause, _application.Services.GetRequiredService<WebSettings>().Clock);
        string? warm = null;
        try
        {
            do
            {
                var stamp = watch.Stamp();
                if (stamp == warm) continue;
                await AskForAsync(s_largePages, cancellationToken);
                warm = stamp;
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (Exception error) when (error is OperationCanceledException or HttpRequestException)
        {
            // The application ends, or its own address does not reach it; then pages are made when they are asked for.
        }
    }

    private async Task AskForAsync(Uri[] pages, CancellationToken cancellationToken)
    {
        var address = new UriBuilder(Address);
        var isAny = IPAddress.TryParse(Address.Host.Trim('[', ']'), out var host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any));
        if (isAny) address.Host = "localhost";
        using var client = new HttpClient { BaseAddress = address.Uri };
        foreach (var page in pages)
        {
            using var answer = await client.GetAsync(page, cancellationToken);
        }
    }

    /// <summary>Serves until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _application.WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    private static WebApplication Build(WebSettings settings)
    {
        // The empty builder reads no settings from files or the environment: what counts is what was given.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(WebServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            kestrel.Listen(settings.ListenOn, settings.Port);
        });
        AddServices(builder.Services, settings);

        var application = builder.Build();
        application.Use((context, next) => AnswerAsync(context, next, settings));
        application.Use((context, next) => RequestGuard.AnswerAsync(context, next, application.Services.GetRequiredService<ReviewSessions>()));
        application.UseStatusCodePagesWithReExecute("/not-found");
        application.UseRouting();
        application.UseAntiforgery();
        EmbeddedAssets.Map(application);
        Endpoints.Map(application);
        application.MapRazorComponents<App>();
        return application;
    }

    private static void AddServices(IServiceCollection services, WebSettings settings)
    {
        services.AddRouting();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();

        // Keys live as long as the process: they protect the forms of open pages and nothing that lasts.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
        var watch = new PublicationWatch(settings.DatabasePath, settings.Clock);
        services.AddSingleton(settings);
        services.AddSingleton(watch);
        services.AddSingleton(new ReviewSessions(settings));
        services.AddSingleton(new VocabularyNames(settings.Vocabulary));
        services.AddSingleton(new KeptAnswers());
        services.AddSingleton(_ => new ReaderPool(settings.Connections, settings.DatabasePath, watch, settings.Clock));
        services.AddScoped(provider => new Published(provider.GetRequiredService<ReaderPool>()));
        services.AddScoped<PerPublication>();
        services.AddScoped<FigureReader>();
        services.AddScoped<FactSearch>();
        services.AddScoped<SeriesReader>();
        services.AddScoped<ConflictList>();
        services.AddScoped<ReviewQueue>();
        services.AddScoped<RunHistory>();
        services.AddScoped<SourceCoverage>();
        services.AddScoped<PageContext>();
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, WebSettings settings)
    {
        SecurityHeaders.Set(context);
        if (!HostGuard.Allows(settings.ListenOn, context.Request.Host))
        {
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            await context.Response.WriteAsync("This application answers to localhost alone.", context.RequestAborted);
            return;
        }

        // A question about a page's head is answered as for the page; the server leaves the body out.
        if (HttpMethods.IsHead(context.Request.Method)) context.Request.Method = HttpMethods.Get;
        try
        {
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more.
        }
        catch (Exception error)
        {
            // The rim of a request: the defect is told to whoever runs the application, never to the page.
            settings.OnError(error);
            if (context.Response.HasStarted) throw;
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("The page could not be made. This is a defect; the terminal of the application says more.", CancellationToken.None);
        }
    }
}
