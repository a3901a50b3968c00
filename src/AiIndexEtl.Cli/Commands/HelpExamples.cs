using System.CommandLine;

namespace AiIndexEtl.Cli.Commands;

/// <summary>Examples that the help of each command ends with. A test runs the parser over every one of them.</summary>
internal static class HelpExamples
{
    private const string Root = "aiindex";

    private static readonly Dictionary<string, (string Example, string Effect)[]> ByCommand = new(StringComparer.Ordinal)
    {
        [Root] =
        [
            ("aiindex run", "Read the sources of the default group and publish their figures."),
            ("aiindex extract article.html", "Show the figures of one file, and publish nothing."),
            ("aiindex facts --metric ai_private_investment --area US", "Show published figures."),
        ],
        ["init"] =
        [
            ("aiindex init", "Make the current folder one to work in; nothing that is there is overwritten."),
            ("aiindex init figures --contact me@example.org", "Make a folder, and say whom the operators of sites can write to."),
        ],
        ["run"] =
        [
            ("aiindex run", "Read the sources of the default group and publish their figures."),
            ("aiindex run --group live --strict", "Fetch the group live; exit code 3 if a source failed."),
            ("aiindex run --edition ai-index/2025", "Read the sources of one edition of a report, of whatever group."),
            ("aiindex run --edition ai-index/2026 https://example.org/article", "Read a page that pipeline.yaml does not name, and file it under an edition."),
            ("aiindex run --from-snapshots --reason \"better rules for dates\"", "Read everything that is kept again, without a network."),
            ("aiindex run --group live --wait 30 --notify https://chat.example.org/hook", "Wait for a run that is under way, and tell somebody how this one went."),
            ("aiindex run --source articles/ --dry-run", "Read a folder and tell what would be extracted, but publish nothing."),
        ],
        ["plan"] =
        [
            ("aiindex plan --shards 8 --group crawl", "Share a group of sources out among eight workers."),
            ("aiindex plan --shards 4 --from-snapshots --reason \"better rules\" --force", "Share out everything that is kept, and drop an earlier plan."),
        ],
        ["worker"] =
        [
            ("aiindex worker --shard 0 --of 8", "Do the first of eight parts."),
            ("aiindex worker", "In a job array: which part it is stands in the environment, how many there are in the plan."),
        ],
        ["merge"] =
        [
            ("aiindex merge", "Publish what all workers have found."),
            ("aiindex merge --work /shared/shards --keep", "Leave the plan and the parts of another folder where they are."),
        ],
        ["fetch"] =
        [
            ("aiindex fetch --group live", "Fetch the pages of a group into the folder of snapshots."),
            ("aiindex fetch --source https://example.org/article --format jsonl", "Fetch one page and print what the server answered."),
            ("aiindex fetch --source 36kr-feed --list", "Show which items of a feed its patterns take or refuse, and fetch none."),
        ],
        ["clean"] =
        [
            ("aiindex clean article.html", "Show the text of an article without the furniture of its page."),
            ("curl -s https://example.org/article | aiindex clean - --format jsonl", "Clean what is piped in."),
            ("aiindex clean articles/ > cleaned.jsonl", "Clean a folder of .html, .txt and .md files."),
        ],
        ["extract"] =
        [
            ("aiindex extract article.html", "Show the figures of an article."),
            ("aiindex extract articles/ --format jsonl > claims.jsonl", "One JSON object for each figure."),
            ("aiindex extract notes.md --format csv --edition ai-index/2025", "The figures as CSV, filed under an edition."),
        ],
        ["facts"] =
        [
            (
                "aiindex facts --metric ai_private_investment --area US --period 2024",
                "What is private investment in the United States in 2024?"),
            ("aiindex facts --text 专利 --limit 20", "Figures whose sentence speaks of patents."),
            ("aiindex facts --edition ai-index/2025 --format csv > facts.csv", "All figures of an edition."),
            ("aiindex facts --review", "Figures of low confidence, which wait for review."),
            ("aiindex facts --contradicted", "Figures that an official one contradicts."),
        ],
        ["diff"] =
        [
            ("aiindex diff 2024 2025", "What the articles on the 2025 edition say otherwise than those on 2024."),
            ("aiindex diff ai-index/2024 ai-index/2025 --metric ai_private_investment --all", "One metric, with the figures that stayed the same."),
            ("aiindex diff 2024 2025 --format markdown > changes.md", "The table for a document; --format csv has the sources of both sides."),
        ],
        ["edition"] = [("aiindex edition list", "Show the editions.")],
        ["edition add"] =
        [
            (
                "aiindex edition add ai-index/2026 --title \"Artificial Intelligence Index Report 2026\" --url https://example.org/ai-index/2026 --published 2026-04-13",
                "Write an edition into pipeline.yaml."),
            ("aiindex edition add ai-index/2026 --source https://example.org/article --group live --language en", "Add a source to an edition that is there."),
        ],
        ["edition list"] = [("aiindex edition list", "Show the editions, with their sources, documents and facts.")],
        ["edition check"] =
        [
            ("aiindex edition check", "Hold the newest edition against the one before it."),
            ("aiindex edition check 2026 --against 2024 --least 0.8", "Exit code 1 where less than four in five metrics and places are covered."),
            ("aiindex edition check ai-index/2026 --propose > new-metrics.yaml", "Metrics for the vocabulary, made from what the articles name."),
        ],
        ["query"] =
        [
            (
                "aiindex query \"SELECT metric, count(*) AS figures FROM facts GROUP BY metric ORDER BY figures DESC\"",
                "Ask the published file in SQL."),
            ("aiindex query \"SELECT * FROM facts WHERE unit = 'USD'\" --format jsonl", "One JSON object for each row."),
            ("aiindex query - < question.sql", "Read the SQL from standard input."),
        ],
        ["conflicts"] =
        [
            ("aiindex conflicts", "Every figure on which sources contradict each other, side by side."),
            ("aiindex conflicts --metric notable_models --area CN", "Those of one metric and place."),
        ],
        ["schema"] =
        [
            ("aiindex schema", "Every table and view of the published file, with the meaning of their columns."),
            ("aiindex schema --diagram > tables.mmd", "How the tables name each other, as a Mermaid diagram."),
        ],
        ["explain"] =
        [
            ("aiindex explain \"In 2024, 61.1% of AI patents came from China.\"", "Show how the figures of a sentence are read, and why."),
            ("aiindex explain article.html --format jsonl", "The same for every figure of a file."),
            ("aiindex explain 3fa9c2d1", "Why a published fact reads as it does; its id comes from aiindex query or facts."),
        ],
        ["train"] =
        [
            ("aiindex train", "Make the model file anew from the labelled documents; takes some minutes."),
            ("aiindex train --check", "Fail where the shipped model is not what the labelled documents give."),
            ("aiindex train --compare --out other.model", "Train with the package set's own trainer as well, and tell how far the two agree."),
        ],
        ["check"] =
        [
            ("aiindex check", "Show the figures of the published file that do not add up, with the calculation."),
            ("aiindex check article.html --all", "Do the arithmetic of one article, and show what adds up too."),
            ("aiindex check articles/ --strict --format jsonl", "Exit code 1 where a number contradicts the numbers beside it."),
        ],
        ["review"] =
        [
            ("aiindex review", "Go through what is worth a look, at a terminal."),
            ("aiindex review --list --format csv --limit 200", "The same as a list."),
            ("aiindex review --check", "Which decisions hold, and why the others do not."),
            ("aiindex review --apply", "Publish the decisions now, without reading any source."),
        ],
        ["review accept"] = [("aiindex review accept 3fa9c2d1 --reason \"as in the report, chapter 4\"", "Say that a fact is right as it was read.")],
        ["review reject"] = [("aiindex review reject 3fa9c2d1 --reason \"a telephone number\" --apply", "Take a fact out of use, at once.")],
        ["review correct"] =
        [
            ("aiindex review correct 3fa9c2d1 --set value=15 --set period=2023 --reason \"the table says so\"", "Put two slots right."),
            ("aiindex review correct 3fa9c2d1 --set area= --reason \"a worldwide figure\" --reviewer anna", "Empty a slot."),
        ],
        ["review export"] = [("aiindex review export data/labelled/reviewed/gold/reviewed.jsonl", "Write reviewed facts where aiindex train finds them.")],
        ["status"] =
        [
            ("aiindex status", "What is configured, what is published, and how the last run went."),
            ("aiindex status --format jsonl", "The same for a program."),
            ("aiindex status --check", "Exit code 1 where a source is late."),
            ("aiindex status --verify --snapshots 2000", "Read the published file through, and hold kept snapshots against their hashes."),
        ],
        ["schedule"] =
        [
            ("aiindex schedule --at 02:30", "Print a systemd service and timer for the default group."),
            ("aiindex schedule --at 02:30 --group live --user --write", "Write them for the user, to be switched on by systemctl --user."),
            ("aiindex schedule --at 04:15 --kind cron", "Print a line for cron."),
            ("aiindex schedule --at 04:15 --kind task --write", "Write a task for Windows."),
        ],
        ["prune"] =
        [
            ("aiindex prune --dry-run", "Show what retention lets go."),
            ("aiindex prune", "Remove it."),
        ],
        ["doctor"] =
        [
            ("aiindex doctor", "Is everything fit for a run, and what is to be done where it is not?"),
            ("aiindex doctor --offline --format jsonl", "The same for a program, without asking web sites."),
        ],
        ["rollback"] =
        [
            ("aiindex rollback", "Put the file back that the last run replaced; once more undoes it."),
            ("aiindex rollback --list", "Show the kept files with their runs."),
            ("aiindex rollback --to 3", "Put the third of them back."),
        ],
        ["export"] =
        [
            ("aiindex export out --format parquet", "The facts as Parquet, one folder for each edition."),
            ("aiindex export out --format csv --bom --edition ai-index/2025", "The facts of an edition as CSV that Excel opens."),
            ("aiindex export backup --format jsonl --force", "Every table, from which the file can be made again; in place of the last one."),
            ("aiindex export package --format datapackage", "A Frictionless Data Package: CSV files, their schema, sources, licences and hashes."),
        ],
        ["import"] =
        [
            ("aiindex import backup", "Make a new file from an export, or join the export with the file that is there."),
            ("aiindex import shards/0 shards/1 shards/2", "Publish what three shards of a run have staged."),
            ("aiindex import claims.jsonl --skip-bad", "Publish claims that aiindex extract printed, and leave bad lines out."),
        ],
        ["report"] =
        [
            ("aiindex report --output report.html", "All figures, and what the last run changed, as one page to print and to send."),
            ("aiindex report --edition ai-index/2025 --language zh --output 2025.html", "The figures of an edition, in Chinese."),
            ("aiindex report --run 01a20268 --format md > report.md", "What an earlier run changed, in Markdown."),
        ],
        ["evaluate"] =
        [
            ("aiindex evaluate data/labelled", "How well the figures of all labelled documents are read, by language and by document."),
            ("aiindex evaluate data/labelled/zh-hant --errors 20", "One set, and the first twenty things that are wrong."),
            ("aiindex evaluate gold --docs articles --format jsonl", "Gold files whose documents are elsewhere, as one JSON object."),
            ("aiindex evaluate gold --predictions claims.jsonl", "Measure an extraction that was kept in a file."),
        ],
        ["labelled"] = [("aiindex labelled check data/labelled", "Check labelled documents.")],
        ["labelled check"] =
        [
            ("aiindex labelled check data/labelled", "Check every set of labelled documents, and count what is in them."),
            ("aiindex labelled check data/labelled/zh-hant", "Check one set."),
        ],
        ["serve"] =
        [
            ("aiindex serve", "Show the published figures in the browser of this machine."),
            ("aiindex serve --listen 0.0.0.0 --port 8080 --read-only", "Show them to others in the network, who cannot review."),
        ],
        ["completion"] =
        [
            ("aiindex completion bash >> ~/.bashrc", "Complete commands, options, metrics, editions and sources in bash from the next shell on."),
            ("aiindex completion zsh", "The script for zsh; fish and pwsh have theirs."),
        ],
        ["vocabulary"] = [("aiindex vocabulary check", "Check the vocabulary.")],
        ["vocabulary check"] =
        [
            ("aiindex vocabulary check", "Check the vocabulary files that pipeline.yaml names, else the shipped ones."),
            ("aiindex vocabulary check words/mine.yaml", "Check files that no pipeline.yaml names yet."),
        ],
    };

    /// <summary>The examples of a command.</summary>
    public static IReadOnlyList<(string Example, string Effect)> Of(Command command) => ByCommand[Words(command)];

    /// <summary>The command as a user writes it.</summary>
    public static string CommandPath(Command command) => command is RootCommand ? Root : $"{Root} {Words(command)}";

    // "vocabulary check": the words behind the program's name, for a command in a group both.
    private static string Words(Command command)
    {
        if (command is RootCommand) return Root;
        return command.Parents.OfType<Command>().FirstOrDefault() is { } above and not RootCommand
            ? $"{Words(above)} {command.Name}"
            : command.Name;
    }
}
