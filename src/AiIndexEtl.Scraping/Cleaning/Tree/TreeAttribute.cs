using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>An attribute; its name is in lower case.</summary>
internal sealed class TreeAttribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
{
    /// <inheritdoc/>
    public StringOrMemory Name { get; } = name;

    /// <summary>Which of the attributes that the walk looks at it is.</summary>
    public AttributeName Kind { get; } = name.Memory.Span switch
    {
        "class" => AttributeName.Class,
        "id" => AttributeName.Id,
        "role" => AttributeName.Role,
        "itemprop" => AttributeName.Itemprop,
        "rel" => AttributeName.Rel,
        "href" => AttributeName.Href,
        "hidden" => AttributeName.Hidden,
        "aria-hidden" => AttributeName.AriaHidden,
        "style" => AttributeName.Style,
        _ => AttributeName.Other,
    };

    /// <summary>The characters of its value.</summary>
    public ReadOnlySpan<char> Characters => Value.Memory.Span;

    /// <inheritdoc/>
    public StringOrMemory Value { get; set; } = value;
}
