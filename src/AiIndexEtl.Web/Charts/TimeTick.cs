namespace AiIndexEtl.Web.Charts;

/// <summary>A name on the axis of time.</summary>
/// <param name="At">Where its middle stands, in years.</param>
/// <param name="Text">The name.</param>
internal readonly record struct TimeTick(double At, string Text);
