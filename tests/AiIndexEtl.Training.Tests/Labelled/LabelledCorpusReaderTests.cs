using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Labelled;

public sealed class LabelledCorpusReaderTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("labelled").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_labelled_data_of_the_project_have_no_problem()
    {
        var corpus = LabelledCorpusReader.Read(RepositoryFiles.Labelled);

        Assert.That(corpus.Problems, Is.Empty);
        Assert.That(corpus.Documents.GroupBy(d => d.Set).Select(g => (g.Key, g.Count())),
            Is.EquivalentTo(new[] { ("en-ai", 139), ("en-other", 59), ("samples", 9), ("sentences", 5), ("zh-ai", 105), ("zh-hant", 66), ("zh-other", 35) }));
        foreach (var document in corpus.Documents)
        {
            Assert.That(document.Claims, Has.All.Matches<LabelledClaim>(c => document.Text[c.Start..c.End] == c.Mention));
            Assert.That(document.Claims, Has.All.Matches<LabelledClaim>(c => document.Header.BodyLines.Any(r => r.Contains(c.Line))));
        }
    }

    [Test]
    public void Read_only_the_sets_that_are_named()
    {
        var corpus = LabelledCorpusReader.Read(RepositoryFiles.Labelled, "zh-ai", "zh-hans");

        Assert.That(corpus.Documents, Has.All.Property("Set").EqualTo("zh-ai"));
        Assert.That(corpus.Problems.Single().What, Is.EqualTo("there is no such set"));
    }

    [Test]
    public void Read_a_missing_folder_is_a_problem() =>
        Assert.That(LabelledCorpusReader.Read(Path.Combine(_folder, "none")).Problems.Single().What, Is.EqualTo("there is no such folder"));

    [Test]
    public void Read_a_missing_text_and_missing_metrics_are_problems()
    {
        Write("s/gold/d1.jsonl", GoldText.Header);

        var corpus = LabelledCorpusReader.Read(_folder);

        Assert.That(corpus.Problems.Select(p => p.File), Is.EqualTo(["metrics.txt", "s/d1.txt"]));
        Assert.That(corpus.Documents, Is.Empty);
    }

    [Test]
    public void Read_a_text_that_is_not_utf8_is_a_problem()
    {
        Write("metrics.txt", "other\n");
        Write("s/gold/d1.jsonl", GoldText.Header);
        File.WriteAllBytes(Path.Combine(_folder, "s", "d1.txt"), [0x61, 0xFF, 0x0A]);

        Assert.That(LabelledCorpusReader.Read(_folder).Problems.Single().What, Is.EqualTo("the file is not UTF-8"));
    }

    [Test]
    public void Read_two_documents_of_one_name_is_a_problem()
    {
        Write("metrics.txt", "other\n");
        foreach (var set in new[] { "s", "t" })
        {
            Write(set + "/gold/d1.jsonl", GoldText.Header);
            Write(set + "/d1.txt", "one\ntwo\n");
        }

        Assert.That(LabelledCorpusReader.Read(_folder).Problems.Single().What, Is.EqualTo("the document \"d1\" is there twice"));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
