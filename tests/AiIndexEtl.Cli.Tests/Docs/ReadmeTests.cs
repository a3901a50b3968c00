using System.Text.RegularExpressions;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Docs;

/// <summary>The README in both languages: the same commands, headings, tables and links.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] s_names = ["README.md", "README.zh-CN.md"];

    private static string[] Read(string name) => File.ReadAllLines(Path.Combine(Repository.Root, name));

    [Test]
    public void Both_have_the_same_code() =>
        Assert.That(Code(Read(s_names[1])), Is.EqualTo(Code(Read(s_names[0]))).And.Count.GreaterThan(30));

    [Test]
    public void Both_have_the_same_headings_tables_and_lists()
    {
        var (english, chinese) = (Shape(Read(s_names[0])), Shape(Read(s_names[1])));

        Assert.That(chinese, Is.EqualTo(english));
        Assert.That(english.Count(line => line.StartsWith('#')), Is.GreaterThan(8));
    }

    [Test]
    public void Both_name_the_same_commands_in_their_tables() =>
        Assert.That(CommandsOf(Read(s_names[1])), Is.EqualTo(CommandsOf(Read(s_names[0]))).And.Count.GreaterThan(15));

    [Test]
    public void Both_link_to_each_other_and_to_the_same_files()
    {
        var (english, chinese) = (Links(s_names[0]), Links(s_names[1]));

        Assert.That(english, Does.Contain(s_names[1]));
        Assert.That(chinese, Does.Contain(s_names[0]));
        Assert.That(chinese.Except(s_names).Order(StringComparer.Ordinal), Is.EqualTo(english.Except(s_names).Order(StringComparer.Ordinal)));
        Assert.That(english.Concat(chinese).Where(link => !File.Exists(Path.Combine(Repository.Root, link))), Is.Empty);
    }

    [Test]
    public void Both_give_the_same_measures() => Assert.That(Measures(s_names[1]), Is.EquivalentTo(Measures(s_names[0])).And.Count.GreaterThan(8));

    // Lines of indented and fenced code.
    private static List<string> Code(string[] lines)
    {
        var code = new List<string>();
        var isFenced = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            if (isFenced || line.StartsWith("    ", StringComparison.Ordinal)) code.Add(line);
        }

        return code;
    }

    // The levels of headings, the rows of tables and the items of lists, in their order.
    private static List<string> Shape(string[] lines) =>
        [.. lines.Select(line => Mark().Match(line).Value.Trim()).Where(mark => mark.Length > 0)];

    private static List<string> CommandsOf(string[] lines) =>
        [.. lines.Where(line => line.StartsWith("| `aiindex", StringComparison.Ordinal)).SelectMany(line => Quoted().Matches(line.Split(" | ")[0]).Select(match => match.Value))];

    private static List<string> Links(string name) =>
        [.. Link().Matches(File.ReadAllText(Path.Combine(Repository.Root, name))).Select(match => match.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    private static List<string> Measures(string name) => [.. Measure().Matches(File.ReadAllText(Path.Combine(Repository.Root, name))).Select(match => match.Value)];

    // "## ", "| ", "- "
    [GeneratedRegex(@"\A(#+ |\| |- )", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    // `aiindex run`
    [GeneratedRegex("`[^`]+`", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    // [docs/cli.md](docs/cli.md)
    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    // 0.982
    [GeneratedRegex(@"\b0\.[0-9]+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Measure();
}
