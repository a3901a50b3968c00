using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>Parses a page once and walks it once, into nodes and blocks.</summary>
internal sealed partial class PageReader
{
    private const int FewestClustered = 3;
    private const int ShortestCluster = 40;

    private readonly List<PageNode> _nodes = [];
    private readonly List<PageBlock> _blocks = [];
    private readonly TextBuffer _buffer = new();
    private readonly NodeNames _names = new();
    private readonly PageElements _elements = new();
    private int _node;
    private int _table;

    private PageReader()
    {
    }

    /// <summary>Reads a page; it never throws for what the markup holds.</summary>
    public static Page Read(ReadOnlyMemory<char> html)
    {
        var document = TreeFactory.Parse(MarkupGuard.Flatten(html));
        var reader = new PageReader();
        reader._elements.NoteHead(document);
        if ((document.Body ?? document.Root) is not { } root) return new Page(document, [], [], reader._elements);

        reader.ReadBlock(root, Style.Start);
        return new Page(document, reader._nodes, reader._blocks, reader._elements);
    }

    /// <summary>Reads what stands within an element that pages are read without, such as <c>noscript</c>.</summary>
    public static Page ReadInside(TreeDocument document, TreeElement element)
    {
        var reader = new PageReader();
        reader.ReadBlock(element, Style.Start);
        return new Page(document, reader._nodes, reader._blocks, reader._elements);
    }

    private void ReadBlock(TreeElement element, Style style)
    {
        Flush(style);
        var outer = _node;
        _node = _nodes.Count;
        var node = new PageNode(element, _nodes.Count == 0 ? -1 : outer, _blocks.Count, _names.Of(element));
        _nodes.Add(node);
        ReadChildren(element, style);
        Flush(style);
        node.EndBlock = _blocks.Count;
        node.EndNode = _nodes.Count;
        _node = outer;
    }

    private void ReadChildren(TreeElement element, Style style)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is TreeText text) Append(text.Data.Span, style);
            else if (child is TreeElement inner) ReadElement(inner, style);
        }
    }

    private void ReadElement(TreeElement element, Style style)
    {
        _elements.Note(element, isInBody: true);
        switch (element.Role)
        {
            case ElementRole.Skipped:
                return;
            case ElementRole.Break:
                if (_buffer.Breaks > 0) Flush(style);
                _buffer.Break();
                return;
            case ElementRole.Rule:
                Flush(style);
                return;
            case ElementRole.Table when IsDataTable(element):
                ReadDataTable(element, style);
                return;
            case ElementRole.Preformatted:
                ReadBlock(element, Inner(element, style) with { IsPreformatted = true });
                return;
            case ElementRole.Superscript:
                ReadSuperscript(element, style);
                return;
            case ElementRole.Inline:
                if (!HidesInline(element) && !IsLinkCluster(element)) ReadChildren(element, Inner(element, style));
                return;
            default:
                ReadBlock(element, Inner(element, style));
                return;
        }
    }

    // 10<sup>9</sup> must not become 109, and a footnote mark must not become a figure.
    private void ReadSuperscript(TreeElement element, Style style)
    {
        var text = element.TextContent.Trim();
        if (text.Length is 0 or > 4 || !text.All(c => char.IsAsciiDigit(c) || c is '-' or '−' or '[' or ']'))
        {
            ReadChildren(element, style);
            return;
        }

        if (text[0] == '[' || element.First(inner => inner.LocalName == "a") is not null || style.InLink) return;

        const string raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        Append(new string([.. text.Select(c => char.IsAsciiDigit(c) ? raised[c - '0'] : c is '-' or '−' ? '⁻' : ' ')]), style);
    }

    private void Append(ReadOnlySpan<char> data, Style style)
    {
        while (data.Length > 0)
        {
            var run = Characters.PlainRun(data);
            if (run > 0)
            {
                if (_buffer.Breaks > 0 && !_buffer.Wraps(data[0])) Flush(style);
                _buffer.Add(data[..run], style.InLink, style.IsBold);
                data = data[run..];
                continue;
            }

            if (Characters.KindOf(data[0]) == CharacterKind.Space)
            {
                if (style.IsPreformatted && data[0] == '\n') Flush(style);
                else _buffer.Space(data[0]);
            }

            data = data[1..];
        }
    }

    private void Flush(Style style)
    {
        if (_buffer.IsEmpty)
        {
            _buffer.Take();
            return;
        }

        var linkShare = (double)_buffer.Linked / _buffer.Visible;
        var isBold = _buffer.Bold >= _buffer.Visible - 1;
        var text = _buffer.Take();
        if (text.Length == 0) return;

        var units = Information.UnitsOf(text);
        var kind = style.Kind;
        var level = style.Level;
        if (kind == BlockKind.Paragraph && isBold && linkShare < 0.5 && IsHeadingLike(text, units))
        {
            kind = BlockKind.Heading;
            level = 3;
        }

        _blocks.Add(new PageBlock
        {
            Kind = kind,
            Level = level,
            Text = text,
            Node = _node,
            Units = units,
            LinkShare = linkShare,
            IsHidden = style.IsHidden,
        });
    }

    /// <summary>Whether a bold line reads as a section heading: short, and no sentence.</summary>
    internal static bool IsHeadingLike(string text, double units) =>
        units is > 0 and <= 16 && text.Length <= 80 && !text.EndsWith('。') && !text.EndsWith('.') && !text.EndsWith('，') && !text.EndsWith(',');

    private Style Inner(TreeElement element, Style style)
    {
        var name = element.LocalName;
        var inner = style;
        if (name is "b" or "strong") inner = inner with { IsBold = true };
        if (element.HeadingLevel is { } level) inner = inner with { Kind = BlockKind.Heading, Level = level };
        if (name is "ul" or "ol" or "dl") inner = inner with { ListDepth = style.ListDepth + 1 };
        var isItem = name is "li" or "dd" or "dt";
        var isCaption = name is "figcaption" or "caption";
        foreach (var attribute in element.Attributes)
        {
            switch (attribute.Kind)
            {
                case AttributeName.Href when name == "a":
                    inner = inner with { InLink = true };
                    break;
                case AttributeName.Role when attribute.Characters is "listitem":
                    isItem = true;
                    break;
                case AttributeName.Class when name is "div" or "p" or "span" && SaysCaption(attribute.Characters):
                    isCaption = true;
                    break;
                case AttributeName.Itemprop or AttributeName.Rel:
                    _elements.NoteMark(element, attribute.Kind, attribute.Characters);
                    break;
                default:
                    if (Hides(attribute)) inner = inner with { IsHidden = true };
                    break;
            }
        }

        if (isItem) inner = inner with { Kind = BlockKind.ListItem, Level = Math.Max(1, style.ListDepth) };
        if (name == "blockquote" && style.Kind == BlockKind.Paragraph) inner = inner with { Kind = BlockKind.Quotation };
        return isCaption ? inner with { Kind = BlockKind.Caption, Level = 0 } : inner;
    }

    private static bool SaysCaption(ReadOnlySpan<char> names) => names.Length < 120 && names.Contains("caption", StringComparison.OrdinalIgnoreCase);

    private static bool Hides(TreeAttribute attribute) => attribute.Kind switch
    {
        AttributeName.Hidden => true,
        AttributeName.AriaHidden => attribute.Characters is "true",
        AttributeName.Style => attribute.Characters.Length < 2000
            && (attribute.Characters.Contains("display:none", StringComparison.OrdinalIgnoreCase)
                || attribute.Characters.Contains("display: none", StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };

    // Three links and no word between them are a menu, wherever it stands: in running text it pops up over a name.
    private static bool IsLinkCluster(TreeElement element)
    {
        if (element.LocalName == "a" || element.ChildNodes.Length < FewestClustered) return false;

        var parts = 0;
        foreach (var child in element.ChildNodes)
        {
            if (child is TreeElement inner && (inner.LocalName is "a" or "br" || inner.Role == ElementRole.Skipped)) parts++;
            else if (child is not TreeText text || !text.Data.Span.IsWhiteSpace()) return false;
        }

        return parts >= FewestClustered && element.TextLength >= ShortestCluster;
    }

    private static bool HidesInline(TreeElement element)
    {
        if (element.LocalName == "a") return false;

        foreach (var attribute in element.Attributes)
        {
            if (Hides(attribute)) return true;
        }

        return false;
    }
}
