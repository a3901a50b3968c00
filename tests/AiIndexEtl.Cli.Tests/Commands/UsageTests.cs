using System.CommandLine;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class UsageTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    private static TestCaseData Wrong(string args, params string[] words) =>
        new(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), words)
    {
        TestName = "aiindex " + args,
    };

    private static readonly TestCaseData[] WrongWords =
    [
        Wrong("", "Which command? One of: init, run, fetch, clean,"),
        Wrong("rnu", "Unknown command \"rnu\". Did you mean \"run\"?", "Try: aiindex --help"),
        Wrong("nonsense", "Unknown command \"nonsense\". aiindex knows: init, run, fetch"),
        Wrong("run --sorce x", "Unknown option \"--sorce\". Did you mean \"--source\"?", "Try: aiindex run --help"),
        Wrong("run --stict", "Did you mean \"--strict\"?"),
        Wrong("facts --metrics=x", "Unknown option \"--metrics\". Did you mean \"--metric\"?"),
        Wrong("--versoin", "Did you mean \"--version\"?"),
        Wrong("facts --limit many", "\"--limit\" is \"many\". Expected a whole number above 0."),
        Wrong("facts --limit 0", "\"--limit\" is \"0\"."),
        Wrong("status --format xml", "\"--format\" is \"xml\". Expected one of table, jsonl, csv, markdown."),
        Wrong("status --format json", "Did you mean \"jsonl\"?"),
        Wrong("run --wait long", "\"--wait\" is \"long\". Expected a whole number of minutes from 0 to 1440."),
        Wrong("status --snapshots some", "\"--snapshots\" is \"some\". Expected a whole number."),
        Wrong("extract", "FILE"),
        Wrong("query", "SQL"),
        Wrong("diff 2024", "NEW"),
        Wrong("run --group live a.html", "exclude each other"),
        Wrong("run --edition 2025", "\"--edition\" is \"2025\". Expected an edition such as"),
        Wrong("extract a.html --edition 2025", "\"--edition\" is \"2025\". Expected an edition such as"),
        Wrong("run --group live --source a.html", "exclude each other"),
        Wrong("explain", "CLAIM"),
        Wrong("explain \"5%\" --published 2025-4", "\"--published\" is \"2025-4\". Expected a day such as 2025-04-07."),
        Wrong("train --data none", "There is no folder none with labelled documents."),
        Wrong("evaluate", "GOLD_DIR"),
        Wrong("evaluate gold --errors many", "\"--errors\" is \"many\". Expected a whole number."),
        Wrong("vocabulary", "Which command? One of: check.", "Try: aiindex vocabulary --help"),
        Wrong("vocabulary chekc", "Unknown command \"chekc\". Did you mean \"check\"?"),
        Wrong("edition", "Which command? One of: add, list, check.", "Try: aiindex edition --help"),
        Wrong("edition chekc", "Unknown command \"chekc\". Did you mean \"check\"?"),
        Wrong("labelled check", "DIR", "Try: aiindex labelled check --help"),
    ];

    [TestCaseSource(nameof(WrongWords))]
    public async Task Wrong_words_end_with_exit_code_2_and_the_word_that_was_meant(string[] args, string[] words)
    {
        var result = await _workspace.RunAsync(args);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Output, Is.Empty);
        foreach (var word in words) Assert.That(result.Error, Does.Contain(word));
    }

    [Test]
    public async Task Version_is_one_line_of_output()
    {
        var result = await _workspace.RunAsync("--version");

        Assert.That(result, Is.EqualTo(new CommandResult(0, "aiindex " + CommandLine.Version + "\n", "")));
    }

    [TestCase("")]
    [TestCase("run")]
    [TestCase("fetch")]
    [TestCase("clean")]
    [TestCase("extract")]
    [TestCase("facts")]
    [TestCase("diff")]
    [TestCase("edition")]
    [TestCase("edition add")]
    [TestCase("edition check")]
    [TestCase("init")]
    [TestCase("query")]
    [TestCase("status")]
    [TestCase("schedule")]
    [TestCase("prune")]
    [TestCase("doctor")]
    [TestCase("explain")]
    [TestCase("train")]
    [TestCase("evaluate")]
    [TestCase("labelled")]
    [TestCase("labelled check")]
    [TestCase("vocabulary")]
    [TestCase("vocabulary check")]
    public async Task Help_has_examples_and_goes_to_standard_output(string command)
    {
        var result = await _workspace.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Does.Contain("Usage:").And.Contain("Examples:\n  "));
        Assert.That(result.Output.Split("Examples:")[1], Does.Contain("aiindex " + command));
    }

    [Test]
    public void Every_example_of_the_help_is_right()
    {
        var console = new ConsoleStreams
        {
            Input = Stream.Null,
            Output = Stream.Null,
            Error = Stream.Null,
            CurrentFolder = _workspace.Folder,
        };
        var root = RootCommands.Create(console, new Messages(console));
        var examples = root.Subcommands.Concat(root.Subcommands.SelectMany(command => command.Subcommands)).Append<Command>(root).SelectMany(HelpExamples.Of).Select(example => example.Example).ToList();

        Assert.That(examples, Has.Count.GreaterThan(15));
        foreach (var example in examples)
        {
            // What stands behind the program's name, up to a redirection.
            var words = example[(example.IndexOf("aiindex ", StringComparison.Ordinal) + "aiindex ".Length)..].Split(
                [" > ", " >> ", " < "], StringSplitOptions.None)[0];
            Assert.That(root.Parse(words).Errors.Select(error => error.Message), Is.Empty, example);
        }
    }

    [TestCase("run")]
    [TestCase("fetch")]
    [TestCase("facts")]
    [TestCase("status")]
    public async Task Commands_without_a_configuration_say_where_one_was_looked_for(string command)
    {
        var result = await _workspace.RunAsync(command);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("none at or above " + _workspace.Folder).And.Contain("--config FILE"));
    }

    [Test]
    public async Task Problems_of_the_configuration_are_told_all_at_once_with_exit_code_2()
    {
        _workspace.Write("pipeline.yaml", "fetch: {retires: 1}\nsources:\n  - {id: a, path: none.html}\n");

        var result = await _workspace.RunAsync("run");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(
            result.Error,
            Does.Contain("pipeline.yaml:1:9: Unknown key \"retires\"").And.Contain(
                "pipeline.yaml:3:19: There is no file or folder none.html"));
    }

    [Test]
    public async Task Source_that_is_neither_a_file_nor_an_id_is_told_with_the_nearest_id()
    {
        _workspace.Configure("  - {id: daily-news, url: \"https://example.org/a\"}\n");

        var result = await _workspace.RunAsync("fetch", "--source", "daily-new");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("no file or folder 'daily-new'").And.Contain("Nor is there a source of that id").And.Contain("Did you mean \"daily-news\"?"));
    }

    [Test]
    public async Task Source_with_a_password_is_refused_and_the_password_not_told()
    {
        _workspace.Configure("  - {id: a, url: \"https://example.org/a\"}\n");

        var result = await _workspace.RunAsync("run", "--source", "https://me:secret@example.org/b");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("user name or password for example.org").And.Not.Contain("secret"));
    }

    [Test]
    public async Task Configuration_is_found_above_the_current_folder()
    {
        _workspace.Write("pipeline.yaml", "sources:\n  - {id: a, url: \"https://example.org/a\"}\n");
        Directory.CreateDirectory(_workspace.PathOf("deep/down"));

        var result = await _workspace.RunAsync(
            console => console with { CurrentFolder = _workspace.PathOf("deep/down") }, default, "status", "--format", "csv");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(result.Output, Does.Contain("configuration," + _workspace.PathOf("pipeline.yaml")));
    }

    [Test]
    public async Task Unknown_group_is_a_usage_error_with_the_nearest_one()
    {
        _workspace.Write("pipeline.yaml", "sources:\n  - {id: a, url: \"https://example.org/a\", group: samples}\n");

        var result = await _workspace.RunAsync("run", "--group", "sample");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("There is no group \"sample\"").And.Contain("Did you mean \"samples\"?"));
    }
}
