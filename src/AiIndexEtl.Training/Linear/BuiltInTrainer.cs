namespace AiIndexEtl.Training.Linear;

/// <summary>
/// The trainer that the models of the project are made with: needs no package, and gives the same bits from the same examples in the
/// same order on every machine.
/// </summary>
public sealed class BuiltInTrainer : ILinearTrainer, IRankingTrainer
{
    /// <inheritdoc/>
    public LinearWeights Train(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options)
    {
        if (classCount == 2)
        {
            var pairs = new PairLogisticObjective(rows, featureCount, options);
            var differences = new LbfgsMinimizer(pairs.Evaluate, pairs.ParameterCount, options).Minimize();
            return pairs.ToWeights(differences, featureCount);
        }

        var objective = new LogisticObjective(rows, featureCount, classCount, options);
        var parameters = new LbfgsMinimizer(objective.Evaluate, objective.ParameterCount, options).Minimize();
        return objective.ToWeights(parameters, featureCount);
    }

    /// <inheritdoc/>
    public float[] TrainRanking(IReadOnlyList<Choice> choices, int featureCount, TrainerOptions options)
    {
        var objective = new ChoiceObjective(choices, featureCount, options);
        return objective.ToWeights(new LbfgsMinimizer(objective.Evaluate, objective.ParameterCount, options).Minimize(), featureCount);
    }
}
