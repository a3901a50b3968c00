using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Extraction.Explanations;
using AiIndexEtl.Scraping.Cleaning;
using AiIndexEtl.Scraping.Snapshots;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex explain</c>: why a figure was read as it was, and why other numbers are none.</summary>
internal static class ExplainCommand
{
    private const int ShortestId = 6;

    private static readonly string[] s_pages = [".html", ".htm", ".xhtml", ".txt", ".md", ".markdown"];

    private static readonly OutputColumn[] Columns =
        [new("mention"), new("slot"), new("value"), new("probability", IsNumber: true), new("runner_up"), new("why")];

    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var what = new Argument<string>("CLAIM")
        {
            Description = "A sentence in quotation marks, a file (.html, .txt, .md, - for standard input), or the fact_id of a published fact (its first characters are enough).",
        };
        var published = new Option<string?>("--published")
        {
            HelpName = "DATE",
            Description = "The day of publication of a sentence, such as 2025-04-07, which last year and the like count from.",
        };
        var command = new Command("explain", "Show why figures were read as they were, and why other numbers are none.") { what, published };
        command.SetAction((parsed, cancellationToken) => RunAsync(open(parsed), parsed.GetValue(what)!, parsed.GetValue(published), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Invocation invocation, string what, string? published, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfigurationOrDefaults() is not { } configuration) return ExitCode.Usage;
        DateOnly? day = null;
        if (published is not null)
        {
            if (!DateOnly.TryParseExact(published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given))
            {
                invocation.Messages.Fail($"\"--published\" is \"{published}\". Expected a day such as 2025-04-07.");
                return ExitCode.Usage;
            }

            day = given;
        }

        if (ExtractorLoader.Load(configuration, invocation) is not { } extractor) return ExitCode.Usage;
        if (IsFactId(what)) return await FactAsync(invocation, configuration, what, fact => Write(invocation, extractor.Explain(fact.Article), fact.Start), cancellationToken);
        if (what != DocumentInputs.StandardInput && !File.Exists(invocation.Resolve(what)))
        {
            if (MistakenFile(invocation, what) is not { } mistake) return Write(invocation, extractor.Explain(Sentence(what, day)), at: null);
            invocation.Messages.Fail(mistake);
            return ExitCode.Failed;
        }

        var cleaner = new DocumentCleaner(invocation.Console.Input, configuration.Fetch.MaxBytes, edition: null);
        var document = await cleaner.CleanAsync(DocumentInputs.Expand(what, invocation)[0], cancellationToken);
        if (document.Article is { } article) return Write(invocation, extractor.Explain(article), at: null);

        invocation.Messages.Fail($"{document.Source}: {document.Failure}");
        return ExitCode.Failed;
    }

    private static bool IsFactId(string what) => what.Length is >= ShortestId and <= 64 && what.All(char.IsAsciiHexDigitLower) && what.Any(char.IsAsciiDigit) && what.Any(char.IsAsciiLetter);

    // A word that ends like a page is the name of a file, and no sentence without numbers.
    private static string? MistakenFile(Invocation invocation, string what)
    {
        if (Directory.Exists(invocation.Resolve(what))) return $"{what} is a folder. Expected one document, a sentence in quotation marks, or a fact_id.";
        return s_pages.Any(ending => what.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? $"There is no file {what}. Expected a document, a sentence in quotation marks, or a fact_id."
            : null;
    }

    private static Article Sentence(string text, DateOnly? published)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return new Article { Source = "command line", Text = line, Published = published, Blocks = line.Length == 0 ? [] : [new TextBlock(BlockKind.Paragraph, 0, line.Length)] };
    }

    private static async Task<int> FactAsync(
        Invocation invocation, PipelineConfiguration configuration, string id, Func<(Article Article, int Start), int> explain, CancellationToken cancellationToken)
    {
        var found = new List<(string Source, string Snapshot, int Start, string? Edition, string? Publisher)>();
        var exitCode = WarehouseOutput.Ask(invocation, reader =>
        {
            // The id is made of hexadecimal digits alone, so that it can stand in the statement.
            using var rows = reader.Query($"SELECT source, snapshot_sha256, char_start, edition, publisher FROM all_facts WHERE starts_with(fact_id, '{id}') LIMIT 2", cancellationToken);
            while (rows.Read()) found.Add(((string)rows.Row[0]!, (string)rows.Row[1]!, Convert.ToInt32(rows.Row[2], CultureInfo.InvariantCulture), rows.Row[3] as string, rows.Row[4] as string));
            return ExitCode.Fine;
        });
        if (exitCode != ExitCode.Fine) return exitCode;
        if (found.Count != 1)
        {
            invocation.Messages.Fail(found.Count == 0 ? $"No published fact has an id that begins with {id}." : $"Several published facts have ids that begin with {id}. Give more characters.");
            return ExitCode.Failed;
        }

        var fact = found[0];
        var snapshot = await new SnapshotStore(configuration.Resolve(configuration.RawFolder)).ReadAsync(fact.Snapshot, cancellationToken);
        if (snapshot.Bytes is not { } bytes)
        {
            invocation.Messages.Fail(snapshot.Error ?? "The snapshot cannot be read.");
            return ExitCode.Failed;
        }

        var cleaned = ArticleCleaner.Clean(bytes, new CleaningHints
        {
            Source = fact.Source, MediaType = snapshot.Metadata?.MediaType, CharsetLabel = snapshot.Metadata?.CharsetLabel, Edition = fact.Edition, Publisher = fact.Publisher,
        });
        if (cleaned.Article is { } article) return explain((article, fact.Start));

        invocation.Messages.Fail(cleaned.Failure!.Message);
        return ExitCode.Failed;
    }

    private static int Write(Invocation invocation, Explanation explanation, int? at)
    {
        var rows = invocation.OpenRows(Columns);
        foreach (var explained in explanation.Claims)
        {
            if (at is not null && explained.Claim.CharStart != at) continue;
            var mention = explained.Claim.Mention;
            rows.Write([mention, "value", explained.Claim.Value.ToString("0.############################", CultureInfo.InvariantCulture) + " " + explained.Claim.Unit, null, null, Evidence(explained, "Value", "Qualifier")]);
            foreach (var decision in explained.Decisions)
            {
                var slot = decision.Slot.ToString();
                rows.Write(
                [
                    mention, slot.ToLowerInvariant(), decision.Chosen.Value, Math.Round(decision.Chosen.Probability, 3),
                    decision.RunnerUp is { } other ? FormattableString.Invariant($"{(other.Value.Length == 0 ? "none" : other.Value)} ({other.Probability:0.000})") : null,
                    string.Join("; ", new[] { Evidence(explained, slot) }.Concat(decision.Features.Select(static feature => FormattableString.Invariant($"{feature.Feature}: {feature.Weight:+0.00;-0.00}"))).Where(static why => why.Length > 0)),
                ]);
            }
        }

        if (at is null)
        {
            foreach (var rejection in explanation.Rejections) rows.Write([rejection.Text, "rejected", rejection.Reason, null, null, null]);
        }

        rows.Complete();
        if (explanation.Claims.Count == 0 && explanation.Rejections.Count == 0) invocation.Messages.Say("There is no number.");
        return ExitCode.Fine;
    }

    private static string Evidence(ExplainedClaim explained, params string[] slots) => string.Join(
        ", ", explained.Claim.Evidence.Where(evidence => slots.Contains(evidence.Slot.ToString(), StringComparer.Ordinal)).Select(static evidence => evidence.Rule).Distinct(StringComparer.Ordinal));
}
