namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>
/// Collects the characters of one block the way a browser shows them: white space collapsed, no-break spaces plain, invisible
/// characters dropped, a line break of the source between two Chinese characters no space. Counts links and bold as it goes.
/// </summary>
internal sealed class TextBuffer
{
    private const int InitialSize = 1024;

    private char[] _text = new char[InitialSize];
    private int _length;
    private int _lineStart;
    private bool _pendingSpace;
    private bool _pendingNewline;

    /// <summary>Characters other than white space.</summary>
    public int Visible { get; private set; }

    /// <summary>Those of them that stand within a link.</summary>
    public int Linked { get; private set; }

    /// <summary>Those of them that are bold.</summary>
    public int Bold { get; private set; }

    /// <summary>Line breaks since the last visible character.</summary>
    public int Breaks { get; private set; }

    /// <summary>Whether white space that indents came since the last visible character.</summary>
    public bool Indented { get; private set; }

    /// <summary>Whether nothing visible was added.</summary>
    public bool IsEmpty => Visible == 0;

    /// <summary>The last visible character, or a line feed where there is none.</summary>
    public char Last => _length == 0 ? '\n' : _text[_length - 1];

    /// <summary>Notes a line break.</summary>
    public void Break()
    {
        if (!IsEmpty) Breaks++;
    }

    /// <summary>Notes white space of the source.</summary>
    public void Space(char c)
    {
        if (c is '\u3000' or '\u00A0') Indented = true;
        if (c is '\n' or '\r') _pendingNewline = true;
        else _pendingSpace = true;

        // An ideographic space within a line is a sign of its own, not the wrapping of the source.
        if (c == '\u3000' && !IsEmpty && Breaks == 0) Append(c);
    }

    /// <summary>Whether a single line break before this character wraps the line rather than ends it.</summary>
    public bool Wraps(char next)
    {
        if (Breaks != 1 || Indented || IsEmpty) return false;
        if (char.IsLower(next)) return !Information.EndsSentence([Last]);

        return Information.IsHan(next) && (Information.IsHan(Last) || Last == '，') && Last is not ('。' or '：') && _length - _lineStart >= 24;
    }

    /// <summary>Adds visible characters that nothing but single blanks parts.</summary>
    public void Add(ReadOnlySpan<char> run, bool inLink, bool isBold)
    {
        var wrapped = Breaks > 0;
        if (wrapped) _lineStart = _length;
        if ((_pendingSpace || _pendingNewline || wrapped) && _length > 0 && Last != '\u3000' && run[0] != '\u3000')
        {
            var joinsHan = !_pendingSpace && Information.IsHan(Last) && Information.IsHan(run[0]);
            if (!joinsHan) Append(' ');
        }

        Reserve(run.Length);
        run.CopyTo(_text.AsSpan(_length));
        _length += run.Length;
        _pendingSpace = _pendingNewline = Indented = false;
        Breaks = 0;

        var visible = run.Length - run.Count(' ');
        Visible += visible;
        if (inLink) Linked += visible;
        if (isBold) Bold += visible;
    }

    /// <summary>The text, trimmed; the buffer is empty afterwards.</summary>
    public string Take()
    {
        var text = _length == 0 ? "" : _text.AsSpan(0, _length).Trim(" \u3000\t").ToString();
        _length = 0;
        _lineStart = 0;
        Visible = Linked = Bold = Breaks = 0;
        _pendingSpace = _pendingNewline = Indented = false;
        return text;
    }

    private void Append(char c)
    {
        Reserve(1);
        _text[_length++] = c;
    }

    private void Reserve(int count)
    {
        if (_length + count > _text.Length) Array.Resize(ref _text, Math.Max(_text.Length * 2, _length + count));
    }
}
