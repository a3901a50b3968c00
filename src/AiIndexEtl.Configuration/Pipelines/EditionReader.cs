using System.Globalization;
using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Reads the list of editions.</summary>
internal static class EditionReader
{
    /// <summary>The editions, in the order of the file. What is wrong is reported.</summary>
    public static IReadOnlyList<EditionSettings> Read(IReadOnlyList<SectionReader> sections)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        return sections.Count == 0 ? [] : [.. sections.Select(section => ReadOne(section, lines))];
    }

    private static EditionSettings ReadOne(SectionReader section, Dictionary<string, int> lines)
    {
        var edition = new EditionSettings
        {
            Id = section.Text("id") ?? "",
            Title = section.Text("title"),
            Producer = section.Text("producer"),
            Published = Day(section, "published"),
            Url = section.Text("url"),
            Citation = section.Text("citation"),
            License = section.Text("license"),
            LicenseUrl = section.Text("license_url"),
        };
        AddressCheck.Report(section, "url", edition.Url);
        AddressCheck.Report(section, "license_url", edition.LicenseUrl);
        if (edition.Id.Length > 0 && !lines.TryAdd(edition.Id, section.Line))
        {
            section.Report(
                "id",
                string.Create(CultureInfo.InvariantCulture, $"The edition \"{edition.Id}\" is described in line {lines[edition.Id]} already"),
                "each edition once",
                "Remove one of the two.");
        }

        return edition;
    }

    private static DateOnly? Day(SectionReader section, string key)
    {
        if (section.Text(key) is not { } written) return null;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;

        section.Report(key, $"There is no day {written}", "a day such as 2025-04-07");
        return null;
    }
}
