using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;
using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Reports;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex report</c>: what is published, as one file for people to read, print and send.</summary>
internal static class ReportCommand
{
    private const string Latest = "latest";
    private const string Markdown = "md";
    private const string English = "en";

    private static readonly string[] s_formats = ["html", Markdown];
    private static readonly string[] s_languages = [English, "zh"];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var run = new Option<string>("--run")
        {
            HelpName = "ID",
            Description = "The run whose changes are told: its id, or the first characters of it. Default: latest.",
            DefaultValueFactory = static _ => Latest,
        };
        var edition = new Option<string?>("--edition") { HelpName = "EDITION", Description = "Figures of this edition alone, such as ai-index/2025 or 2025. Default: all." };
        var format = Choice("--format", s_formats, "A page that needs nothing else, or Markdown.");
        var output = new Option<string?>("--output") { HelpName = "PATH", Description = "The file to write; one that is there is replaced. Default: standard output." };
        var language = Choice("--language", s_languages, "English or Chinese.");
        var command = new Command("report", "Write what is published as one file for people: news, figures with charts, contradictions, doubts, sources.")
        {
            run, edition, format, output, language,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            open(parsed), new ReportRequest(parsed.GetValue(run) is Latest ? null : parsed.GetValue(run), parsed.GetValue(edition)), parsed.GetValue(format) == Markdown,
            parsed.GetValue(language)!, parsed.GetValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, ReportRequest request, bool isMarkdown, string language, string? output, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var wording = new Wording(new VocabularyNames(vocabulary), Words.Of(language));
        var database = configuration.Resolve(configuration.Warehouse.Path);
        try
        {
            using var published = new Published(new WarehouseConnectionFactory(), database);
            var (report, failure) = new ReportReader(published, wording).Read(request, cancellationToken);
            if (report is null)
            {
                invocation.Messages.Fail(failure!);
                return ExitCode.Failed;
            }

            var text = isMarkdown ? ReportMarkdown.Write(report, wording) : await ReportPage.RenderAsync(report, wording);
            return Write(invocation, Encoding.UTF8.GetBytes(text), output);
        }
        catch (WarehouseException error)
        {
            invocation.Messages.Fail(FileTroubles.MessageOf(error, database));
            return ExitCode.Failed;
        }
    }

    private static int Write(Invocation invocation, byte[] bytes, string? output)
    {
        if (output is null)
        {
            invocation.Console.Output.Write(bytes);
            return ExitCode.Fine;
        }

        var path = invocation.Resolve(output);
        try
        {
            // Beside its place first: whoever reads the last report while this one is written sees either of them whole.
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = path + ".new";
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            invocation.Messages.Fail($"{invocation.Shown(path)} cannot be written: {error.Message}");
            return ExitCode.Failed;
        }

        invocation.Messages.Say(string.Create(CultureInfo.InvariantCulture, $"report written to {invocation.Shown(path)} ({(bytes.Length + 1023) / 1024} KiB)"));
        return ExitCode.Fine;
    }

    private static Option<string> Choice(string name, string[] words, string description) => new(name)
    {
        HelpName = string.Join('|', words),
        Description = $"{description} Default: {words[0]}.",
        DefaultValueFactory = _ => words[0],
        CustomParser = result => Choose(result, name, words),
    };

    private static string? Choose(ArgumentResult result, string name, string[] words)
    {
        var word = result.Tokens[0].Value;
        if (words.Contains(word, StringComparer.Ordinal)) return word;

        var nearest = NearestName.Of(word, words);
        result.AddError($"\"{name}\" is \"{word}\". Expected one of {string.Join(", ", words)}.{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}");
        return null;
    }
}
