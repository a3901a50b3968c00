namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>A figure, as far as a comparison of two readings needs it.</summary>
/// <param name="Value">The value, multiplier applied.</param>
/// <param name="Unit">The unit.</param>
internal readonly record struct PageFigure(decimal Value, string Unit);
