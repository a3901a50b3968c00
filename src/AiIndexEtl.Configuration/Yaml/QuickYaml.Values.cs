using System.Buffers;
using System.Runtime.CompilerServices;

namespace AiIndexEtl.Configuration.Yaml;

/// <content>
/// Scalars, flow lists and flow maps. The loops over characters ask to be compiled with full optimisation at once: they run once
/// at start, so that the usual second compilation would come too late.
/// </content>
internal sealed partial class QuickYaml
{
    private static readonly SearchValues<char> BlockMarks = SearchValues.Create("\n:#");
    private static readonly SearchValues<char> FlowMarks = SearchValues.Create("\n:#,]}[{?");

    private YamlNode? ReadFlow(int column, int depth)
    {
        if (depth > DeepestNesting) return null;
        return Current switch
        {
            '[' => ReadFlowList(column, depth),
            '{' => ReadFlowMap(column, depth),
            _ => ReadScalar(isFlow: true),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private YamlList? ReadFlowList(int column, int depth)
    {
        var (line, start) = (_line, Column + 1);
        var items = new List<YamlNode>();
        _at++;
        if (!SkipInFlow(column)) return null;
        if (Current != ']')
        {
            while (true)
            {
                var item = ReadFlow(column, depth + 1);
                if (item is null || !SkipInFlow(column)) return null;
                items.Add(item);
                if (Current == ']') break;
                if (!TakeComma(column)) return null;
            }
        }

        _at++;
        return new YamlList(items, line, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private YamlMap? ReadFlowMap(int column, int depth)
    {
        var (line, start) = (_line, Column + 1);
        var entries = new List<YamlEntry>();
        _at++;
        if (!SkipInFlow(column)) return null;
        if (Current != '}')
        {
            while (true)
            {
                var key = ReadKey(isFlow: true);
                if (key is null || IsLineEnd()) return null;

                var value = ReadFlow(column, depth + 1);
                if (value is null || !SkipInFlow(column)) return null;
                entries.Add(new YamlEntry(key, value));
                if (Current == '}') break;
                if (!TakeComma(column)) return null;
            }
        }

        _at++;
        return new YamlMap(entries, line, start);
    }

    // A plain key and the blank space behind its colon. The package reads keys that hold an asterisk in a way of its own.
    private YamlScalar? ReadKey(bool isFlow)
    {
        if (!StartsKey()) return null;
        var key = ReadPlain(isFlow);
        if (key is null || Current != ':' || (isFlow && Next != ' ') || key.Text.AsSpan().ContainsAny('*', '&', '!')) return null;

        _at++;
        SkipSpaces();
        return key;
    }

    private bool TakeComma(int column)
    {
        if (Current != ',') return false;
        _at++;
        return SkipInFlow(column);
    }

    private YamlScalar? ReadScalar(bool isFlow) => Current switch
    {
        '"' => ReadQuoted('"'),
        '\'' => ReadQuoted('\''),
        _ => ReadPlain(isFlow) is { } scalar && Current != ':' ? scalar : null,
    };

    // Quoted on one line and without escapes; what needs more is left to the package.
    private YamlScalar? ReadQuoted(char quote)
    {
        var (line, start) = (_line, Column + 1);
        var end = _text.IndexOf(quote, _at + 1);
        if (end < 0) return null;
        var inside = _text.AsSpan(_at + 1, end - _at - 1);
        if (inside.ContainsAny('\n', '\\')) return null;

        _at = end + 1;
        return Current is ',' or ']' or '}' or ' ' or '\n' or '\0' ? new YamlScalar(inside.ToString(), false, line, start) : null;
    }

    // A plain scalar up to the colon of a key, a comment, the end of the line or, in a flow, the next indicator.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private YamlScalar? ReadPlain(bool isFlow)
    {
        if (!CanBeginPlain()) return null;
        var (line, column, start) = (_line, Column + 1, _at);
        var marks = isFlow ? FlowMarks : BlockMarks;
        while (true)
        {
            var ahead = _text.AsSpan(_at).IndexOfAny(marks);
            _at = ahead < 0 ? _text.Length : _at + ahead;
            if (EndsPlain(isFlow)) break;
            if (Current is '[' or '{' or '?') return null;
            _at++;
        }

        var text = _text.AsSpan(start, _at - start).TrimEnd(' ');
        return text.StartsWith("...", StringComparison.Ordinal) ? null : new YamlScalar(text.ToString(), true, line, column);
    }

    // Judges a mark; the others go on with the text, except for those that a flow leaves to the package.
    private bool EndsPlain(bool isFlow) => Current switch
    {
        '\n' or '\0' => true,
        ':' => isFlow || Next is ' ' or '\n' or '\0',
        '#' => _text[_at - 1] == ' ',
        ',' or ']' or '}' => true,
        _ => false,
    };

    private bool CanBeginPlain() =>
        Current is not (
            '\0' or ' ' or '\n' or '-' or '?' or ':' or ',' or '[' or ']' or '{' or '}' or '#' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`');

    private void SkipSpaces()
    {
        while (Current == ' ') _at++;
    }

    // True at the end of the line or at a comment that blank space parts from what is before it.
    private bool IsLineEnd() => Current is '\n' or '\0' || (Current == '#' && _at > _lineStart && _text[_at - 1] == ' ');

    // Goes to the next character that is neither blank nor comment; false at the end of the text.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool SkipToContent()
    {
        while (_at < _text.Length)
        {
            SkipSpaces();
            if (Current == '#') SkipLine();
            else if (Current == '\n') StartLine();
            else if (_at < _text.Length) return true;
        }

        return false;
    }

    // The same inside a flow, whose lines stand deeper than the block that holds it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool SkipInFlow(int column)
    {
        var line = _line;
        if (Current == '#') return false;
        return SkipToContent() && (line == _line || Column > column);
    }

    private void SkipLine()
    {
        var end = _text.IndexOf('\n', _at);
        _at = end < 0 ? _text.Length : end;
    }

    private void StartLine()
    {
        _at++;
        _line++;
        _lineStart = _at;
    }
}
