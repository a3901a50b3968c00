using System.Globalization;
using System.Text;

namespace AiIndexEtl.Scraping.Cleaning.Embedded;

/// <summary>
/// Reads JSON and the literals of JavaScript out of a script without running it: names without quotes, three kinds of quotes, comments,
/// trailing commas, line feeds within strings, <c>JSON.parse("...")</c> and <c>new Date("...")</c>. What it does not know it passes over
/// by its brackets. It never throws, reads each character at most once a level of <c>JSON.parse</c>, and gives what it has where the text ends early.
/// </summary>
internal sealed class LiteralReader(string script, int start = 0, int level = 0)
{
    private const int DeepestValue = 64;
    private const int DeepestParse = 3;
    private const int MostValues = 400_000;

    private int _values;

    /// <summary>The position behind what was read.</summary>
    public int At { get; private set; } = start;

    /// <summary>Reads the value at the present position; null where the text ends before one begins.</summary>
    public DataValue? Read() => ReadValue(0);

    /// <summary>Passes over white space and comments, and over a character where it is the wanted one.</summary>
    /// <returns>Whether the wanted character stood there.</returns>
    public bool Accept(char wanted)
    {
        SkipSpace();
        if (At >= script.Length || script[At] != wanted) return false;

        At++;
        return true;
    }

    /// <summary>Passes over a word where it stands next.</summary>
    public bool Accept(string wanted)
    {
        SkipSpace();
        if (string.CompareOrdinal(script, At, wanted, 0, wanted.Length) != 0) return false;

        At += wanted.Length;
        return true;
    }

    private DataValue? ReadValue(int depth)
    {
        SkipSpace();
        if (At >= script.Length || ++_values > MostValues) return null;

        switch (script[At])
        {
            case '{' when depth < DeepestValue:
                return ReadObject(depth);
            case '[' when depth < DeepestValue:
                return ReadArray(depth);
            case '"' or '\'' or '`':
                var text = ReadString();
                return IsEndOfValue() ? DataValue.OfText(text) : Expression(At);
            default:
                return Call(depth) ?? Expression(At);
        }
    }

    private DataValue ReadObject(int depth)
    {
        At++;
        var members = new List<KeyValuePair<string, DataValue>>();
        while (true)
        {
            SkipSpace();
            if (At >= script.Length) break;
            if (Accept('}')) break;
            if (Accept(',')) continue;

            var before = At;
            var name = script[At] is '"' or '\'' or '`' ? ReadString() : ReadName();
            if (Accept(':'))
            {
                if (ReadValue(depth + 1) is not { } value) break;
                members.Add(new KeyValuePair<string, DataValue>(name, value));
            }
            else
            {
                // A method, a spread, or something unknown: go on behind it.
                Expression(At);
            }

            if (At == before) At++;
        }

        return DataValue.OfMembers(members);
    }

    private DataValue ReadArray(int depth)
    {
        At++;
        var items = new List<DataValue>();
        while (true)
        {
            SkipSpace();
            if (At >= script.Length) break;
            if (Accept(']')) break;
            if (Accept(',')) continue;

            var before = At;
            if (ReadValue(depth + 1) is not { } value) break;
            items.Add(value);
            if (At == before) At++;
        }

        return DataValue.OfItems(items);
    }

    // JSON.parse("{...}") / decodeURIComponent("%7B...") / new Date("2025-01-18")
    private DataValue? Call(int depth)
    {
        if (depth >= DeepestValue) return null;
        if (Accept("JSON.parse"))
        {
            var argument = Accept('(') ? ReadValue(depth + 1) : null;
            Accept(')');
            return argument?.Text is { } json && level < DeepestParse ? new LiteralReader(json, 0, level + 1).Read() : argument;
        }

        foreach (var (name, decodes) in new[] { ("decodeURIComponent", true), ("unescape", true), ("new Date", false) })
        {
            if (!Accept(name)) continue;

            var argument = Accept('(') ? ReadValue(depth + 1) : null;
            Accept(')');
            return decodes && argument?.Text is { } encoded ? DataValue.OfText(Uri.UnescapeDataString(encoded)) : argument;
        }

        return null;
    }

    // Everything up to the comma, semicolon or bracket that ends the value.
    private DataValue Expression(int from)
    {
        var depth = 0;
        while (At < script.Length)
        {
            var c = script[At];
            if (c is '"' or '\'' or '`')
            {
                SkipString();
                continue;
            }

            if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}' && depth-- == 0) break;
            else if (c is ',' or ';' && depth == 0) break;
            At++;
        }

        var length = Math.Min(At - from, 64);
        return DataValue.OfWritten(script.AsSpan(from, length).Trim().ToString());
    }

    private bool IsEndOfValue()
    {
        SkipSpace();
        return At >= script.Length || script[At] is ',' or ';' or '}' or ']' or ')' or ':';
    }

    private string ReadName()
    {
        var from = At;
        while (At < script.Length && (char.IsLetterOrDigit(script[At]) || script[At] is '_' or '$' or '-' or '.')) At++;
        return script[from..At];
    }

    private string ReadString()
    {
        var quote = script[At++];
        var plain = script.AsSpan(At).IndexOfAny(quote, '\\');
        if (plain >= 0 && script[At + plain] == quote)
        {
            var whole = script.Substring(At, plain);
            At += plain + 1;
            return whole;
        }

        var text = new StringBuilder();
        while (At < script.Length && script[At] != quote)
        {
            if (script[At] == '\\') ReadEscape(text);
            else text.Append(script[At++]);
        }

        At = Math.Min(At + 1, script.Length);
        return text.ToString();
    }

    private void ReadEscape(StringBuilder text)
    {
        if (At + 1 >= script.Length)
        {
            At = script.Length;
            return;
        }

        var c = script[At + 1];
        At += 2;
        switch (c)
        {
            case 'n' or 'r' or 'v' or 'f':
                text.Append('\n');
                break;
            case 't':
                text.Append('\t');
                break;
            case 'b' or '0' or '\n' or '\r':
                break;
            case 'u':
                ReadCode(text, 4);
                break;
            case 'x':
                ReadCode(text, 2);
                break;
            default:
                text.Append(c);
                break;
        }
    }

    private void ReadCode(StringBuilder text, int digits)
    {
        if (At + digits <= script.Length && int.TryParse(script.AsSpan(At, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            At += digits;
        }
    }

    private void SkipString()
    {
        var quote = script[At++];
        while (At < script.Length && script[At] != quote) At += script[At] == '\\' ? 2 : 1;
        At = Math.Min(At + 1, script.Length);
    }

    private void SkipSpace()
    {
        while (At < script.Length)
        {
            if (char.IsWhiteSpace(script[At]) || script[At] == '\uFEFF')
            {
                At++;
                continue;
            }

            if (script[At] != '/' || At + 1 >= script.Length || script[At + 1] is not ('/' or '*')) return;

            var end = script[At + 1] == '*' ? script.IndexOf("*/", At + 2, StringComparison.Ordinal) : script.IndexOf('\n', At);
            At = end < 0 ? script.Length : end + (script[At + 1] == '*' ? 2 : 1);
        }
    }
}
