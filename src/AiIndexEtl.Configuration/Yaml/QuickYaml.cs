namespace AiIndexEtl.Configuration.Yaml;

/// <summary>
/// Reads the plain part of YAML that vocabulary files are written in: block lists and maps, flow lists and maps, comments, and values
/// on one line. It exists because the package takes a tenth of a second for these files at every start. What lies outside of that part,
/// mistakes included, is not judged here: the answer is null, and the package reads the text and tells what is wrong.
/// </summary>
internal sealed partial class QuickYaml
{
    private const int DeepestNesting = 16;
    private const int LongestKey = 200;

    private readonly string _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private QuickYaml(string text) => _text = text;

    private int Column => _at - _lineStart;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\0';

    /// <summary>The root of the text, the same that the package gives; null where the text is empty or outside of the plain part.</summary>
    public static YamlNode? Read(string text)
    {
        if (HasUnusual(text)) return null;
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (text.Contains('\r')) return null;

        var reader = new QuickYaml(text);
        if (!reader.SkipToContent() || reader.Column != 0) return null;

        var root = reader.ReadBlock(0);
        return root is not null && reader._at >= text.Length ? root : null;
    }

    // Characters that the package gives a meaning of their own: tabs, other line breaks, byte order marks, control characters. Ranges
    // are looked through faster than a set that holds characters of several scripts.
    private static bool HasUnusual(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\0', '\t') || text.ContainsAnyInRange('\v', '\f') || text.ContainsAnyInRange('\u000e', '\u001f')
        || text.ContainsAnyInRange('\u007f', '\u0085') || text.ContainsAnyInRange('\u2028', '\u2029') || text.Contains('\ufeff');

    // A block list or map that begins at the current place.
    private YamlNode? ReadBlock(int depth)
    {
        if (depth > DeepestNesting) return null;
        return IsItem() ? ReadBlockList(depth) : ReadBlockMap(depth);
    }

    private YamlList? ReadBlockList(int depth)
    {
        var (line, column) = (_line, Column);
        var items = new List<YamlNode>();
        while (true)
        {
            _at++;
            SkipSpaces();
            if (IsLineEnd() || IsItem()) return null;

            var item = StartsKey() ? ReadBlockMap(depth + 1) : ReadInline(column, depth + 1);
            if (item is null) return null;
            items.Add(item);
            if (!SkipToContent() || Column < column) break;
            if (Column > column) return null;
            if (!IsItem()) break;
        }

        return new YamlList(items, line, column + 1);
    }

    private YamlMap? ReadBlockMap(int depth)
    {
        var (line, column) = (_line, Column);
        var entries = new List<YamlEntry>();
        while (true)
        {
            var key = ReadKey(isFlow: false);
            if (key is null) return null;

            var value = IsLineEnd() ? ReadBelow(column, depth + 1) : ReadInline(column, depth + 1);
            if (value is null) return null;
            entries.Add(new YamlEntry(key, value));
            if (!SkipToContent() || Column < column) break;
            if (Column > column) return null;
        }

        return new YamlMap(entries, line, column + 1);
    }

    // The value of a key on the lines below: deeper, or a list whose dashes stand under the key.
    private YamlNode? ReadBelow(int column, int depth)
    {
        if (!SkipToContent()) return null;
        if (Column > column) return ReadBlock(depth);
        return Column == column && IsItem() ? ReadBlockList(depth) : null;
    }

    // A value that ends on its own line, or a flow list or map, behind which nothing but a comment may stand.
    private YamlNode? ReadInline(int column, int depth)
    {
        var node = Current is '[' or '{' ? ReadFlow(column, depth) : ReadScalar(isFlow: false);
        if (node is null) return null;
        SkipSpaces();
        return IsLineEnd() ? node : null;
    }

    private bool IsItem() => Current == '-' && Next is ' ';

    // Looks ahead on the line for the colon of a plain key.
    private bool StartsKey()
    {
        if (!CanBeginPlain()) return false;
        var i = _at;
        while (true)
        {
            var ahead = _text.AsSpan(i).IndexOfAny(BlockMarks);
            if (ahead < 0 || i + ahead - _at > LongestKey) return false;
            i += ahead;
            if (_text[i] == '\n' || (_text[i] == '#' && _text[i - 1] == ' ')) return false;
            if (_text[i] == ':' && (i + 1 >= _text.Length || _text[i + 1] is ' ' or '\n')) return true;
            i++;
        }
    }
}
