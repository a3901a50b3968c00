using System.CommandLine;
using System.Globalization;
using AiIndexEtl.Cli.Coverage;
using AiIndexEtl.Cli.Documents;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex edition check</c>: what an edition covers of what the one before it did, and what it tells that none before did.</summary>
internal static class EditionCheckCommand
{
    /// <summary>The command.</summary>
    /// <param name="open">Begins an invocation.</param>
    public static Command Create(Func<ParseResult, Invocation> open)
    {
        var edition = new Argument<string?>("EDITION")
        {
            Description =
                "The edition, such as ai-index/2026, or 2026 where one report only has it. Default: the newest of the one report that has several.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var against = new Option<string?>("--against")
        {
            HelpName = "EDITION",
            Description = "The edition to hold it against. Default: the last one before it that has documents.",
        };
        var least = new Option<decimal?>("--least")
        {
            HelpName = "SHARE",
            Description =
                "End with exit code 1 where less than this part of what the older edition has figures on is covered, such as 0.8.",
            CustomParser = result => Share(result.Tokens[0].Value, result.AddError),
        };
        var propose = new Option<bool>("--propose")
        {
            Description = "Print metrics for the vocabulary instead, as YAML, made from facts that it has no metric for.",
        };
        var facts = new Option<int>("--facts")
        {
            HelpName = "N",
            Description = "With --propose: how many facts must share their words, one at least. Default: 2.",
            DefaultValueFactory = static _ => 2,
            CustomParser = result => Number(result.Tokens[0].Value, result.AddError),
        };
        var command = new Command("check", "Show what an edition covers of the one before it, and what it tells that none before did.")
        {
            edition, against, least, propose, facts,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            open(parsed),
            parsed.GetValue(edition),
            parsed.GetValue(against),
            parsed.GetValue(least),
            parsed.GetValue(propose) ? parsed.GetValue(facts) : null,
            cancellationToken)));
        return command;
    }

    private static int Run(Invocation invocation, string? newer, string? older, decimal? least, int? proposeFrom, CancellationToken cancellationToken)
    {
        if (invocation.LoadConfiguration() is not { } configuration) return ExitCode.Usage;
        return WarehouseOutput.Ask(invocation, configuration, reader =>
        {
            var published = reader.EditionCounts(cancellationToken);
            var pair = EditionPair.Of(newer, older, EditionPair.Named(configuration), published);
            if (pair.Mistake is { } mistake)
            {
                invocation.Messages.Fail(mistake);
                return ExitCode.Usage;
            }

            var check = Read(reader, configuration, pair, published, cancellationToken);
            return proposeFrom is { } from ? Propose(invocation, configuration, check, from) : Show(invocation, check, least);
        }, FileContent.Figures);
    }

    private static EditionCheck Read(
        FactsReader reader,
        PipelineConfiguration configuration,
        EditionPair pair,
        IReadOnlyList<EditionCounts> published,
        CancellationToken cancellationToken) => new()
    {
        New = Counts(pair.New, published),
        Old = pair.Old is { } old ? Counts(old, published) : null,
        Cells = reader.Coverage(pair.Old ?? "", pair.New, cancellationToken),
        Sources = SourceOfEdition.Of(pair.New, configuration.Sources, reader.SourceStates(cancellationToken)),
        Unnamed = UnnamedMetric.Group(reader.Unnamed(pair.New, cancellationToken)),
    };

    private static EditionCounts Counts(string edition, IReadOnlyList<EditionCounts> published) =>
        published.FirstOrDefault(one => one.EditionId == edition) ?? new EditionCounts { EditionId = edition, Series = edition.Split('/')[0] };

    private static int Show(Invocation invocation, EditionCheck check, decimal? least)
    {
        EditionCheckOutput.Write(invocation, check);
        foreach (var source in check.Sources.Where(source => source.Failure is not null))
        {
            invocation.Messages.Warn($"{source.Id}: {PhraseWords.Plain(source.Failure!)}");
        }
        var edition = check.New.EditionId;
        if (check.New.Documents == 0)
        {
            invocation.Messages.Warn($"No published document is about {edition}. Read its sources with: aiindex run --edition {edition}");
        }

        invocation.Messages.Say(Summary(check));
        if (check.NeverNamed.Count > 0) invocation.Messages.Say($"aiindex edition check {edition} --propose prints metrics for the vocabulary.");
        if (least is not { } share || check.Share is not { } covered || covered >= share) return ExitCode.Fine;

        invocation.Messages.Fail(string.Create(CultureInfo.InvariantCulture,
            $"{check.New.EditionId} covers {covered:0.###} of what {check.Old!.EditionId} covers, less than {share}."));
        return ExitCode.Failed;
    }

    private static string Summary(EditionCheck check)
    {
        var (edition, unnamed) = (check.New.EditionId, check.NeverNamed.Count);
        if (check.Old is not { } old)
        {
            return $"No edition of the report before {edition} has documents: there is nothing to hold it against. "
                + string.Create(CultureInfo.InvariantCulture, $"Metrics not in the vocabulary: {unnamed}.");
        }

        var share = check.Share is { } part ? string.Create(CultureInfo.InvariantCulture, $" ({100 * part:0.#}%)") : "";
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{edition} has figures on {check.Kept} of the {check.Before} metrics and places that {old.EditionId} has figures on{share}; ")
            + string.Create(CultureInfo.InvariantCulture, $"metrics new in the report: {check.FirstSeen.Count}, not in the vocabulary: {unnamed}.");
    }

    private static int Propose(Invocation invocation, PipelineConfiguration configuration, EditionCheck check, int from)
    {
        if (VocabularyLoader.Load(configuration, invocation) is not { } vocabulary) return ExitCode.Usage;

        var groups = check.Unnamed.Where(group => group.IsSpecific && group.Facts.Count >= from).ToList();
        var proposals = MetricProposals.Of(groups, vocabulary);
        var text = ProposalText.Write(check.New.EditionId, proposals, VocabularyLoader.Files(configuration, invocation));
        invocation.Console.Output.Write(System.Text.Encoding.UTF8.GetBytes(text));
        if (proposals.Count == 0)
        {
            invocation.Messages.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"Nowhere do {from} facts of {check.New.EditionId} share words that name one thing and for which the vocabulary has no metric."));
            return ExitCode.Fine;
        }

        invocation.Messages.Say(string.Create(
            CultureInfo.InvariantCulture, $"{proposals.Count} metrics proposed for {proposals.Sum(proposal => proposal.Facts)} facts."));
        invocation.Messages.Say(
            "Put those that fit into a vocabulary file, check it with aiindex vocabulary check, then: "
            + $"aiindex run --from-snapshots --edition {check.New.EditionId}");
        return ExitCode.Fine;
    }

    private static decimal? Share(string word, Action<string> fail)
    {
        if (decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share)
            && share is >= 0 and <= 1) return share;
        fail($"\"--least\" is \"{word}\". Expected a part from 0 to 1, such as 0.8.");
        return null;
    }

    private static int Number(string word, Action<string> fail)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        fail($"\"--facts\" is \"{word}\". Expected a whole number above 0.");
        return 0;
    }
}
