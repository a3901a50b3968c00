using AiIndexEtl.Training.Linear;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace AiIndexEtl.Training.Adapter;

/// <summary>The trainer of the reduced package set: limited-memory BFGS of MathNet.Numerics over the project's own objective.</summary>
public sealed class Trainer : ILinearTrainer
{
    /// <inheritdoc/>
    /// <exception cref="OptimizationException">The line search failed before the gradient vanished.</exception>
    public LinearWeights Train(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options)
    {
        var objective = new LogisticObjective(rows, featureCount, classCount, options);
        var function = ObjectiveFunction.Gradient(point => Evaluate(objective, point));

        // Only the gradient may end the training: how far a step moves says nothing about how far the minimum is.
        var minimizer = new LimitedMemoryBfgsMinimizer(
            gradientTolerance: options.GradientTolerance, parameterTolerance: 0, functionProgressTolerance: 0, memory: options.History,
            maximumIterations: options.MaximumSteps);
        var best = minimizer.FindMinimum(function, Vector<double>.Build.Dense(objective.ParameterCount)).MinimizingPoint;
        return objective.ToWeights(best.AsArray() ?? best.ToArray(), featureCount);
    }

    private static (double Value, Vector<double> Gradient) Evaluate(LogisticObjective objective, Vector<double> point)
    {
        var gradient = new double[objective.ParameterCount];
        var value = objective.Evaluate(point.AsArray() ?? point.ToArray(), gradient);
        return (value, Vector<double>.Build.Dense(gradient));
    }
}
