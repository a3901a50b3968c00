using Microsoft.ML.Data;

namespace AiIndexEtl.Training.Adapter;

/// <summary>An example in the form that Microsoft.ML reads.</summary>
internal sealed class ExampleRow
{
    /// <summary>The sparse vector of features.</summary>
    public VBuffer<float> Features { get; set; }

    /// <summary>The class, counted from 0.</summary>
    public uint Label { get; set; }
}
