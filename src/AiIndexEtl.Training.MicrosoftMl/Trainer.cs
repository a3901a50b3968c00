using AiIndexEtl.Training.Linear;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace AiIndexEtl.Training.Adapter;

/// <summary>
/// The trainer of the full package set: limited-memory BFGS of Microsoft.ML, on one thread, because the number of threads changes the
/// last bits of its sums.
/// </summary>
public sealed class Trainer : ILinearTrainer
{
    /// <inheritdoc/>
    public LinearWeights Train(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options)
    {
        // Microsoft.ML drops an example with a label beyond the classes with no more than a log line, so the rows are checked here.
        TrainingRows.Check(rows, featureCount, classCount, options);

        var ml = new MLContext(seed: 0);
        var schema = SchemaDefinition.Create(typeof(ExampleRow));
        schema[nameof(ExampleRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, featureCount);
        schema[nameof(ExampleRow.Label)].ColumnType = new KeyDataViewType(typeof(uint), classCount);
        var data = ml.Data.LoadFromEnumerable(rows.Select(r => ToRow(r, featureCount)), schema);

        var trainer = ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(ExampleRow.Label),
            FeatureColumnName = nameof(ExampleRow.Features),
            L1Regularization = 0,
            L2Regularization = (float)options.L2,
            OptimizationTolerance = 1e-7f,
            HistorySize = options.History,
            MaximumNumberOfIterations = options.MaximumSteps,
            NumberOfThreads = 1,
        });
        return ToWeights(trainer.Fit(data).Model, featureCount, classCount);
    }

    private static ExampleRow ToRow(LabelledVector row, int featureCount) => new()
    {
        Features = new VBuffer<float>(featureCount, row.Indices.Length, row.Values, row.Indices),
        Label = (uint)row.Label,
    };

    private static LinearWeights ToWeights(MaximumEntropyModelParameters model, int featureCount, int classCount)
    {
        VBuffer<float>[]? byClass = null;
        model.GetWeights(ref byClass, out var count);
        if (count != classCount)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"Microsoft.ML trained {count} classes of {classCount}."));
        }

        var weights = new float[featureCount * classCount];
        for (var c = 0; c < classCount; c++)
        {
            var feature = 0;
            foreach (var weight in byClass![c].DenseValues()) weights[(feature++ * classCount) + c] = weight;
        }

        return new LinearWeights(featureCount, [.. model.GetBiases()], weights);
    }
}
