namespace AiIndexEtl.Training.Linear;

/// <summary>What every trainer demands of its input.</summary>
public static class TrainingRows
{
    /// <summary>Refuses examples that no model can be trained from.</summary>
    /// <exception cref="ArgumentException">There are no examples, fewer than two classes, no penalty, or an index or label lies outside of its range.</exception>
    public static void Check(IReadOnlyList<LabelledVector> rows, int featureCount, int classCount, TrainerOptions options)
    {
        if (rows.Count == 0) throw new ArgumentException("There are no examples to learn from.", nameof(rows));
        if (classCount < 2) throw new ArgumentException(FormattableString.Invariant($"{classCount} classes leave nothing to decide."), nameof(classCount));
        if (!(options.L2 > 0)) throw new ArgumentException(FormattableString.Invariant($"L2 is {options.L2}, but must be positive."), nameof(options));

        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Label >= classCount)
            {
                throw new ArgumentException(FormattableString.Invariant($"Example {i} has label {row.Label} of {classCount} classes."), nameof(rows));
            }

            if (row.Indices.Length > 0 && row.Indices[^1] >= featureCount)
            {
                throw new ArgumentException(FormattableString.Invariant($"Example {i} has feature {row.Indices[^1]} of {featureCount}."), nameof(rows));
            }
        }
    }
}
