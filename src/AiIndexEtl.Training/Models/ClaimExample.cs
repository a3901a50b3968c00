using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Models;

/// <summary>An annotated figure as an example to learn from.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Claim">The annotated figure.</param>
/// <param name="Features">The features of the number in its context, rising.</param>
public sealed record ClaimExample(LabelledDocument Document, LabelledClaim Claim, int[] Features);
