using System.Globalization;

namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Makes ids of sources from what they are.</summary>
internal static class SourceNames
{
    /// <summary>
    /// The edition and the host or file name, such as <c>ai-index-2026-hai-stanford-edu</c>; with a number behind it where that is taken.
    /// </summary>
    /// <param name="edition">The edition.</param>
    /// <param name="source">The source.</param>
    /// <param name="taken">Ids of other sources.</param>
    public static string Of(string edition, SourceRequest source, IReadOnlySet<string> taken)
    {
        var place = source.IsAddress && Uri.TryCreate(source.Place, UriKind.Absolute, out var address)
            ? WithoutWww(address.IdnHost)
            : Path.GetFileNameWithoutExtension(source.Place.TrimEnd('/', '\\'));
        var name = Words(edition) + (Words(place) is { Length: > 0 } words ? "-" + words : "");
        var id = name;
        for (var number = 2; taken.Contains(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return id;
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    // Letters and digits in lower case, everything else one hyphen.
    private static string Words(string text) => string.Join('-', string
        .Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
