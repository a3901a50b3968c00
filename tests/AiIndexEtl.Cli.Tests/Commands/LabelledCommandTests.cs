using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class LabelledCommandTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Check_of_the_data_of_the_repository_finds_nothing_and_counts()
    {
        var result = await _workspace.RunAsync("labelled", "check", Path.Combine(Repository.Root, "data", "labelled"));

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        var rows = result.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        var (sets, all) = (rows[..^1], rows[^1]);
        Assert.Multiple(() =>
        {
            Assert.That((string?)all["set"], Is.EqualTo("all"));
            foreach (var name in new[] { "documents", "claims", "counting", "en", "zh_hans", "zh_hant", "sentences" })
            {
                Assert.That((int)all[name]!, Is.EqualTo(sets.Sum(set => (int)set[name]!)), name);
            }

            Assert.That((int)all["counting"]!, Is.EqualTo((int)all["en"]! + (int)all["zh_hans"]! + (int)all["zh_hant"]!));
            Assert.That((double)all["frame_share"]!, Is.AtMost(0.01));
        });
    }

    [Test]
    public async Task Check_tells_the_script_by_the_text()
    {
        const string Gold = """{"doc":"NAME","file":"NAME.txt","lang":"zh","body_lines":[[1,1]]}""" + "\n"
            + """{"line":1,"mention":"12家","value":12,"unit":"count","kind":"level","metric":"other"}""" + "\n";
        foreach (var (name, text) in new[] { ("a", "报告说，这个国家有12家企业。"), ("b", "報告說，這個國家有12家企業。") })
        {
            _workspace.Write($"set/{name}.txt", text);
            _workspace.Write($"set/gold/{name}.jsonl", Gold.Replace("NAME", name, StringComparison.Ordinal));
        }

        var result = await _workspace.RunAsync("labelled", "check", "set");

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        var row = JsonNode.Parse(result.Lines[0])!;
        Assert.That(((int)row["en"]!, (int)row["zh_hans"]!, (int)row["zh_hant"]!), Is.EqualTo((0, 1, 1)));
    }

    [Test]
    public async Task Check_tells_every_mistake_with_file_line_and_remedy_and_ends_with_exit_code_1()
    {
        LabelledTexts.Write(_workspace, "one", LabelledTexts.First, LabelledTexts.Second.Replace("$9.3", "$9.4", StringComparison.Ordinal));
        LabelledTexts.Write(_workspace, "two", LabelledTexts.First.Replace("ai_private_investment", "no_such_metric", StringComparison.Ordinal));

        var result = await _workspace.RunAsync("labelled", "check", "one", "two");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(
            result.Error.Split('\n'),
            Is.EqualTo(
            [
                "error: one/gold/d1.jsonl:3: \"$9.4 billion\" (nth 1) is not in line 2. Copy the words from the document",
                "error: two/gold/d1.jsonl:2: metric is \"no_such_metric\". Use an id of metrics.txt, or other",
                "error: two/gold/d1.jsonl:1: the document \"d1\" is in one/gold/d1.jsonl too. Give each document a name of its own over all sets",
                "error: two/d1.txt: the text is that of one/d1.txt. Keep one of the two: what is there twice counts twice",
                "warning: two/gold/d1.jsonl:2: the metric \"no_such_metric\" is not in the vocabulary, and nothing can be read as it",
                "",
            ]));
        Assert.That(result.Lines, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Check_warns_of_texts_without_labels_and_of_metrics_that_the_vocabulary_lacks()
    {
        LabelledTexts.Write(_workspace, "data/set", LabelledTexts.First.Replace("ai_private_investment", "grooming_robots", StringComparison.Ordinal));
        _workspace.Write("data/set/d2.txt", "12 more robots.");
        _workspace.Write("data/metrics.txt", "grooming_robots\nother\n");

        var result = await _workspace.RunAsync("labelled", "check", "data");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(
            result.Error,
            Is.EqualTo("warning: data/set/d2.txt: no gold file labels it\n"
                + "warning: data/set/gold/d1.jsonl:2: the metric \"grooming_robots\" is not in the vocabulary, and nothing can be read as it\n"));
    }

    [Test]
    public async Task Check_warns_of_a_frame_that_comes_again_and_again()
    {
        string[] lines = ["In Norway 12 looms hummed.", "In Peru 7,400 looms hummed in 2024.", "In Acme 3.5 million looms hummed.", "In China 90% of looms hummed.", "In Chad 3 looms hummed."];
        _workspace.Write("set/d1.txt", string.Join('\n', lines));
        _workspace.Write("set/gold/d1.jsonl", """{"doc":"d1","file":"d1.txt","lang":"en","body_lines":[[1,5]]}""" + "\n");

        var result = await _workspace.RunAsync("labelled", "check", "set");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Error, Does.StartWith("warning: set/d1.txt:1: 3 of 5 sentences (60.0 %) have the frame \"in <name> <number> looms hummed\""));
        Assert.That((double)JsonNode.Parse(result.Lines[0])!["frame_share"]!, Is.EqualTo(0.6));
    }
}
