using System.Text.Json;
using AiIndexEtl.Cli.Runs;
using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Notifications;

/// <summary>Tells whoever is named how a run went. What goes wrong with that is handed back in words and never thrown; no secret is in
/// them.</summary>
/// <param name="settings">Whom, and how.</param>
/// <param name="folder">The folder that commands run in.</param>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="clock">The clock.</param>
internal sealed class Notifier(NotifySettings settings, string folder, Func<string, string?> variable, TimeProvider clock)
{
    /// <summary>Tells them.</summary>
    /// <returns>What went wrong; empty where everybody was told.</returns>
    public async Task<IReadOnlyList<string>> TellAsync(RunNotice notice, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(notice, RecordJsonContext.Default.RunNotice);
        var limit = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        var problems = new List<string>();
        if (settings.Url is not null || settings.UrlVariable is not null)
        {
            var (address, header, missing) = FindWebhook();
            var problem = address is null ? missing : await new Webhook(address, header, limit, clock).PostAsync(body, cancellationToken);
            if (problem is not null) problems.Add(problem);
        }

        if (settings.Command is { } command)
        {
            var surroundings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["AIINDEX_OUTCOME"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(notice.Run.Outcome.ToString()),
                ["AIINDEX_RUN_ID"] = notice.Run.RunId?.ToString() ?? "",
                ["AIINDEX_SUMMARY"] = notice.Text,
            };
            if (await ShellCommand.RunAsync(command, folder, body, surroundings, limit, clock, cancellationToken) is { } problem) problems.Add(
                problem);
        }

        return problems;
    }

    private (Uri? Address, KeyValuePair<string, string>? Header, string? Missing) FindWebhook()
    {
        var address = settings.Url ?? variable(settings.UrlVariable!);
        if (address is null) return (
            null, null, $"Nobody was told of the run: the environment variable {settings.UrlVariable} (notify.url_variable) is not set.");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return (null, null, $"Nobody was told of the run: what {settings.UrlVariable ?? "notify.url"} holds is no web address.");
        }

        if (settings.HeaderVariable is not { } name) return (uri, null, null);
        return variable(name) is { } secret
            ? (uri, new KeyValuePair<string, string>(settings.Header, secret), null)
            : (null, null, $"Nobody was told of the run: the environment variable {name} (notify.header_variable) is not set.");
    }
}
