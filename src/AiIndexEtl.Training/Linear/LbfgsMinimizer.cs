namespace AiIndexEtl.Training.Linear;

/// <summary>
/// Minimises a smooth convex function by limited-memory BFGS (Nocedal and Wright, "Numerical Optimization", algorithm 7.5), on one
/// thread and with sums in a fixed order, so that it takes the same steps on every machine.
/// </summary>
internal sealed class LbfgsMinimizer(LbfgsMinimizer.Function function, int length, TrainerOptions options)
{
    private const double SufficientDecrease = 1e-4;
    private const double Curvature = 0.9;
    private const int LongestLineSearch = 60;

    private readonly List<Step> _steps = [];

    /// <summary>The value at a point; fills in the gradient.</summary>
    public delegate double Function(ReadOnlySpan<double> point, Span<double> gradient);

    /// <summary>The point where the gradient vanishes within the tolerance, or the best one found when the steps are used up.</summary>
    public double[] Minimize()
    {
        var point = new double[length];
        var gradient = new double[length];
        var value = function(point, gradient);
        for (var step = 0; step < options.MaximumSteps && Largest(gradient) > options.GradientTolerance; step++)
        {
            var direction = Direction(gradient);
            var slope = Dot(direction, gradient);
            if (slope >= 0) break;

            var next = Search(point, value, direction, slope, _steps.Count == 0 ? 1 / Math.Sqrt(Dot(gradient, gradient)) : 1);
            if (next is null) break;

            Remember(point, gradient, next);
            (point, gradient, value) = (next.Point, next.Gradient, next.Value);
        }

        return point;
    }

    private double[] Direction(double[] gradient)
    {
        var direction = Array.ConvertAll(gradient, g => -g);
        var factors = new double[_steps.Count];
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            factors[i] = Dot(_steps[i].Move, direction) / _steps[i].Product;
            AddScaled(direction, _steps[i].Turn, -factors[i]);
        }

        if (_steps.Count > 0)
        {
            var scale = _steps[^1].Product / Dot(_steps[^1].Turn, _steps[^1].Turn);
            for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        }

        for (var i = 0; i < _steps.Count; i++)
        {
            var back = Dot(_steps[i].Turn, direction) / _steps[i].Product;
            AddScaled(direction, _steps[i].Move, factors[i] - back);
        }

        return direction;
    }

    // Bisection for the weak Wolfe conditions, which always ends for a smooth function that is bounded below.
    private Trial? Search(double[] point, double value, double[] direction, double slope, double size)
    {
        var (low, high) = (0.0, double.PositiveInfinity);
        Trial? lowest = null;
        for (var i = 0; i < LongestLineSearch; i++)
        {
            var trial = new Trial(new double[length], new double[length]);
            for (var k = 0; k < length; k++) trial.Point[k] = point[k] + (size * direction[k]);
            trial.Value = function(trial.Point, trial.Gradient);

            if (trial.Value > value + (SufficientDecrease * size * slope)) high = size;
            else if (Dot(direction, trial.Gradient) < Curvature * slope) (low, lowest) = (size, trial);
            else return trial;

            size = double.IsPositiveInfinity(high) ? 2 * low : (low + high) / 2;
        }

        return lowest;
    }

    private void Remember(double[] point, double[] gradient, Trial next)
    {
        var move = new double[length];
        var turn = new double[length];
        for (var i = 0; i < length; i++)
        {
            move[i] = next.Point[i] - point[i];
            turn[i] = next.Gradient[i] - gradient[i];
        }

        var product = Dot(move, turn);
        if (product <= 0) return;

        if (_steps.Count == options.History) _steps.RemoveAt(0);
        _steps.Add(new Step(move, turn, product));
    }

    private static double Largest(double[] vector)
    {
        var largest = 0.0;
        foreach (var v in vector) largest = Math.Max(largest, Math.Abs(v));
        return largest;
    }

    // Four running sums, added up in a fixed order: faster than one, and the same everywhere.
    private static double Dot(double[] a, double[] b)
    {
        var (s0, s1, s2, s3, i) = (0.0, 0.0, 0.0, 0.0, 0);
        for (; i <= a.Length - 4; i += 4)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++) s0 += a[i] * b[i];
        return s0 + s1 + (s2 + s3);
    }

    private static void AddScaled(double[] target, double[] source, double factor)
    {
        for (var i = 0; i < target.Length; i++) target[i] += source[i] * factor;
    }

    private sealed record Step(double[] Move, double[] Turn, double Product);

    private sealed class Trial(double[] point, double[] gradient)
    {
        public double[] Point { get; } = point;

        public double[] Gradient { get; } = gradient;

        public double Value { get; set; }
    }
}
