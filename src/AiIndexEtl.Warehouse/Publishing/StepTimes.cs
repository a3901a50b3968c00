namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Notes how long the steps of a publication take.</summary>
/// <param name="time">The clock.</param>
/// <param name="begins">Is told each step as it begins; null for nobody.</param>
internal sealed class StepTimes(TimeProvider time, Action<string>? begins = null)
{
    private readonly List<PublishStep> _steps = [];

    /// <summary>The steps so far, in order.</summary>
    public IReadOnlyList<PublishStep> Steps => [.. _steps];

    /// <summary>Does a step.</summary>
    public void Measure(string name, Action work) => Measure(name, () =>
    {
        work();
        return true;
    });

    /// <summary>Does a step that gives something.</summary>
    public T Measure<T>(string name, Func<T> work)
    {
        begins?.Invoke(name);
        var began = time.GetTimestamp();
        var result = work();
        _steps.Add(new PublishStep(name, time.GetElapsedTime(began)));
        return result;
    }
}
