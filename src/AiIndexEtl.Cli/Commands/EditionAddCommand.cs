using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Pipelines.Editing;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex edition add</c>: writes an edition and its sources into pipeline.yaml, and leaves everything else there as it is.</summary>
internal static class EditionAddCommand
{
    private static readonly OutputColumn[] Columns = [new("section"), new("id"), new("line", IsNumber: true), new("state")];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var id = new Argument<string>("EDITION") { Description = $"The edition: {EditionName.InWords}." };
        var title = Text("--title", "TEXT", "The title of the report. Needed for an edition that is not there yet.");
        var url = Text("--url", "URL", "The web address of the report.");
        var published = Text("--published", "DATE", "The day on which the report was published, such as 2026-04-13.");
        var producer = Text("--producer", "TEXT", "Who makes the report.");
        var citation = Text("--citation", "TEXT", "How to cite it.");
        var license = Text("--license", "TEXT", "The name of its licence, such as CC BY-ND 4.0.");
        var licenseUrl = Text("--license-url", "URL", "The web address of the licence.");
        var sources = new Option<string[]>("--source")
        {
            HelpName = "URL_OR_PATH",
            Description = "A page, file or folder about the edition; can be given several times.",
        };
        var group = Text("--group", "NAME", "The group of these sources. Default: none, which files them under the default group.");
        var publisher = Text("--publisher", "TEXT", "Their outlet. Default: what each page says.");
        var language = Text("--language", "en|zh-Hans|zh-Hant", "Their language; zh stands for zh-Hans. Default: detected.");
        language.AcceptOnlyFromAmong("en", "zh", "zh-Hans", "zh-Hant");
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the lines that would be put in, and write nothing." };

        const string Purpose = "Write an edition, and sources about it, into pipeline.yaml; comments and everything else there stay as they are.";
        var command = new Command("add", Purpose)
        {
            id, title, url, published, producer, citation, license, licenseUrl, sources, group, publisher, language, dryRun,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(sources) is { Length: > 0 }) return;
            Option<string?>[] ofSources = [group, publisher, language];
            foreach (var option in ofSources.Where(option => result.GetValue(option) is not null))
            {
                result.AddError($"\"{option.Name}\" is about sources, and none is given. Add --source URL_OR_PATH.");
            }
        });
        command.SetAction((parsed, _) => Task.FromResult(Run(
            open(parsed),
            new EditionWords(parsed.GetValue(id)!, parsed.GetValue(title), parsed.GetValue(url), parsed.GetValue(published),
                parsed.GetValue(producer), parsed.GetValue(citation), parsed.GetValue(license), parsed.GetValue(licenseUrl)),
            [.. (parsed.GetValue(sources) ?? []).Select(place => new SourceRequest
            {
                Place = place,
                Group = parsed.GetValue(group),
                Publisher = parsed.GetValue(publisher),
                Language = parsed.GetValue(language) is "zh" ? "zh-Hans" : parsed.GetValue(language),
            })],
            parsed.GetValue(dryRun))));
        return command;
    }

    private static int Run(Invocation invocation, EditionWords words, IReadOnlyList<SourceRequest> sources, bool isDry)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;

        var path = invocation.ConfigurationPath!;
        var mistakes = words.Mistakes(configuration);
        var request = new EditionRequest
        {
            Edition = words.Settings,
            Sources = [.. sources.Select(source => FromFolder(source, configuration, invocation))],
        };
        mistakes = [.. mistakes, .. EditionRequestCheck.Mistakes(request, configuration.Folder, new LocalFolders())];
        foreach (var mistake in mistakes) invocation.Messages.Fail(mistake);
        if (mistakes.Count > 0) return ExitCode.Usage;

        var edit = new PipelineEditor(path, invocation.Shown(path), new LocalFolders()).Add(request, writes: !isDry);
        invocation.Messages.Fail(edit.Problems);
        if (edit.Value is not { } done) return ExitCode.Usage;

        if (isDry) invocation.Console.Output.Write(System.Text.Encoding.UTF8.GetBytes(done.Added));
        else Write(invocation, done);
        Tell(invocation, request.Edition.Id, done, isDry);
        return ExitCode.Fine;
    }

    private static void Write(Invocation invocation, PipelineEdit done)
    {
        var rows = invocation.OpenRows(Columns);
        foreach (var change in done.Changes) rows.Write([change.Section, change.Id, change.Line, change.IsNew ? "added" : "there"]);
        rows.Complete();
    }

    private static void Tell(Invocation invocation, string edition, PipelineEdit done, bool isDry)
    {
        var file = invocation.Shown(invocation.ConfigurationPath!);
        var added = done.Changes.Count(change => change.IsNew);
        if (added == 0)
        {
            invocation.Messages.Say($"{file} has all of that already; nothing was changed.");
            return;
        }

        var lines = done.Added.AsSpan().Count('\n');
        invocation.Messages.Say(isDry
            ? string.Create(CultureInfo.InvariantCulture, $"{file}: {lines} lines would be put in, nothing else would change.")
            : string.Create(CultureInfo.InvariantCulture, $"{file}: {lines} lines put in, nothing else changed."));
        if (!isDry) invocation.Messages.Say($"Next: aiindex run --edition {edition}, then aiindex edition check {edition}");
    }

    // A path of the command line starts from the current folder, one of the file from the file's.
    private static SourceRequest FromFolder(SourceRequest source, PipelineConfiguration configuration, Invocation invocation)
    {
        if (source.IsAddress) return source;
        var relative = Path.GetRelativePath(configuration.Folder, invocation.Resolve(source.Place));
        return source with { Place = OperatingSystem.IsWindows() ? relative.Replace('\\', '/') : relative };
    }

    private static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { HelpName = helpName, Description = description };
}
