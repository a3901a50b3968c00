using System.Globalization;
using System.Text;
using System.Xml;

namespace AiIndexEtl.Web.Charts;

/// <summary>Writes SVG. Every text and attribute is escaped, and characters that XML forbids or that turn the direction of text are left out.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Begins an element; attributes that are null are left out.</summary>
    public SvgWriter Open(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Ends the element that was begun last.</summary>
    public SvgWriter Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element without content.</summary>
    public SvgWriter Empty(string name, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Begin(name, attributes);
        _text.Append("/>");
        return this;
    }

    /// <summary>An element with text alone.</summary>
    public SvgWriter Element(string name, string content, params ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        Open(name, attributes);
        Append(content);
        return Close();
    }

    /// <summary>A number as coordinates are written: two places are finer than any screen.</summary>
    public static string Number(double number) => Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What was written.</summary>
    public override string ToString() => _text.ToString();

    private void Begin(string name, ReadOnlySpan<(string Name, object? Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null) continue;
            _text.Append(' ').Append(attribute).Append("=\"");
            Append(value is double number ? Number(number) : Convert.ToString(value, CultureInfo.InvariantCulture)!);
            _text.Append('"');
        }
    }

    private void Append(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                _text.Append(c).Append(words[++i]);
                continue;
            }

            if (!XmlConvert.IsXmlChar(c) || IsTurning(c)) continue;
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                _ => _text.Append(c),
            };
        }
    }

    // Embeddings, overrides and isolates: words of strangers could turn the labels around them.
    private static bool IsTurning(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
