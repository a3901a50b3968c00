using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Metrics;

/// <summary>How well the unit of a figure fits each metric, kept for the next figure of the same unit.</summary>
/// <param name="index">The vocabulary's metrics.</param>
internal sealed class UnitFits(MetricIndex index)
{
    private readonly double[] _fits = new double[index.Metrics.Count];
    private QuantityMention? _quantity;
    private string _class = "";

    /// <summary>Moves to a figure.</summary>
    public void Enter(QuantityMention quantity)
    {
        if (_quantity is not null && _quantity.Unit == quantity.Unit && _quantity.Form == quantity.Form) return;
        _quantity = quantity;
        _class = UnitClass.Of(quantity);
        Array.Clear(_fits);
    }

    /// <summary>1 where the unit is one of the metric's, less where it hardly can be; above 0.</summary>
    public double Of(int metric)
    {
        ref var fit = ref _fits[metric];
        if (fit == 0) fit = Read(index.UnitsOf(metric));
        return fit;
    }

    private double Read(string[] units)
    {
        if (units.Length == 0) return 1;
        foreach (var unit in units)
        {
            if (unit == _class || unit == _quantity!.Unit) return 1;
        }

        return _class is "percent" or "times" or "percentage_point" ? 0.85 : _quantity!.Form == QuantityForm.Bare ? 0.7 : 0.25;
    }
}
