using System.Buffers;
using System.Globalization;
using System.Net;

namespace AiIndexEtl.Scraping.Markup;

/// <summary>
/// Hands XML on as it is read and mends what would end its reading: named references that only HTML declares, stray ampersands and
/// angle brackets, control characters, a wrong declaration and whatever stands before the first element. What stands in CDATA, comments
/// and instructions passes as it is.
/// </summary>
/// <param name="inner">The text as received.</param>
internal sealed class MendingReader(TextReader inner) : TextReader
{
    private const int LongestReference = 34;
    private const int Lookahead = LongestReference + 6;

    private static readonly SearchValues<char> NameSigns =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly string[] Declared = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"];

    private readonly char[] _input = new char[8192];
    private int _at;
    private int _end;
    private bool _isInnerDone;
    private bool _isStarted;
    private string _pending = "";
    private int _pendingAt;
    private string? _closing;

    /// <summary>How many stray signs were mended so far.</summary>
    public int Mended { get; private set; }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (!_isStarted) Start();
        var written = 0;
        while (written < buffer.Length && Next() is var next and >= 0) buffer[written++] = (char)next;
        return written;
    }

    /// <inheritdoc/>
    public override int Read()
    {
        if (!_isStarted) Start();
        return Next();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    // Blank lines, byte order marks and messages of a server before the first element are no part of the document. A declaration says
    // what is known by now (the encoding) or nothing (the version), and is a frequent mistake.
    private void Start()
    {
        _isStarted = true;
        while (Fill() && _input[_at] != '<') _at++;
        if (!Rest().StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) return;
        while (Fill() && _input[_at] != '>') _at++;
        if (Fill()) _at++;
        while (Fill() && char.IsWhiteSpace(_input[_at])) _at++;
    }

    private int Next()
    {
        if (_pendingAt < _pending.Length) return _pending[_pendingAt++];

        while (Fill() && IsForbidden(_input[_at])) _at++;
        if (_at >= _end) return -1;

        var c = _input[_at];
        if (_closing is not null)
        {
            if (c == _closing[0] && Rest().StartsWith(_closing, StringComparison.Ordinal)) _closing = null;
            _at++;
            return c;
        }

        return c switch
        {
            '<' => Bracket(),
            '&' => Reference(),
            _ => _input[_at++],
        };
    }

    private char Bracket()
    {
        var rest = Rest();
        if (rest.StartsWith("<![CDATA[", StringComparison.Ordinal)) _closing = "]]>";
        else if (rest.StartsWith("<!--", StringComparison.Ordinal)) _closing = "-->";
        else if (rest.StartsWith("<?", StringComparison.Ordinal)) _closing = "?>";
        else if (rest.Length < 2 || !(char.IsLetter(rest[1]) || rest[1] is '/' or '!' or '_' or ':')) return Stray("&lt;");

        _at++;
        return '<';
    }

    private char Reference()
    {
        var rest = Rest();
        var length = rest[..Math.Min(rest.Length, LongestReference)].IndexOf(';') + 1;
        var isReference = length > 2 && rest[1..(length - 1)].IndexOfAnyExcept(NameSigns) < 0;
        var reference = isReference ? rest[..length].ToString() : "";
        if (Array.IndexOf(Declared, reference) >= 0)
        {
            _at++;
            return '&';
        }

        if (reference.StartsWith("&#", StringComparison.Ordinal))
        {
            if (CodePointOf(reference) is not { } point) return Stray("&amp;");
            return Instead(IsAllowed(point) ? string.Create(CultureInfo.InvariantCulture, $"&#{point};") : "\uFFFD", length);
        }

        // A reference of HTML is replaced by what it stands for; none of those is a sign of XML.
        var decoded = reference.Length > 0 ? WebUtility.HtmlDecode(reference) : reference;
        return decoded == reference ? Stray("&amp;") : Instead(decoded, length);
    }

    private char Stray(string reference)
    {
        Mended++;
        return Instead(reference, 1);
    }

    private char Instead(string text, int length)
    {
        _at += length;
        _pending = text;
        _pendingAt = 1;
        return text[0];
    }

    private static int? CodePointOf(string reference)
    {
        var isHexadecimal = reference.Length > 3 && reference[2] is 'x' or 'X';
        var digits = reference.AsSpan(isHexadecimal ? 3 : 2)[..^1];
        var style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (long.TryParse(digits, style, CultureInfo.InvariantCulture, out var point)) return (int)Math.Clamp(point, 0, 0x110000);
        return null;
    }

    private static bool IsAllowed(int point) =>
        point is 9 or 10 or 13 or (>= 0x20 and < 0xD800) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    private static bool IsForbidden(char c) => c < 0x20 ? c is not ('\t' or '\n' or '\r') : c >= 0xFFFE;

    private ReadOnlySpan<char> Rest() => _input.AsSpan(_at, _end - _at);

    // True while there is text; as much of it as a decision may need is at hand, up to the end.
    private bool Fill()
    {
        if (_end - _at >= Lookahead || _isInnerDone) return _at < _end;

        Rest().CopyTo(_input);
        _end -= _at;
        _at = 0;
        while (_end < Lookahead && !_isInnerDone)
        {
            var read = inner.Read(_input, _end, _input.Length - _end);
            _end += read;
            _isInnerDone = read <= 0;
        }

        return _at < _end;
    }
}
