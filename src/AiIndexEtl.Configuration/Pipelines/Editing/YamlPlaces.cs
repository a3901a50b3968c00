using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Finds the places of lists at the top of a YAML text by the marks of the parser. The text is known to be right.</summary>
internal sealed class YamlPlaces
{
    private readonly Parser _parser;
    private readonly TextLines _lines;
    private readonly Dictionary<string, ListPlace> _lists = new(StringComparer.Ordinal);

    private YamlPlaces(string text)
    {
        _parser = new Parser(new StringReader(text));
        _lines = new TextLines(text);
    }

    /// <summary>The spaces before the keys at the top.</summary>
    public int Indent { get; private set; }

    /// <summary>Whether the keys at the top stand one below the other, and not in braces.</summary>
    public bool IsBlock { get; private set; }

    /// <summary>The line of the key that comes first at the top.</summary>
    public int FirstLine { get; private set; }

    /// <summary>Reads the places.</summary>
    public static YamlPlaces Of(string text)
    {
        var places = new YamlPlaces(text);
        places.Read();
        return places;
    }

    /// <summary>The place of a list; null where its key is missing.</summary>
    public ListPlace? List(string key) => _lists.GetValueOrDefault(key);

    private void Read()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _) || !_parser.TryConsume<MappingStart>(out var root)) return;

        IsBlock = root.Style is MappingStyle.Block;
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Current as Scalar;
            if (key is not null && FirstLine == 0) (FirstLine, Indent) = ((int)key.Start.Line, (int)key.Start.Column - 1);
            SkipNode();
            if (key is null) SkipNode();
            else _lists[key.Value] = ReadValue((int)key.Start.Line);
        }
    }

    private ListPlace ReadValue(int keyLine)
    {
        if (_parser.Current is SequenceStart { Style: SequenceStyle.Block } begin)
        {
            _parser.MoveNext();
            return ReadItems(keyLine, (int)begin.Start.Line);
        }

        SkipNode();
        return new ListPlace(keyLine, IsBlock: false, 0, []);
    }

    private ListPlace ReadItems(int keyLine, int beginLine)
    {
        // Behind an anchor or a tag the list begins on a later line.
        while (!_lines[beginLine].TrimStart(' ').StartsWith('-')) beginLine++;
        var indent = _lines.IndentOf(beginLine);
        var items = new List<ItemPlace>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadItem(indent));
        return new ListPlace(keyLine, IsBlock: true, indent, items);
    }

    private ItemPlace ReadItem(int indent)
    {
        var begin = _parser.Current!.Start;
        var line = (int)begin.Line;
        while (line > 1 && !_lines.IsDash(line, indent)) line--;

        string? id = null;
        var end = line;
        if (_parser.TryConsume<MappingStart>(out var map))
        {
            end = Math.Max(end, (int)map.Start.Line);
            while (_parser.Current is not MappingEnd)
            {
                var isId = _parser.Current is Scalar { Value: "id" };
                end = Math.Max(end, SkipNode());
                if (isId && _parser.Current is Scalar value) id = value.Value;
                end = Math.Max(end, SkipNode());
            }

            if (map.Style is MappingStyle.Flow) end = Math.Max(end, (int)_parser.Current!.End.Line);
            _parser.MoveNext();
        }
        else end = Math.Max(end, SkipNode());

        var gap = line == begin.Line ? (int)begin.Column - 1 - indent - 1 : 1;
        return new ItemPlace(line, end, Math.Max(1, gap), id);
    }

    // Skips a node and gives the last line of its content.
    private int SkipNode()
    {
        var begin = _parser.Current!;
        var last = LastLine(begin);
        _parser.MoveNext();
        if (begin is not (MappingStart or SequenceStart)) return last;

        var isFlow = begin is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        while (_parser.Current is not (MappingEnd or SequenceEnd)) last = Math.Max(last, SkipNode());

        // A block ends where the next thing begins, which says nothing of its own last line.
        if (isFlow) last = Math.Max(last, (int)_parser.Current.End.Line);
        _parser.MoveNext();
        return last;
    }

    private int LastLine(ParsingEvent node)
    {
        if (node is not Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block)
        {
            return (int)(node is Scalar or AnchorAlias ? node.End : node.Start).Line;
        }

        // The end of a block scalar is the beginning of the line behind it; blank lines there count only where it keeps them ("|+").
        var line = Math.Min(block.End.Column > 1 ? (int)block.End.Line : (int)block.End.Line - 1, _lines.Count);
        while (!block.Value.EndsWith("\n\n", StringComparison.Ordinal) && line > block.Start.Line && _lines.IsBlank(line)) line--;
        return line;
    }
}
