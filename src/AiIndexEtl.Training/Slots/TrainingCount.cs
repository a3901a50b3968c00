namespace AiIndexEtl.Training.Slots;

/// <summary>Counts models as they are trained, for whoever looks on.</summary>
internal sealed class TrainingCount
{
    private readonly int _total;
    private readonly Action<int, int>? _counts;
    private readonly Lock _lock = new();
    private int _done;

    public TrainingCount(int total, Action<int, int>? counts)
    {
        (_total, _counts) = (total, counts);
        counts?.Invoke(0, total);
    }

    /// <summary>A model is trained.</summary>
    public T Add<T>(T model)
    {
        lock (_lock) _counts?.Invoke(++_done, _total);
        return model;
    }
}
