using System.Collections;
using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>
/// A node of a page's tree, made by AngleSharp's tree builder. The tree is only ever read: without observers, styles and live lists it takes
/// less time and memory than a document that scripts could change.
/// </summary>
internal abstract class TreeNode : IConstructableNode, IConstructableNodeList
{
    private TreeNode[] _children = [];
    private int _count;

    /// <summary>The children in order.</summary>
    public ReadOnlySpan<TreeNode> ChildNodes => _children.AsSpan(0, _count);

    /// <summary>The children that are elements.</summary>
    public IEnumerable<TreeElement> Children => _children.Take(_count).OfType<TreeElement>();

    /// <summary>The length of the text within, in characters.</summary>
    public int TextLength
    {
        get
        {
            var length = 0;
            foreach (var child in ChildNodes) length += child is TreeText text ? text.Data.Length : child.TextLength;
            return length;
        }
    }

    /// <summary>The element that this stands in; null at the root and outside of the tree.</summary>
    public TreeElement? ParentElement => Parent as TreeElement;

    /// <summary>The text within, without comments and templates.</summary>
    public string TextContent
    {
        get
        {
            if (_count == 0) return "";
            if (_count == 1 && _children[0] is TreeText only) return only.Data.ToString();

            var text = new StringBuilder();
            AppendText(text);
            return text.ToString();
        }
    }

    /// <summary>The node that this stands in.</summary>
    public IConstructableNode? Parent { get; set; }

    /// <inheritdoc/>
    public abstract StringOrMemory NodeName { get; }

    /// <inheritdoc/>
    public virtual NodeFlags Flags => NodeFlags.None;

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => _count;

    IConstructableNode IConstructableNodeList.this[int index] => ChildNodes[index];

    /// <summary>The first element within that fits, in document order; null where none does.</summary>
    public TreeElement? First(Func<TreeElement, bool> fits)
    {
        foreach (var child in ChildNodes)
        {
            if (child is not TreeElement element) continue;
            if (fits(element)) return element;
            if (element.First(fits) is { } found) return found;
        }

        return null;
    }

    /// <summary>Whether a node is this one or stands within it.</summary>
    public bool Contains(TreeNode node)
    {
        for (IConstructableNode? at = node; at is not null; at = at.Parent)
        {
            if (ReferenceEquals(at, this)) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void RemoveFromParent() => Parent?.RemoveChild(this);

    /// <inheritdoc/>
    public void RemoveChild(IConstructableNode childNode)
    {
        var at = Array.IndexOf(_children, (TreeNode)childNode, 0, _count);
        if (at >= 0) RemoveNode(at, childNode);
    }

    /// <inheritdoc/>
    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        Array.Copy(_children, idx + 1, _children, idx, --_count - idx);
        childNode.Parent = null;
    }

    /// <inheritdoc/>
    public void InsertNode(int idx, IConstructableNode childNode)
    {
        if (_count == _children.Length) Array.Resize(ref _children, Math.Max(2, _count * 2));
        if (idx < _count) Array.Copy(_children, idx, _children, idx + 1, _count - idx);
        _children[idx] = (TreeNode)childNode;
        _count++;
        childNode.Parent = this;
    }

    /// <inheritdoc/>
    public void AddNode(IConstructableNode childNode) => InsertNode(_count, childNode);

    /// <inheritdoc/>
    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertText(_count, text, emitWhiteSpaceOnly);

    /// <inheritdoc/>
    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        // Text beside text is one node.
        if (idx > 0 && _children[idx - 1] is TreeText before) before.Append(text.Memory.Span);
        else if (idx < _count && _children[idx] is TreeText behind) behind.Prepend(text.Memory.Span);
        else InsertNode(idx, new TreeText(text.Memory));
    }

    void IConstructableNodeList.Clear() => RemoveChildren();

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => _children.Take(_count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _children.Take(_count).GetEnumerator();

    /// <summary>Takes all children out.</summary>
    protected void RemoveChildren()
    {
        foreach (var child in ChildNodes) child.Parent = null;
        _count = 0;
    }

    private void AppendText(StringBuilder text)
    {
        foreach (var child in ChildNodes)
        {
            if (child is TreeText data) text.Append(data.Data.Span);
            else child.AppendText(text);
        }
    }
}
