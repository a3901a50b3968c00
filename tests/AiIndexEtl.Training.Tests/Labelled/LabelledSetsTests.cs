using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Labelled;

public sealed class LabelledSetsTests
{
    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("sets").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Find_takes_gold_files_a_set_and_a_folder_of_sets_alike()
    {
        Write("all/b/gold/d.jsonl");
        Write("all/a/gold/d.jsonl");
        Write("all/c/d.txt");
        Write("all/metrics.txt");

        var sets = LabelledSets.Find(PathOf("all"), []);

        Assert.That(sets.Select(set => set.Name), Is.EqualTo(["a", "b"]));
        Assert.That(sets[0].GoldFolder, Is.EqualTo(PathOf("all/a/gold")));
        Assert.That(sets[0].DocumentFolders, Is.EqualTo([PathOf("all/a"), PathOf("all/a/gold")]));
        Assert.That(sets.Select(set => set.MetricsFile), Is.All.EqualTo(PathOf("all/metrics.txt")));
        Assert.That(Names("all/a"), Is.EqualTo(["a"]));
        Assert.That(Names("all/a/gold"), Is.EqualTo(["a"]));
    }

    [Test]
    public void Find_of_gold_files_in_a_folder_of_their_own_names_the_set_by_it()
    {
        Write("golden/d.jsonl");
        Write("golden/more/gold/d.jsonl");

        var set = LabelledSets.Find(PathOf("golden"), ["x"]).Single();

        Assert.That((set.Name, set.MetricsFile), Is.EqualTo(("golden", (string?)null)));
        Assert.That(set.DocumentFolders, Is.EqualTo(["x"]));
    }

    [Test]
    public void Find_of_nothing_is_empty() => Assert.That(LabelledSets.Find(PathOf("none"), []).Concat(LabelledSets.Find(_folder, [])), Is.Empty);

    private IEnumerable<string> Names(string folder) => LabelledSets.Find(PathOf(folder), []).Select(set => set.Name);

    private string PathOf(string path) => Path.Combine(_folder, path);

    private void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), "");
    }
}
