using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Reads the list of sources.</summary>
internal sealed class SourceReader(PipelineConfiguration configuration, ProblemList problems, IFolderView view)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    public IReadOnlyList<SourceSettings> Read(IReadOnlyList<SectionReader> sections)
    {
        var sources = new List<SourceSettings>();
        foreach (var section in sections)
        {
            var before = problems.Count;
            var source = ReadOne(section);
            if (problems.Count > before) continue;
            sources.AddRange(section.Text("glob") is { } glob ? Expand(section, source, glob) : [source]);
        }

        return sources;
    }

    private SourceSettings ReadOne(SectionReader section)
    {
        var source = new SourceSettings
        {
            Id = section.Text("id") ?? "",
            Url = section.Text("url"),
            Path = section.Text("path"),
            Address = section.Text("address"),
            Group = section.Text("group") ?? configuration.DefaultGroup,
            Edition = section.Text("edition"),
            Publisher = section.Text("publisher"),
            Language = section.Text("language"),
            Line = section.Line,
        };
        CheckId(section, source.Id);
        CheckAddress(section, "url", source.Url);
        CheckAddress(section, "address", source.Address);
        if (source.Address is not null && section.Node("path") is null)
        {
            section.Report(
                "address",
                "\"address\" stands beside no \"path\"",
                "\"address\" only for a saved page, which \"path\" names",
                "Use \"url\" for a page that is to be fetched.");
        }

        if (source.Path is { } path && !view.Exists(configuration.Resolve(path)))
        {
            section.Report("path", $"There is no file or folder {path}", "a file or folder", $"Paths start from {configuration.Folder}.");
        }

        return source;
    }

    private IReadOnlyList<SourceSettings> Expand(SectionReader section, SourceSettings source, string glob)
    {
        var files = view.Expand(configuration.Resolve(glob));
        if (files.Count == 0)
        {
            section.Report(
                "glob", $"No file matches {glob}", "a pattern that matches at least one file", $"Paths start from {configuration.Folder}.");
        }
        return
        [
            .. files.Select(file => Path.GetRelativePath(configuration.Folder, file).Replace('\\', '/'))
                .Select(file => source with { Id = $"{source.Id}/{file}", Path = file }),
        ];
    }

    private void CheckId(SectionReader section, string id)
    {
        if (id.Length == 0 || _lines.TryAdd(id, section.Line)) return;
        section.Report(
            "id",
            string.Create(CultureInfo.InvariantCulture, $"The id \"{id}\" is taken by the source of line {_lines[id]}"),
            "an id of its own for each source");
    }

    private static void CheckAddress(SectionReader section, string key, string? address)
    {
        if (address is null || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0)) return;
        section.Report(key, $"\"{address}\" is no web address", "an address such as https://example.org/page");
    }
}
