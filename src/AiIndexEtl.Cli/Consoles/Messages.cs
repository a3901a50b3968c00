using System.Text;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Cli.Consoles;

/// <summary>Lines for a person, on standard error: results and messages never mix.</summary>
internal sealed class Messages(ConsoleStreams console)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly bool _isColoured = console.ErrorIsTerminal && console.AllowsColour;
    private readonly Lock _lock = new();

    /// <summary>Something that went as it should.</summary>
    public void Say(string line) => Write(line);

    /// <summary>Something odd that did not stop the work.</summary>
    public void Warn(string line) => Write(Paint("warning: ", "33") + line);

    /// <summary>Something that failed, and what to do about it.</summary>
    public void Fail(string line) => Write(Paint("error: ", "31") + line);

    /// <summary>All problems of a file.</summary>
    public void Fail(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) Fail(problem.ToString());
    }

    private void Write(string line)
    {
        var bytes = Utf8.GetBytes(line + "\n");
        lock (_lock)
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
    }

    private string Paint(string words, string colour) => _isColoured ? $"\e[{colour}m{words}\e[0m" : words;
}
