namespace AiIndexEtl.Training.Linear;

/// <summary>How a linear model is trained.</summary>
public sealed record TrainerOptions
{
    /// <summary>
    /// The strength of the penalty on large weights; the same number means the same model whatever the trainer. Must be positive,
    /// because without it the best weights of features that occur in one class only are infinite. 1 by default.
    /// </summary>
    public double L2 { get; init; } = 1;

    /// <summary>Training ends when no component of the objective's gradient is larger. 1e-6 by default, which leaves weights right to four digits.</summary>
    public double GradientTolerance { get; init; } = 1e-6;

    /// <summary>Training ends after as many steps all the same. 500 by default; a model of some thousand examples takes about 100.</summary>
    public int MaximumSteps { get; init; } = 500;

    /// <summary>How many past steps the curvature is guessed from; each costs memory for two vectors of the model's size. 10 by default.</summary>
    public int History { get; init; } = 10;
}
