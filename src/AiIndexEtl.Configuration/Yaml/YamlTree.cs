using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AiIndexEtl.Configuration.Yaml;

/// <summary>
/// Reads YAML into nodes that know their place. The package's own document model is not used, because it stops at the first
/// repeated key.
/// </summary>
internal sealed class YamlTree
{
    private const int DeepestNesting = 32;

    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);

    private YamlTree(Parser parser, ProblemList problems)
    {
        _parser = parser;
        _problems = problems;
    }

    /// <summary>
    /// The root of the first document. Null where the text is empty or is no YAML; the latter is reported with its place.
    /// </summary>
    public static YamlNode? Read(string text, ProblemList problems) => QuickYaml.Read(text) ?? ReadAll(text, problems);

    /// <summary>The same by the package alone, which knows all of YAML and takes its time.</summary>
    internal static YamlNode? ReadAll(string text, ProblemList problems)
    {
        var tree = new YamlTree(new Parser(new StringReader(text)), problems);
        try
        {
            return tree.ReadDocument();
        }
        catch (YamlException error)
        {
            // The package reports a tab at the beginning of the construct that it spoils, which may be far above.
            if (ReportTab(text, problems)) return null;
            problems.Add(Line(error.Start), Column(error.Start), $"This is no YAML: {Reason(error)}", "YAML 1.2: \"key: value\", lists with \"- \", spaces for indentation",
                "Look at the line and the one above it for a missing colon, quote or space.");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The package loses its way in some texts that are no YAML, and knows no place then but that of the last thing it read.
            var last = tree._parser.Current?.End ?? Mark.Empty;
            problems.Add(Line(last), Column(last), "This is no YAML", "YAML 1.2: \"key: value\", lists with \"- \", spaces for indentation", "Look at the line and those below it for a missing colon, quote or space.");
            return null;
        }
    }

    private static bool ReportTab(string text, ProblemList problems)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var indentation = lines[i].AsSpan()[..^lines[i].AsSpan().TrimStart(" \t").Length];
            var tab = indentation.IndexOf('\t');
            if (tab < 0) continue;
            problems.Add(
                i + 1, tab + 1, "This is no YAML: a tab stands in the indentation", "spaces for indentation", "Replace the tab by spaces.");
            return true;
        }

        return false;
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _)) return null;

        var root = ReadNode(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second))
        {
            _problems.Add(
                Line(second.Start),
                Column(second.Start),
                "A second document begins here",
                "one document in a file",
                "Remove the line \"---\" and what follows it.");
        }

        return root is YamlScalar { IsNull: true } ? null : root;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting)
        {
            var mark = _parser.Current!.Start;
            throw new YamlException(mark, mark, string.Create(CultureInfo.InvariantCulture, $"nested deeper than {DeepestNesting} levels"));
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias)) return ReadAlias(alias);

        // The package lets some maps end where a value is due.
        if (_parser.Current is not NodeEvent begin)
        {
            var mark = _parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(mark, mark, "a value is missing");
        }

        YamlNode node = begin switch
        {
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => ReadScalar(),
        };
        if (!begin.Anchor.IsEmpty) _anchors[begin.Anchor.Value] = node;
        return node;
    }

    private YamlNode ReadAlias(AnchorAlias alias)
    {
        if (_anchors.TryGetValue(alias.Value.Value, out var node)) return node;
        throw new YamlException(alias.Start, alias.End, $"the anchor &{alias.Value.Value} is not defined above");
    }

    private YamlScalar ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.Plain, Line(scalar.Start), Column(scalar.Start));
    }

    private YamlList ReadList(int depth)
    {
        var begin = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        return new YamlList(items, Line(begin.Start), Column(begin.Start));
    }

    private YamlMap ReadMap(int depth)
    {
        var begin = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is YamlScalar name) entries.Add(new YamlEntry(name, value));
            else _problems.Add(key.Line, key.Column, $"A key is {key.Describe()}", "a name");
        }

        return new YamlMap(entries, Line(begin.Start), Column(begin.Start));
    }

    private static int Line(in Mark mark) => (int)Math.Max(1, mark.Line);

    private static int Column(in Mark mark) => (int)Math.Max(1, mark.Column);

    private static string Reason(YamlException error)
    {
        // The package puts the place before the reason: "(Line: 3, Col: 1, Idx: 20): reason". The place is told by the problem itself.
        var message = error.Message;
        var behindPlace = message.LastIndexOf("): ", StringComparison.Ordinal);
        return (behindPlace < 0 ? message : message[(behindPlace + 3)..]).TrimEnd('.');
    }
}
