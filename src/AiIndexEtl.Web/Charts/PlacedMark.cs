namespace AiIndexEtl.Web.Charts;

/// <summary>A mark with its place.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="X">The middle of its time.</param>
/// <param name="Y">Its value; of a range the middle.</param>
/// <param name="Begin">Where its time begins; the middle for what is no interval.</param>
/// <param name="End">Where its time ends.</param>
/// <param name="Low">Where its range begins; the value where it is none.</param>
/// <param name="High">Where its range ends.</param>
internal readonly record struct PlacedMark(ChartMark Mark, double X, double Y, double Begin, double End, double Low, double High);
