using System.Text;
using AngleSharp.Common;

namespace AiIndexEtl.Scraping.Cleaning.Tree;

/// <summary>A run of text. As long as the parser gave it in one piece, it is a slice of the page.</summary>
internal sealed class TreeText(ReadOnlyMemory<char> data) : TreeNode
{
    private ReadOnlyMemory<char> _data = data;
    private StringBuilder? _pieces;

    /// <summary>The characters.</summary>
    public ReadOnlyMemory<char> Data
    {
        get
        {
            if (_pieces is not null)
            {
                _data = _pieces.ToString().AsMemory();
                _pieces = null;
            }

            return _data;
        }
    }

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#text";

    /// <summary>Adds text behind.</summary>
    public void Append(ReadOnlySpan<char> text) => Pieces().Append(text);

    /// <summary>Adds text before.</summary>
    public void Prepend(ReadOnlySpan<char> text) => Pieces().Insert(0, text);

    private StringBuilder Pieces() => _pieces ??= new StringBuilder().Append(_data.Span);
}
