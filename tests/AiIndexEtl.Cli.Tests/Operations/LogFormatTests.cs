using System.Text.Json.Nodes;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Operations;

public sealed class LogFormatTests
{
    private Workspace _workspace = null!;

    [SetUp]
    public void SetUp()
    {
        _workspace = new Workspace();
        _workspace.Write("a.md", "In 2024 the share of organisations using AI rose to 78 percent.\n");
        _workspace.Configure("  - {id: a, path: a.md, group: samples}\n  - {id: empty, path: empty.html, group: samples}\n");
        _workspace.Write("empty.html", "<html></html>");
    }

    [TearDown]
    public void TearDown() => _workspace.Dispose();

    [TestCase(true), TestCase(false)]
    public async Task Every_message_is_one_object_on_one_line(bool byConfiguration)
    {
        if (byConfiguration) await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "logs: {format: json}\n");

        var result = await _workspace.RunAsync(
            console => console with { Clock = new FakeTimeProvider() }, default, byConfiguration ? ["run"] : ["run", "--log-format", "json"]);

        Assert.That(result.ExitCode, Is.Zero, result.Error);
        var messages = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        var run = (string)JsonNode.Parse(result.Output)!["run_id"]!;
        Assert.Multiple(() =>
        {
            Assert.That(messages.Select(message => (string)message["time"]!), Has.All.EqualTo("2025-04-08T09:00:00.000Z"));
            Assert.That(messages.Select(message => (string)message["level"]!).Distinct(), Is.SubsetOf(new[] { "info", "warning", "error" }));
            var failed = messages.Single(message => (string)message["level"]! == "error");
            Assert.That(((string?)failed["source"], (string?)failed["stage"], (string?)failed["run_id"]), Is.EqualTo(("empty", "clean", run)));
            Assert.That(messages.Single(message => (string?)message["source"] == "a")["message"]!.ToString(), Does.StartWith("a: "));
        });
    }

    [Test]
    public async Task Command_line_goes_before_the_file()
    {
        await File.AppendAllTextAsync(_workspace.PathOf("pipeline.yaml"), "logs: {format: json}\n");

        Assert.That((await _workspace.RunAsync("run", "--log-format", "plain")).Error, Does.StartWith("a: "));
    }

    [Test]
    public async Task Wrong_words_are_told_as_objects_too()
    {
        var result = await _workspace.RunAsync("--log-format", "json", "rnu");

        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
        Assert.That(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["message"]!),
            Has.Some.Contains("Did you mean \"run\"?"));
    }

    [Test]
    public async Task Form_that_there_is_not_is_refused()
    {
        var result = await _workspace.RunAsync("status", "--log-format", "xml");

        Assert.That((result.ExitCode, result.Error),
            Is.EqualTo((2, "error: \"--log-format\" is \"xml\". Expected plain or json.\nTry: aiindex status --help\n")));
    }

    [Test]
    public void Line_breaks_and_control_characters_stay_within_the_line()
    {
        var line = System.Text.Encoding.UTF8.GetString(
            Consoles.MessageJson.LineOf(DateTimeOffset.UnixEpoch, "info", "a\nb\u001b[31m\u0007指数", null, null, null));

        Assert.That(line.Count(letter => letter == '\n'), Is.EqualTo(1));
        Assert.That(line.TrimEnd('\n').Any(char.IsControl), Is.False);
        Assert.That((string)JsonNode.Parse(line)!["message"]!, Is.EqualTo("a\nb\u001b[31m\u0007指数"));
    }
}
