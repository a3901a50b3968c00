namespace AiIndexEtl.Training.Models;

/// <summary>What a model said of an example that it was not trained on.</summary>
/// <param name="Example">The example.</param>
/// <param name="Class">The class that the example has.</param>
/// <param name="Predicted">The class that the model gives it.</param>
/// <param name="IsRight">Whether the prediction is right, other readings included.</param>
/// <param name="Scores">The scores of all classes, before they become probabilities.</param>
/// <param name="ClassIndex">The index of the example's class among the scores.</param>
public sealed record Prediction(ClaimExample Example, string Class, string Predicted, bool IsRight, float[] Scores, int ClassIndex);
