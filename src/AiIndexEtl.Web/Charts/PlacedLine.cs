namespace AiIndexEtl.Web.Charts;

/// <summary>A line with the places of its marks, from left to right.</summary>
/// <param name="Line">The line.</param>
/// <param name="Marks">Its marks.</param>
internal sealed record PlacedLine(ChartLine Line, IReadOnlyList<PlacedMark> Marks)
{
    /// <summary>The marks that the line goes through.</summary>
    public IEnumerable<PlacedMark> Joined => Marks.Where(mark => mark.Mark.IsJoined && (!mark.Mark.IsHollow || Line.IsDashed));
}
