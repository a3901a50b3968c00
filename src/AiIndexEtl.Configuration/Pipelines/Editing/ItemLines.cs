using System.Globalization;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Writes editions and sources as items of a block list, without line feeds.</summary>
internal static class ItemLines
{
    /// <summary>The keys of an edition that are known, in the order in which docs/configuration.md lists them.</summary>
    public static IReadOnlyList<(string Key, string Value)> Keys(EditionSettings edition) => Known(
        ("id", edition.Id),
        ("title", edition.Title),
        ("producer", edition.Producer),
        ("published", edition.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("url", edition.Url),
        ("citation", edition.Citation),
        ("license", edition.License),
        ("license_url", edition.LicenseUrl));

    /// <summary>The keys of a source.</summary>
    public static IReadOnlyList<(string Key, string Value)> Keys(SourceRequest source, string id, string edition) => Known(
        ("id", id),
        (source.IsAddress ? "url" : "path", source.Place),
        ("group", source.Group),
        ("edition", edition),
        ("publisher", source.Publisher),
        ("language", source.Language));

    /// <summary>The lines of an item.</summary>
    /// <param name="keys">Its keys.</param>
    /// <param name="indent">The spaces before its dash.</param>
    /// <param name="gap">The spaces behind its dash.</param>
    public static IReadOnlyList<string> Write(IReadOnlyList<(string Key, string Value)> keys, int indent, int gap)
    {
        var first = new string(' ', indent) + "-" + new string(' ', gap);
        var others = new string(' ', indent + 1 + gap);
        return [.. keys.Select((key, i) => $"{(i == 0 ? first : others)}{key.Key}: {YamlWords.Written(key.Value)}")];
    }

    private static IReadOnlyList<(string Key, string Value)> Known(params (string Key, string? Value)[] keys) =>
        [.. keys.Where(key => key.Value is not null).Select(key => (key.Key, key.Value!))];
}
