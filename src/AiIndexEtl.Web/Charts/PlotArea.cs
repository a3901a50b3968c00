namespace AiIndexEtl.Web.Charts;

/// <summary>The part of a picture where figures stand, in pixels from the upper left corner.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct PlotArea(double Left, double Top, double Width, double Height)
{
    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;

    /// <summary>Its lower edge.</summary>
    public double Bottom => Top + Height;

    /// <summary>The place of a share of the width, from the left.</summary>
    public double X(double share) => Left + share * Width;

    /// <summary>The place of a share of the height, from the bottom.</summary>
    public double Y(double share) => Bottom - share * Height;
}
