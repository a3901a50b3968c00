using System.Text;
using AiIndexEtl.Cli.Consoles;
using AiIndexEtl.Cli.Progress;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Cli.Tests.Progress;

public sealed class ProgressBarTests
{
    private const string Clear = "\r\u001b[K";

    private FakeTimeProvider _clock = null!;
    private MemoryStream _error = null!;

    [SetUp]
    public void SetUp() => (_clock, _error) = (new FakeTimeProvider(), new MemoryStream());

    [TearDown]
    public void TearDown() => _error.Dispose();

    [Test]
    public void Bar_stands_below_the_messages_and_leaves_nothing_behind()
    {
        var messages = Messages(canRedraw: true, out var console);
        using (var bar = new ProgressBar(console, messages, "reading", ProgressUnit.Files, 4))
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            bar.Advance();
            bar.Advance();
            messages.Say("a.html: 12 figures");
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        messages.Say("done");
        var shown = Shown();
        Assert.That(shown, Does.Contain($"{Clear}a.html: 12 figures\nreading  "));
        Assert.That(shown, Does.Contain("2/4 files  0.5/s  0:04 left"));
        Assert.That(shown, Does.EndWith($"left{Clear}done\n"));
        Assert.That(Screen(shown), Is.EqualTo("a.html: 12 figures\ndone\n"), "what is left on the screen");
    }

    [Test]
    public void Work_that_is_over_at_once_shows_nothing()
    {
        var messages = Messages(canRedraw: true, out var console);
        using (var bar = new ProgressBar(console, messages, "reading", ProgressUnit.Files, 4)) bar.Advance();

        Assert.That(Shown(), Is.Empty);
    }

    [TestCase(false, false)]
    [TestCase(true, true)]
    public void Bar_is_not_shown_without_a_terminal_nor_when_quiet(bool canRedraw, bool isQuiet)
    {
        var messages = Messages(canRedraw, out var console);
        messages.IsQuiet = isQuiet;
        using (var bar = new ProgressBar(console, messages, "reading", ProgressUnit.Files, 4))
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
            bar.Advance();
            Assert.That(bar.IsShown, Is.False);
        }

        Assert.That(Shown(), Is.Empty);
    }

    [Test]
    public void Next_step_begins_a_count_of_its_own()
    {
        var messages = Messages(canRedraw: true, out var console);
        using var bar = new ProgressBar(console, messages, "reading", ProgressUnit.Files, 4);
        _clock.Advance(TimeSpan.FromSeconds(2));
        bar.Advance();

        bar.Begin("publishing");
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(Shown(), Does.EndWith($"{Clear}publishing  0:01"));
    }

    [Test]
    public void Quiet_messages_tell_what_is_odd_and_nothing_else()
    {
        var messages = Messages(canRedraw: false, out _);
        messages.IsQuiet = true;
        messages.Say("read");
        messages.Warn("odd \u001b[2J");
        messages.Fail("wrong \u202e");

        Assert.That(Shown(), Is.EqualTo("warning: odd ␛[2J\nerror: wrong <U+202E>\n"));
    }

    private Messages Messages(bool canRedraw, out ConsoleStreams console)
    {
        console = new ConsoleStreams
        {
            Input = Stream.Null, Output = Stream.Null, Error = _error, CurrentFolder = "/", Clock = _clock, ErrorCanRedraw = canRedraw, ErrorWidth = 80,
        };
        return new Messages(console);
    }

    private string Shown() => Encoding.UTF8.GetString(_error.ToArray());

    // What a terminal makes of it: a line that is cleared begins anew.
    private static string Screen(string shown) => string.Join('\n', shown.Split('\n').Select(line => line.Split(Clear)[^1]));
}
