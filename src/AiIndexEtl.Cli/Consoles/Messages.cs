using System.Text;
using AiIndexEtl.Cli.Output;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Cli.Consoles;

/// <summary>
/// Lines for a person, on standard error: results and messages never mix. Words of articles among them cannot steer the terminal.
/// While something takes long, a status stands below them; it is never left behind.
/// </summary>
internal sealed class Messages(ConsoleStreams console)
{
    // Back to the begin of the line, and clear it.
    private const string ClearLine = "\r\e[K";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly bool _isColoured = console.ErrorIsTerminal && console.AllowsColour;
    private readonly Lock _lock = new();
    private string _status = "";

    /// <summary>True to tell only what is odd or has failed. Default false.</summary>
    public bool IsQuiet { get; set; }

    /// <summary>True where each message is a JSON object on a line of its own, for a collector of logs.</summary>
    public bool IsJson { get; set; }

    /// <summary>The run that messages are about, for JSON; null outside of one.</summary>
    public Guid? RunId { get; set; }

    /// <summary>Something that went as it should.</summary>
    public void Say(string line) => Say(line, source: null);

    /// <summary>Something that went as it should.</summary>
    /// <param name="line">The message.</param>
    /// <param name="source">The source that it is about, for JSON; null for none.</param>
    /// <param name="stage">The stage that it is about, for JSON; null for none.</param>
    public void Say(string line, string? source = null, string? stage = null)
    {
        if (!IsQuiet) Tell("info", line, TerminalText.Lines(line), source, stage);
    }

    /// <summary>Something that went as it should and that nobody could go on without: told also where only the odd is wanted.</summary>
    public void Insist(string line) => Tell("info", line, TerminalText.Lines(line), source: null, stage: null);

    /// <summary>Something odd that did not stop the work.</summary>
    public void Warn(string line) => Warn(line, source: null);

    /// <summary>Something odd that did not stop the work.</summary>
    /// <param name="line">The message.</param>
    /// <param name="source">The source that it is about, for JSON; null for none.</param>
    /// <param name="stage">The stage that it is about, for JSON; null for none.</param>
    public void Warn(string line, string? source = null, string? stage = null) =>
        Tell("warning", line, Paint("warning: ", "33") + TerminalText.Lines(line), source, stage);

    /// <summary>Something that failed, and what to do about it.</summary>
    public void Fail(string line) => Fail(line, source: null);

    /// <summary>Something that failed, and what to do about it.</summary>
    /// <param name="line">The message.</param>
    /// <param name="source">The source that it is about, for JSON; null for none.</param>
    /// <param name="stage">The stage that it is about, for JSON; null for none.</param>
    public void Fail(string line, string? source = null, string? stage = null) => Tell("error", line, Paint("error: ", "31") + TerminalText.Lines(line), source, stage);

    /// <summary>All problems of a file.</summary>
    public void Fail(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Fail(problem.ToString());
    }

    /// <summary>Shows a status below the messages, in place of the one before; an empty one clears it. For terminals alone.</summary>
    /// <param name="status">Words narrower than the terminal.</param>
    public void ShowStatus(string status)
    {
        lock (_lock)
        {
            if (IsJson || status == _status) return;
            _status = status;
            Write(ClearLine + status);
        }
    }

    private void Tell(string level, string message, string line, string? source, string? stage)
    {
        if (IsJson) WriteBytes(MessageJson.LineOf(console.Clock.GetUtcNow(), level, message, source, stage, RunId));
        else WriteLine(line);
    }

    private void WriteBytes(byte[] bytes)
    {
        lock (_lock) Write(bytes);
    }

    private void WriteLine(string line)
    {
        lock (_lock) Write(_status.Length == 0 ? line + "\n" : $"{ClearLine}{line}\n{_status}");
    }

    private void Write(string text) => Write(Utf8.GetBytes(text));

    private void Write(byte[] bytes)
    {
        try
        {
            console.Error.Write(bytes);
            console.Error.Flush();
        }
        catch (IOException)
        {
            // Nobody reads the messages any more; the results may still be wanted.
        }
    }

    private string Paint(string words, string colour) => _isColoured ? $"\e[{colour}m{words}\e[0m" : words;
}
