using System.Globalization;
using System.Text;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Configuration.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Configuration.Tests.Yaml;

/// <summary>Where the quick reader answers, it answers what the package answers, places included.</summary>
public sealed class QuickYamlTests
{
    // What a vocabulary file is made of, and what lies outside of the plain part.
    private static readonly string[] Pieces =
    [
        "a: b", "key: [x, y]", "key:", "- item", "- {a: b, c: [d, e]}", "- k: v", "  ", "    ", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", " # note", "#", ", ", "[", "]", "{", "}", ": ", ":", "\"quoted\"", "'single'",
        "\"es\\tc\"", "''", "中国", "U.S.", "a b", "&anchor x", "*anchor", "|", ">", "? ", "! ", "---", "...", "~", "\t", "\r\n", "-", "- - x", "x#y", "http://a", "[]", "{}", "@", "%", "\"", "'",
    ];

    private const string GoodFile = "# note\nareas:\n  - code: CN\n    names: [China, 中国]\n    cities: [\n      Xi'an, \"Washington, D.C.\"]\n  - {code: GB, names: [U.K.]}\nnames:\n- kind: model # note\n  names:\n    - o1\n    - 'GPT'\n";

    [TestCase("a: b")]
    [TestCase("# note\n\na:\n  - b\n  - c # note\nd: e")]
    [TestCase("a:\n- b\n- c\nd: [e, f]\n")]
    [TestCase("a:\n  - {b: c, d: [e, \"f, g\"]}\n  - b: 'h'\n    d: [\n      i,   # note\n      j]\n")]
    [TestCase("a:\r\n  - b\r\n")]
    [TestCase("a: U.S. & Co (x) http://y x#y\n")]
    [TestCase("a: []\nb: {}\n")]
    [TestCase("a: 中国\nb: [其中, 欧盟（包括英国）]")]
    public void Read_of_plain_yaml_is_what_the_package_reads(string text) => Assert.That(Shown(QuickYaml.Read(text)), Is.EqualTo(Shown(Package(text))).And.Not.EqualTo("nothing"));

    [TestCase("")]
    [TestCase("# nothing but a note")]
    [TestCase("a: b: c")]
    [TestCase("a: [b")]
    [TestCase("a: [b c: d]")]
    [TestCase("a: \"b\\n\"")]
    [TestCase("a: b\n  c")]
    [TestCase("a: &x b\nc: *x")]
    [TestCase("a: |\n  text")]
    [TestCase("---\na: b")]
    [TestCase("a:\n\tb: c")]
    [TestCase("a:")]
    [TestCase("  a: b\n c: d")]
    [TestCase("a: [b,\nc]")]
    public void Read_leaves_to_the_package_what_is_not_plain(string text) => Assert.That(QuickYaml.Read(text), Is.Null);

    [Test]
    public void Read_of_the_shipped_files_is_what_the_package_reads()
    {
        Assert.That(ShippedVocabulary.Paths, Is.Not.Empty);
        foreach (var path in ShippedVocabulary.Paths)
        {
            var text = File.ReadAllText(path);
            Assert.That(Shown(QuickYaml.Read(text)), Is.EqualTo(Shown(Package(text))), path);
        }
    }

    [Test]
    public void Read_of_any_text_is_nothing_or_what_the_package_reads()
    {
        var answered = 0;

        Prop.ForAll(Texts(), text =>
        {
            if (QuickYaml.Read(text) is not { } quick) return true;
            answered++;
            return Shown(quick) == Shown(Package(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(4_000));

        Assert.That(answered, Is.GreaterThan(400), "too few texts were in the plain part for the law to say anything");
    }

    // Half of the texts are any pieces in any order; the other half are a good file in which a few places are overwritten.
    private static Arbitrary<string> Texts()
    {
        var any = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        var change = Gen.Choose(0, GoodFile.Length - 1).SelectMany(at => Gen.Choose(0, 3).SelectMany(length => Gen.Elements(Pieces).Select(piece => (at, length, piece))));
        var changed = Gen.Choose(0, 2).SelectMany(count => change.ArrayOf(count)).Select(changes => changes.Aggregate(GoodFile, Overwrite));
        return Gen.OneOf(any, changed).ToArbitrary();
    }

    private static string Overwrite(string text, (int At, int Length, string Piece) change)
    {
        var at = Math.Min(change.At, text.Length);
        return text.Remove(at, Math.Min(change.Length, text.Length - at)).Insert(at, change.Piece);
    }

    private static YamlNode? Package(string text)
    {
        var problems = new ProblemList("text");
        var tree = YamlTree.ReadAll(text, problems);
        return problems.Count == 0 ? tree : new YamlScalar("a mistake", true, 0, 0);
    }

    private static string Shown(YamlNode? node)
    {
        var shown = new StringBuilder();
        Show(node, shown);
        return shown.ToString();
    }

    private static void Show(YamlNode? node, StringBuilder shown)
    {
        if (node is null)
        {
            shown.Append("nothing");
            return;
        }

        shown.Append(CultureInfo.InvariantCulture, $"{node.Line}:{node.Column} ");
        if (node is YamlScalar scalar) shown.Append(scalar.IsPlain ? "plain " : "quoted ").Append(scalar.Text).Append('\n');
        if (node is YamlList list)
        {
            shown.Append("[\n");
            foreach (var item in list.Items) Show(item, shown);
            shown.Append("]\n");
        }

        if (node is not YamlMap map) return;
        shown.Append("{\n");
        foreach (var (key, value) in map.Entries)
        {
            Show(key, shown);
            Show(value, shown);
        }

        shown.Append("}\n");
    }
}
