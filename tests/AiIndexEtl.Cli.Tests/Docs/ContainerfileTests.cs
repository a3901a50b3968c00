using System.Text.Json;
using AiIndexEtl.Cli.Commands;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Docs;

/// <summary>What the Containerfile promises, as far as it can be read without an engine.</summary>
public sealed class ContainerfileTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(Repository.Root, "Containerfile"));

    private static string[] WordsOf(string instruction)
    {
        var line = s_lines.Last(line => line.Contains(instruction, StringComparison.Ordinal) && line.EndsWith(']'));
        return JsonSerializer.Deserialize<string[]>(line[line.LastIndexOf('[')..])!;
    }

    [TestCase("HEALTHCHECK")]
    [TestCase("CMD [\"run\"]")]
    public void Commands_are_those_of_the_program(string instruction)
    {
        var console = new ConsoleStreams { Input = Stream.Null, Output = Stream.Null, Error = Stream.Null, CurrentFolder = AppContext.BaseDirectory };
        var words = WordsOf(instruction).SkipWhile(word => word is "aiindex").ToList();

        Assert.That(RootCommands.Create(console, new Messages(console)).Parse(words).Errors, Is.Empty);
        Assert.That(words, Is.Not.Empty);
    }

    [Test]
    public void Program_runs_without_rights_and_keeps_its_data_in_volumes()
    {
        var user = s_lines.Last(line => line.StartsWith("USER ", StringComparison.Ordinal));

        Assert.That(user, Does.Not.Contain("root").And.Not.EqualTo("USER 0"));
        Assert.That(Array.IndexOf(s_lines, user), Is.GreaterThan(Array.FindLastIndex(s_lines, line => line.StartsWith("RUN ", StringComparison.Ordinal))), "nothing is installed as that user");
        Assert.That(WordsOf("VOLUME"), Is.EqualTo(new[] { "/data/raw", "/data/curated" }));
    }

    [Test]
    public void Build_sees_what_the_program_is_built_from()
    {
        var ignored = File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore"));

        Assert.That(ignored.Intersect(["src", "build", "models", "vocabulary", "README.md", "Directory.Build.props", "global.json"]), Is.Empty);
        Assert.That(s_lines, Has.Some.Contains("dotnet publish src/AiIndexEtl.Cli"));
    }
}
