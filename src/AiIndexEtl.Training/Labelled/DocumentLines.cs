namespace AiIndexEtl.Training.Labelled;

/// <summary>The lines of a text, and where each begins. Only a line feed ends a line, so that offsets are those of the file.</summary>
internal sealed class DocumentLines
{
    private readonly string[] _lines;
    private readonly int[] _starts;

    public DocumentLines(string text)
    {
        _lines = text.Split('\n');
        _starts = new int[_lines.Length];
        for (var i = 1; i < _lines.Length; i++) _starts[i] = _starts[i - 1] + _lines[i - 1].Length + 1;
    }

    /// <summary>The number of lines; what stands behind the last line feed counts as one.</summary>
    public int Count => _lines.Length;

    /// <summary>The text of a 1-based line, without its line feed.</summary>
    public string this[int line] => _lines[line - 1];

    /// <summary>Where a 1-based line begins, in UTF-16 units.</summary>
    public int StartOf(int line) => _starts[line - 1];
}
