using AiIndexEtl.Configuration.Pipelines;

namespace AiIndexEtl.Cli.Notifications;

/// <summary>Whom to tell: those that the configuration names, or those that the command line names instead.</summary>
internal static class NotifyChoice
{
    /// <summary>The settings in force.</summary>
    /// <param name="settings">Those of the configuration.</param>
    /// <param name="word">What stands behind <c>--notify</c>: a web address, a command, or <c>off</c>; null where it was not given.</param>
    public static NotifySettings Of(NotifySettings settings, string? word)
    {
        if (string.IsNullOrWhiteSpace(word)) return settings;

        var nobody = settings with { Url = null, UrlVariable = null, Command = null };
        if (word == "off") return nobody;

        var isAddress = word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

        // Who names somebody on the command line wants to hear of that run, whatever the file says of other nights.
        return isAddress ? nobody with { Url = word, When = "always" } : nobody with { Command = word, When = "always" };
    }
}
