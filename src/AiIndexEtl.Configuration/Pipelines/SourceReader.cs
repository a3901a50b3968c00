using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;

namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>Reads the list of sources.</summary>
/// <param name="configuration">What stands in the file besides the sources.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="view">The disk.</param>
/// <param name="reads">True for a source that will be read, whose files must be there.</param>
internal sealed class SourceReader(
    PipelineConfiguration configuration, ProblemList problems, IFolderView view, Func<PipelineConfiguration, SourceSettings, bool> reads)
{
    private static readonly string[] Listings = ["feed", "sitemap", "warc"];

    // Keys that mean something only beside others, and what to do where they stand alone.
    private static readonly (string Key, string[] Besides, string Remedy)[] CompanionKeys =
    [
        ("address", ["path"], "Use \"url\" for a page that is to be fetched."),
        ("match", Listings, "A single page needs no pattern: remove it."),
        ("exclude", Listings, "A single page needs no pattern: remove it."),
        ("title_match", ["feed"], "Only the items of a feed have a title before they are fetched."),
        ("newest", Listings, "A single page needs no limit: remove it."),
        ("max_age_days", Listings, "A single page needs no limit: remove it."),
    ];

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _groups = new(StringComparer.Ordinal);

    /// <summary>The groups of all sources, those of patterns that match no file among them.</summary>
    public IReadOnlyCollection<string> Groups => _groups;

    public IReadOnlyList<SourceSettings> Read(IReadOnlyList<SectionReader> sections)
    {
        var sources = new List<SourceSettings>();
        foreach (var section in sections)
        {
            var before = problems.Count;
            var source = ReadOne(section);
            if (problems.Count > before) continue;
            _groups.Add(source.Group);
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
            Feed = section.Text("feed"),
            Sitemap = section.Text("sitemap"),
            Warc = section.Text("warc"),
            Match = section.Texts("match"),
            Exclude = section.Texts("exclude"),
            TitleMatch = section.Texts("title_match"),
            Newest = section.OptionalInteger("newest"),
            MaxAgeDays = section.OptionalInteger("max_age_days"),
            Address = section.Text("address"),
            Group = section.Text("group") ?? configuration.DefaultGroup,
            Edition = section.Text("edition"),
            Publisher = section.Text("publisher"),
            Language = section.Text("language"),
            LateAfterDays = section.OptionalInteger("late_after_days"),
            Line = section.Line,
        };
        CheckId(section, source.Id);
        AddressCheck.Report(section, "url", source.Url);
        AddressCheck.Report(section, "address", source.Address);
        AddressCheck.Report(section, "feed", source.Feed);
        AddressCheck.Report(section, "sitemap", source.Sitemap);
        CheckListing(section);
        if (reads(configuration, source)) CheckFiles(section, source);
        return source;
    }

    // A key that has no effect is a mistake: what it was meant for is somewhere else.
    private static void CheckListing(SectionReader section)
    {
        foreach (var (key, besides, remedy) in CompanionKeys)
        {
            if (section.Node(key) is null || besides.Any(beside => section.Node(beside) is not null)) continue;

            var kinds = string.Join(" or ", besides.Select(beside => $"\"{beside}\""));
            section.Report(key, $"\"{key}\" stands beside no {kinds}", $"\"{key}\" only beside {kinds}", remedy);
        }
    }

    private void CheckFiles(SectionReader section, SourceSettings source)
    {
        if (source.Path is { } path && !view.Exists(configuration.Resolve(path)))
        {
            section.Report("path", $"There is no file or folder {path}", "a file or folder", $"Paths start from {configuration.Folder}.");
        }

        if (source.Warc is not { } warc) return;
        var isThere = warc.AsSpan().IndexOfAny('*', '?') < 0
            ? view.Exists(configuration.Resolve(warc))
            : view.Expand(configuration.Resolve(warc)).Count > 0;
        if (!isThere) section.Report("warc", $"No file matches {warc}", "a WARC file, or a pattern that matches one", $"Paths start from {configuration.Folder}.");
    }

    private IReadOnlyList<SourceSettings> Expand(SectionReader section, SourceSettings source, string glob)
    {
        var files = view.Expand(configuration.Resolve(glob));
        if (files.Count == 0 && reads(configuration, source))
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
}
