using System.Diagnostics;
using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class EvaluateTests
{
    private static readonly string[] Tiers = ["detect", "quantity", "full"];

    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    private static string Labelled(string set) => Path.Combine(Repository.Root, "data", "labelled", set);

    [Test]
    public async Task Evaluate_of_predictions_counts_what_is_right_wrong_and_extra()
    {
        LabelledTexts.Write(_workspace, "set", LabelledTexts.First, LabelledTexts.Second);
        _workspace.Write(
            "facts.jsonl",
            string.Join('\n', LabelledTexts.Fact("$109.1 billion", "109100000000", "US"), LabelledTexts.Fact("$9.3 billion", "9300000000", "US"), LabelledTexts.Fact("2024", "2024", "US")));

        var result = await _workspace.RunAsync("evaluate", "set", "--predictions", "facts.jsonl", "--errors", "5");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var figures = JsonNode.Parse(result.Lines.Single())!;
        Assert.Multiple(() =>
        {
            Assert.That(((int)figures["claims"]!, (int)figures["found"]!, (int)figures["extra"]!), Is.EqualTo((2, 2, 1)));
            Assert.That(Tiers.Select(tier => (double)figures[tier]!["precision"]!), Is.EqualTo([0.6667, 0.6667, 0.3333]));
            Assert.That(Tiers.Select(tier => (double)figures[tier]!["recall"]!), Is.EqualTo([1, 1, 0.5]));
            Assert.That(Tiers.Select(tier => (double)figures[tier]!["f1"]!), Is.EqualTo([0.8, 0.8, 0.4]));
            Assert.That(((double)figures["slots"]!["area"]!, (double)figures["slots"]!["value"]!), Is.EqualTo((0.5, 1)));
            Assert.That((double)figures["languages"]!["en"]!["full"]!["f1"]!, Is.EqualTo(0.4));
            Assert.That((double)figures["sets"]!["set"]!["full"]!["f1"]!, Is.EqualTo(0.4));
            Assert.That((string?)figures["documents"]![0]!["document"], Is.EqualTo("d1"));
            Assert.That(
                figures["errors"]!.AsArray().Select(error => ((string?)error!["what"], (int)error["line"]!, (string?)error["expected"], (string?)error["actual"])),
                Is.EqualTo(new[] { ("area", 2, "CN", "US"), ("extra", 1, "", "in [2024]") }));
        });
    }

    [Test]
    public async Task Evaluate_on_a_terminal_shows_tiers_slots_documents_and_errors()
    {
        LabelledTexts.Write(_workspace, "set", LabelledTexts.First, LabelledTexts.Second);
        _workspace.Write("facts.jsonl", LabelledTexts.Fact("$109.1 billion", "109100000000", "US", metric: "other"));

        var result = await _workspace.RunAsync("evaluate", "set", "--predictions", "facts.jsonl", "--errors", "9", "--format", "table");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            string.Join('\n', result.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
            Does.Contain("\nall 2 1 0 1.000 0.500 0.667 1.000 0.500 0.667 0.000 0.000 0.000\n")
                .And.Contain("\nall 1.000 1.000 1.000 1.000 0.000 1.000 1.000 1.000\n")
                .And.Contain("\nd1 set en 2 1 0 0.667 0.667 0.000\n")
                .And.Contain("\nd1:1 metric \"$109.1 billion\" expected ai_private_investment, got other\nd1:2 missed \"$9.3 billion\""));
    }

    [Test]
    public async Task Evaluate_as_csv_has_a_row_for_all_each_language_set_and_document()
    {
        var result = await _workspace.RunAsync("evaluate", Labelled("samples"), "--format", "csv");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        Assert.That(
            result.Lines.Select(line => string.Join(',', line.Split(',')[..3])),
            Is.EqualTo(
            [
                "scope,set,name", "all,,", "language,,en", "language,,zh", "language,,zh-Hans", "language,,zh-Hant", "set,samples,samples",
                .. "en1 en2 en3 en4 en5 zh1 zh2 zh3 zh4".Split(' ').Select(name => "document,samples," + name),
            ]));
    }

    [Test]
    public async Task Evaluate_measures_what_extract_prints()
    {
        var extracted = await _workspace.RunAsync("extract", Labelled("samples"));
        _workspace.Write("facts.jsonl", extracted.Output);

        var kept = await _workspace.RunAsync("evaluate", Labelled("samples"), "--predictions", "facts.jsonl");
        var fresh = await _workspace.RunAsync("evaluate", Labelled("samples"));

        Assert.That((fresh.ExitCode, fresh.Output), Is.EqualTo((0, kept.Output)), fresh.Error);
        Assert.That((int)JsonNode.Parse(fresh.Output)!["found"]!, Is.GreaterThan(400));
    }

    [Test]
    public async Task Evaluate_of_a_folder_of_sets_measures_each_by_itself()
    {
        LabelledTexts.Write(_workspace, "all/one", LabelledTexts.First);
        LabelledTexts.Write(_workspace, "all/two", LabelledTexts.First, LabelledTexts.Second);
        _workspace.Write("facts.jsonl", LabelledTexts.Fact("$109.1 billion", "109100000000", "US"));

        var result = await _workspace.RunAsync("evaluate", "all", "--predictions", "facts.jsonl");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var sets = JsonNode.Parse(result.Output)!["sets"]!;
        Assert.That(((double)sets["one"]!["full"]!["f1"]!, (double)sets["two"]!["full"]!["recall"]!), Is.EqualTo((1, 0.5)));
    }

    [Test]
    public async Task Evaluate_looks_for_documents_beside_the_gold_files_too_and_where_it_is_told()
    {
        _workspace.Write("beside/d1.jsonl", $"{LabelledTexts.Header}\n{LabelledTexts.First}\n");
        _workspace.Write("beside/d1.txt", LabelledTexts.Text);
        _workspace.Write("apart/d1.jsonl", $"{LabelledTexts.Header}\n{LabelledTexts.First}\n");

        var beside = await _workspace.RunAsync("evaluate", "beside");
        var missing = await _workspace.RunAsync("evaluate", "apart");
        var told = await _workspace.RunAsync("evaluate", "apart", "--docs", "beside");

        Assert.That((beside.ExitCode, (int)JsonNode.Parse(beside.Output)!["claims"]!), Is.EqualTo((0, 1)), beside.Error);
        Assert.That((missing.ExitCode, missing.Output), Is.EqualTo((1, "")));
        Assert.That(missing.Error, Does.Contain("d1.txt: there is no such file"));
        Assert.That((told.ExitCode, (int)JsonNode.Parse(told.Output)!["claims"]!), Is.EqualTo((0, 1)), told.Error);
    }

    [TestCase("none", "error: none: there is no such folder. Name a folder of gold files")]
    [TestCase("empty", "error: empty: there is no gold file (*.jsonl) in it.")]
    [TestCase("bad", "error: bad/gold/d1.jsonl:2: kind is \"rank\". Use one of level, share")]
    public async Task Evaluate_without_sound_gold_measures_nothing(string folder, string message)
    {
        _workspace.Write("empty/readme.md", "");
        LabelledTexts.Write(_workspace, "bad", LabelledTexts.First.Replace("level", "rank", StringComparison.Ordinal));

        var result = await _workspace.RunAsync("evaluate", folder);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.StartWith(message));
    }

    [TestCase("no such file.jsonl", "no such file.jsonl: the file cannot be read")]
    [TestCase("facts.jsonl", "facts.jsonl:2: there is no value. Give a number that a decimal holds")]
    public async Task Evaluate_of_bad_predictions_says_file_and_line(string file, string message)
    {
        LabelledTexts.Write(_workspace, "set", LabelledTexts.First);
        _workspace.Write("facts.jsonl", LabelledTexts.Fact("1", "1", "US") + "\n" + LabelledTexts.Fact("1", "null", "US"));

        var result = await _workspace.RunAsync("evaluate", "set", "--predictions", file);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Contain(message));
    }

    [Test]
    public async Task Evaluate_of_a_document_that_cannot_be_cleaned_counts_its_claims_as_missed_and_ends_with_exit_code_1()
    {
        LabelledTexts.Write(_workspace, "set", LabelledTexts.First);
        _workspace.Write("set/d2.txt", "%PDF-1.7");
        _workspace.Write(
            "set/gold/d2.jsonl",
            """{"doc":"d2","file":"d2.txt","lang":"en","body_lines":[[1,1]]}""" + "\n" + """{"line":1,"mention":"7","value":7,"unit":"count","kind":"level","metric":"other"}""" + "\n");

        var result = await _workspace.RunAsync("evaluate", "set");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.StartWith("error: set/d2.txt: "));
        Assert.That((int)JsonNode.Parse(result.Output)!["claims"]!, Is.EqualTo(2));
    }

    [Test]
    [Category("Reference")]
    public async Task Evaluate_prints_the_figures_of_the_reference_scorer([Values("samples", "zh-hant", "en-ai")] string set)
    {
        var scorer = Path.Combine(Repository.Root, "..", "shared", "gold", "score.py");
        if (!File.Exists(scorer)) Assert.Ignore("The reference scorer is not here.");
        _workspace.Write("facts.jsonl", (await _workspace.RunAsync("extract", Labelled(set))).Output);

        var reference = JsonNode.Parse(Score(scorer, _workspace.PathOf("facts.jsonl"), Labelled(set)))!;
        var ours = JsonNode.Parse((await _workspace.RunAsync("evaluate", Labelled(set))).Output)!;

        foreach (var (name, figure) in reference.AsObject()) Assert.That(ours[name]!.ToJsonString(), Is.EqualTo(Plain(figure!)), name);
    }

    // Python writes 1.0 where JSON needs no more than 1.
    private static string Plain(JsonNode figures) => figures.ToJsonString().Replace(":1.0", ":1", StringComparison.Ordinal).Replace(":0.0", ":0", StringComparison.Ordinal);

    private static string Score(string scorer, string facts, string set)
    {
        var start = new ProcessStartInfo("python3", [scorer, facts, Path.Combine(set, "gold"), set, "--json"])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero);
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("There is no python3 here.");
            return "";
        }
    }
}
