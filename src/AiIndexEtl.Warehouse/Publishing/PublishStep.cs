namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>A step of a publication.</summary>
/// <param name="Name">What was done: <c>copy</c>, <c>load</c>, the name of a script or check, and so on.</param>
/// <param name="Duration">How long it took.</param>
public sealed record PublishStep(string Name, TimeSpan Duration);
