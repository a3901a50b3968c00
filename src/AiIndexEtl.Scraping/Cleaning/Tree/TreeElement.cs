using AiIndexEtl.Scraping.Cleaning.Pages;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>An element of a page.</summary>
internal class TreeElement(ElementName name, ElementSpace space) : TreeNode, IConstructableElement, IConstructableNamedNodeMap
{
    private TreeAttribute[] _attributes = [];
    private int _attributeCount;

    /// <summary>The name without a prefix, in lower case for elements of HTML.</summary>
    public string LocalName => name.Local;

    /// <summary>The vocabulary that it belongs to.</summary>
    public ElementSpace Space => space;

    /// <summary>How it takes part in the flow of text.</summary>
    public ElementRole Role => name.Role;

    /// <summary>The level of a heading; null for other elements.</summary>
    public int? HeadingLevel => name.HeadingLevel;

    /// <summary>The attributes in order.</summary>
    public ReadOnlySpan<TreeAttribute> Attributes => _attributes.AsSpan(0, _attributeCount);

    /// <summary>The class attribute; null where there is none.</summary>
    public string? ClassName => GetAttribute("class");

    /// <inheritdoc/>
    public override StringOrMemory NodeName => name.Written;

    /// <inheritdoc/>
    public override NodeFlags Flags => name.Flags;

    /// <inheritdoc/>
    public ISourceReference? SourceReference { get; set; }

    StringOrMemory IConstructableElement.NamespaceUri => space switch
    {
        ElementSpace.Svg => NamespaceNames.SvgUri,
        ElementSpace.MathMl => NamespaceNames.MathMlUri,
        _ => NamespaceNames.HtmlUri,
    };

    StringOrMemory IConstructableElement.LocalName => name.Written;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    int IConstructableNamedNodeMap.Length => _attributeCount;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name.Memory.Span);

    /// <summary>The value of an attribute; null where there is none of that name.</summary>
    public string? GetAttribute(string attribute) => Find(attribute)?.Value.ToString();

    /// <summary>Whether it has an attribute.</summary>
    public bool HasAttribute(string attribute) => Find(attribute) is not null;

    /// <inheritdoc/>
    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    /// <inheritdoc/>
    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        if (Find(name.Memory.Span) is { } known)
        {
            known.Value = value;
            return;
        }

        // A page may give its body attributes without end, one tag at a time.
        if (_attributeCount == _attributes.Length) Array.Resize(ref _attributes, Math.Max(4, _attributeCount * 2));
        _attributes[_attributeCount++] = new TreeAttribute(name, value);
    }

    /// <inheritdoc/>
    public void SetAttributes(StructAttributes tagAttributes)
    {
        if (tagAttributes.Count == 0) return;

        _attributeCount = tagAttributes.Count;
        _attributes = new TreeAttribute[_attributeCount];
        for (var i = 0; i < _attributeCount; i++) _attributes[i] = new TreeAttribute(tagAttributes[i].Name, tagAttributes[i].Value);
    }

    /// <inheritdoc/>
    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) => Find(localName.Memory.Span)?.Value ?? default;

    /// <inheritdoc/>
    public bool HasAttribute(StringOrMemory name) => Find(name.Memory.Span) is not null;

    /// <inheritdoc/>
    public void SetupElement()
    {
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
    }

    /// <inheritdoc/>
    public IConstructableNode ShallowCopy()
    {
        var copy = new TreeElement(name, space);
        foreach (var attribute in Attributes) copy.SetOwnAttribute(attribute.Name, attribute.Value);
        return copy;
    }

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is null || attributes.Length != _attributeCount) return false;

        foreach (var attribute in Attributes)
        {
            if (attributes[attribute.Name] is not { } other || other.Value != attribute.Value) return false;
        }

        return true;
    }

    private TreeAttribute? Find(ReadOnlySpan<char> attribute)
    {
        foreach (var candidate in Attributes)
        {
            if (candidate.Name.Memory.Span.SequenceEqual(attribute)) return candidate;
        }

        return null;
    }
}
