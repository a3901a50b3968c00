using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Reviews;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Scraping.Snapshots;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Web;
using AiIndexEtl.Web.Serving;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex serve</c>: the published file as pages for the browser.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8050;
    private const int TokenBytes = 16;

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var port = new Option<int>("--port")
        {
            HelpName = "N",
            Description = $"The port to listen on; 0 takes a free one. Default: {DefaultPort.ToString(CultureInfo.InvariantCulture)}.",
            DefaultValueFactory = static _ => DefaultPort,
            CustomParser = ParsePort,
        };
        var listen = new Option<IPAddress>("--listen")
        {
            HelpName = "ADDRESS",
            Description = "The address to listen on, such as 0.0.0.0 for all. Default: 127.0.0.1, which this machine alone reaches.",
            DefaultValueFactory = static _ => IPAddress.Loopback,
            CustomParser = ParseAddress,
        };
        var token = new Option<string?>("--token")
        {
            HelpName = "WORD",
            Description = "What reviewers must give where others reach the pages. Default: a new one, which is told at the start.",
        };
        var readOnly = new Option<bool>("--read-only") { Description = "Take no decisions of reviewers." };
        var command = new Command("serve", "Show the published figures in the browser.") { port, listen, token, readOnly };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), new IPEndPoint(parsed.GetValue(listen)!, parsed.GetValue(port)), parsed.GetValue(token), parsed.GetValue(readOnly), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, IPEndPoint where, string? token, bool isReadOnly, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var isLocal = IPAddress.IsLoopback(where.Address);
        var settings = new WebSettings
        {
            DatabasePath = configuration.Resolve(configuration.Warehouse.Path),
            Snapshots = new SnapshotShelf(new SnapshotStore(configuration.Resolve(configuration.RawFolder))),
            Connections = new WarehouseConnectionFactory(),
            Vocabulary = vocabulary,
            ReviewDesk = isReadOnly ? null : new WebReviewDesk(invocation, configuration, KnownNames.Of(vocabulary)),
            ListenOn = where.Address,
            Port = where.Port,
            ReviewToken = isLocal || isReadOnly ? null : token ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)),
            Version = CommandLine.Version,
            Clock = invocation.Console.Clock,
            OnError = error => invocation.Messages.Fail($"A page could not be made. This is a defect; please report it with these lines.\n{error}"),
        };
        try
        {
            await using var server = await WebServer.StartAsync(settings, cancellationToken);
            await server.WarmUpAsync(cancellationToken);
            Tell(invocation, configuration, settings, server, isTokenNew: token is null);
            await server.ServeAsync(cancellationToken);
            return ExitCode.Fine;
        }
        catch (IOException error)
        {
            invocation.Messages.Fail($"{where} cannot be listened on: {error.Message} Choose another port with --port N; 0 takes a free one.");
            return ExitCode.Failed;
        }
    }

    private static void Tell(Invocation invocation, PipelineConfiguration configuration, WebSettings settings, WebServer server, bool isTokenNew)
    {
        var messages = invocation.Messages;
        messages.Say($"Serving {invocation.Shown(configuration.Resolve(configuration.Warehouse.Path))} at {server.Address} (Ctrl-C ends it).");
        if (settings.ReviewToken is not { } token) return;

        // A token that was made here is known to nobody else: --quiet does not keep it back.
        var line = $"Others who reach this machine can read the pages. Reviewers sign in at {server.Address}review/sign-in with the token {token}";
        if (isTokenNew) messages.Insist(line);
        else messages.Say(line);
    }

    private static int ParsePort(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort) return port;

        result.AddError($"\"--port\" is \"{word}\". Expected a whole number from 0 to {IPEndPoint.MaxPort.ToString(CultureInfo.InvariantCulture)}.");
        return 0;
    }

    private static IPAddress ParseAddress(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (word == "localhost") return IPAddress.Loopback;
        if (IPAddress.TryParse(word, out var address)) return address;

        result.AddError($"\"--listen\" is \"{word}\". Expected an address of this machine, such as 127.0.0.1 or 0.0.0.0.");
        return IPAddress.Loopback;
    }
}
