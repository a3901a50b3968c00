using AiIndexEtl.Scraping.Cleaning.Tree;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>What tells a table of data from one of layout, gathered in one pass over its elements.</summary>
internal sealed class TableSigns
{
    /// <summary>The characters of its text.</summary>
    public int Text { get; private set; }

    /// <summary>Those of them that stand within a link.</summary>
    public int Linked { get; private set; }

    /// <summary>Whether it has a caption or header cells.</summary>
    public bool HasHeader { get; private set; }

    /// <summary>Whether it holds a form or a page's headings.</summary>
    public bool HasForm { get; private set; }

    /// <summary>Reads the elements of a table; false as soon as a table within is found, which only layout has.</summary>
    public bool Read(TreeElement element, bool isLinked)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is TreeText text)
            {
                // The line feeds between rows are no text.
                if (text.Data.Span.IsWhiteSpace()) continue;

                Text += text.Data.Length;
                if (isLinked) Linked += text.Data.Length;
            }
            else if (node is TreeElement inner)
            {
                if (inner.LocalName == "table" || !Read(inner, isLinked || inner.LocalName == "a")) return false;
                HasHeader |= inner.LocalName is "caption" or "thead" or "th";
                HasForm |= inner.LocalName is "input" or "button" or "form" or "h1" or "h2";
            }
        }

        return true;
    }
}
