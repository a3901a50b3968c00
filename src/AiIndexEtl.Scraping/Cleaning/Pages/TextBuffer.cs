using System.Text;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>
/// Collects the characters of one block the way a browser shows them: white space collapsed, no-break spaces plain, invisible
/// characters dropped, a line break of the source between two Chinese characters no space. Counts links and bold as it goes.
/// </summary>
internal sealed class TextBuffer
{
    private readonly StringBuilder _text = new();
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
    public char Last => _text.Length == 0 ? '\n' : _text[^1];

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
        if (c == '\u3000' && !IsEmpty && Breaks == 0) _text.Append(c);
    }

    /// <summary>Whether a single line break before this character wraps the line rather than ends it.</summary>
    public bool Wraps(char next)
    {
        if (Breaks != 1 || Indented || IsEmpty) return false;
        if (char.IsLower(next)) return !Information.EndsSentence([Last]);

        return Information.IsHan(next) && (Information.IsHan(Last) || Last == '，') && Last is not ('。' or '：') && _text.Length - _lineStart >= 24;
    }

    /// <summary>Adds a visible character.</summary>
    public void Add(char c, bool inLink, bool isBold)
    {
        var wrapped = Breaks > 0;
        if (wrapped) _lineStart = _text.Length;
        if ((_pendingSpace || _pendingNewline || wrapped) && _text.Length > 0 && Last != '\u3000' && c != '\u3000')
        {
            var joinsHan = !_pendingSpace && Information.IsHan(Last) && Information.IsHan(c);
            if (!joinsHan) _text.Append(' ');
        }

        _text.Append(c);
        _pendingSpace = _pendingNewline = Indented = false;
        Breaks = 0;
        Visible++;
        if (inLink) Linked++;
        if (isBold) Bold++;
    }


    /// <summary>The text, trimmed; the buffer is empty afterwards.</summary>
    public string Take()
    {
        var text = _text.ToString().Trim(' ', '\u3000', '\t');
        _text.Clear();
        _lineStart = 0;
        Visible = Linked = Bold = Breaks = 0;
        _pendingSpace = _pendingNewline = Indented = false;
        return text;
    }
}
