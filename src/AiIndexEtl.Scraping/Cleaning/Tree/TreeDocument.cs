using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>A page's tree.</summary>
internal sealed class TreeDocument(TextSource source) : TreeNode, IConstructableDocument, IDisposable
{
    /// <summary>The root element.</summary>
    public TreeElement? Root => ChildElement(this, "html") ?? FirstElement();

    /// <summary>The head.</summary>
    public TreeElement? Head => Root is { } root ? ChildElement(root, "head") : null;

    /// <summary>The body, or the set of frames.</summary>
    public TreeElement? Body => Root is { } root ? ChildElement(root, "body") ?? ChildElement(root, "frameset") : null;

    /// <summary>The text of the first title element, its white space collapsed; empty where there is none.</summary>
    public string Title =>
        Root?.First(element => element is { LocalName: "title", Space: ElementSpace.Html }) is { } title ? Collapsed(title.TextContent) : "";

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#document";

    /// <inheritdoc/>
    public TextSource Source { get; } = source;

    /// <inheritdoc/>
    public IDisposable? Builder { get; set; }

    /// <inheritdoc/>
    public QuirksMode QuirksMode { get; set; }

    /// <inheritdoc/>
    public bool IsLoading => false;

    IConstructableElement? IConstructableDocument.Head => Head;

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    /// <inheritdoc/>
    public void PerformMicrotaskCheckpoint()
    {
    }

    /// <inheritdoc/>
    public void ProvideStableState()
    {
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
    }

    /// <inheritdoc/>
    public void TrackError(Exception exception)
    {
    }

    /// <inheritdoc/>
    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task FinishLoadingAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void ApplyManifest()
    {
    }

    /// <inheritdoc/>
    public void Clear() => RemoveChildren();

    /// <summary>Gives the parser's buffers back, of which the tree holds slices: nothing of it may be read afterwards.</summary>
    public void Dispose() => Builder?.Dispose();

    private TreeElement? FirstElement()
    {
        foreach (var child in ChildNodes)
        {
            if (child is TreeElement element) return element;
        }

        return null;
    }

    private static TreeElement? ChildElement(TreeNode parent, string name)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is TreeElement element && element.LocalName == name) return element;
        }

        return null;
    }

    // As browsers give a title: every run of HTML's white space is one blank.
    private static string Collapsed(string title)
    {
        var text = new StringBuilder(title.Length);
        foreach (var c in title)
        {
            var isSpace = c is ' ' or '\t' or '\n' or '\r' or '\f';
            if (!isSpace) text.Append(c);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        return text.ToString().TrimEnd(' ');
    }
}
