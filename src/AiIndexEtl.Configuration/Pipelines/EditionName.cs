using System.Text.RegularExpressions;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>How editions of reports are named: the report, a slash and the issue.</summary>
public static partial class EditionName
{
    /// <summary>The form in words, for messages.</summary>
    public const string InWords = "an edition such as \"ai-index/2025\": a report, a slash and an issue";

    /// <summary>The form as a regular expression that .NET and JSON Schema read alike.</summary>
    internal const string Pattern = "^[a-z0-9][a-z0-9-]*/[A-Za-z0-9][A-Za-z0-9._-]*$";

    /// <summary>Whether a name has the form.</summary>
    public static bool IsValid(string name) => Form().IsMatch(name);

    // ai-index/2025, global-ev-outlook/2025, cnnic/55
    [GeneratedRegex(Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
