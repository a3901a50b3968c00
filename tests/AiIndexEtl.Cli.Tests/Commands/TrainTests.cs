using System.Text.Json.Nodes;

namespace AiIndexEtl.Cli.Tests.Commands;

public sealed class TrainTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp() => _workspace = new Workspace();

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [Test]
    public async Task Train_twice_gives_the_same_bytes_and_check_knows_them_from_others()
    {
        SmallCorpus.Write(_workspace, "data/labelled/set");

        var missing = await _workspace.RunAsync("train", "--check");
        var first = await _workspace.RunAsync("train");
        var second = await _workspace.RunAsync("train", "--out", "again/other.model");
        var check = await _workspace.RunAsync("train", "--check");
        var model = File.ReadAllBytes(_workspace.PathOf("models/slots.model"));
        var other = File.ReadAllBytes(_workspace.PathOf("again/other.model"));
        File.WriteAllBytes(_workspace.PathOf("models/slots.model"), model[..^1]);
        var changed = await _workspace.RunAsync("train", "--check");

        Assert.Multiple(() =>
        {
            Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)), first.Error + second.Error);
            Assert.That(other, Is.EqualTo(model));
            Assert.That((missing.ExitCode, check.ExitCode, changed.ExitCode), Is.EqualTo((1, 0, 1)));
            Assert.That(missing.Error, Does.Contain("is not what the labelled documents and the vocabulary give now"));
            Assert.That(_workspace.Files(), Has.None.EndsWith(".new"));
            Assert.That(File.ReadAllBytes(_workspace.PathOf("models/slots.model")), Has.Length.EqualTo(model.Length - 1), "--check writes nothing");
        });
    }

    [Test]
    public async Task Train_prints_measures_of_documents_left_out()
    {
        SmallCorpus.Write(_workspace, "small/set");

        var result = await _workspace.RunAsync("train", "--data", "small", "--out", "small.model");

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var rows = result.Lines.Select(line => JsonNode.Parse(line)!).ToDictionary(row => (string)row["measure"]!, row => (double)row["value"]!, StringComparer.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That((rows["documents"], rows["claims that count"]), Is.EqualTo((SmallCorpus.Documents, 2.0 * SmallCorpus.Documents)));
            Assert.That(rows["en detect F1, documents left out"], Is.InRange(0.9, 1));
            Assert.That(rows, Does.ContainKey("en full F1, documents left out").And.ContainKey("en metric, documents left out"));
            Assert.That(rows["expected calibration error, documents left out"], Is.InRange(0, 1));
            Assert.That(rows["bytes of the model file"], Is.EqualTo(new FileInfo(_workspace.PathOf("small.model")).Length));
            Assert.That(result.Error, Does.Contain("training on everything").And.Contain("wrote small.model"));
        });
    }

    [Test]
    public async Task Train_from_one_document_fails_and_says_how_many_it_takes()
    {
        _workspace.Write("small/metrics.txt", "ai_private_investment\n");
        LabelledTexts.Write(_workspace, "small/set", LabelledTexts.First, LabelledTexts.Second);

        var result = await _workspace.RunAsync("train", "--data", "small");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("holds 1 labelled documents to learn from; it takes at least two to train."));
        Assert.That(_workspace.Files(), Has.None.EndsWith(".model"));
    }

    [Test]
    public async Task Mistakes_of_labelled_documents_are_told_and_nothing_is_trained()
    {
        SmallCorpus.Write(_workspace, "small/set");
        _workspace.Write("small/set/gold/d1.jsonl", SmallCorpus.Header(1) + "\n{}\n");

        var result = await _workspace.RunAsync("train", "--data", "small");

        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Does.Contain("d1.jsonl:2"));
        Assert.That(_workspace.Files(), Has.None.EndsWith(".model"));
    }
}
