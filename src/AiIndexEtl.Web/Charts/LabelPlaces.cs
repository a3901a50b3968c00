namespace AiIndexEtl.Web.Charts;

/// <summary>Finds room for labels: none covers another one or a mark, and none leaves the picture.</summary>
/// <param name="bounds">Where labels may stand.</param>
internal sealed class LabelPlaces(PlotArea bounds)
{
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Takes the room of a mark, so that no label covers it.</summary>
    public void Take(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Takes room for a label in the first of some places where there is any.</summary>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="places">Where its middle might stand, the best place first.</param>
    /// <returns>The place; null where there is no room in any.</returns>
    public (double X, double Y)? Find(double width, double height, params ReadOnlySpan<(double X, double Y)> places)
    {
        foreach (var (x, y) in places)
        {
            var box = (Left: x - width / 2, Top: y - height / 2, Right: x + width / 2, Bottom: y + height / 2);
            if (box.Left < bounds.Left || box.Right > bounds.Right || box.Top < bounds.Top || box.Bottom > bounds.Bottom) continue;
            if (_taken.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom)) continue;
            _taken.Add(box);
            return (x, y);
        }

        return null;
    }

    /// <summary>Moves places apart along one direction, each as little as needed, within two ends.</summary>
    /// <param name="wanted">Where each would best stand.</param>
    /// <param name="gap">The least distance between two.</param>
    /// <param name="least">The first place that may be taken.</param>
    /// <param name="most">The last one.</param>
    /// <returns>The places in the order of <paramref name="wanted"/>; nearer than the gap only where the ends are too near for all.</returns>
    public static IReadOnlyList<double> Spread(IReadOnlyList<double> wanted, double gap, double least, double most)
    {
        if (wanted.Count == 0) return [];
        var step = wanted.Count == 1 ? gap : Math.Min(gap, (most - least) / (wanted.Count - 1));
        var order = Enumerable.Range(0, wanted.Count).OrderBy(nth => wanted[nth]).ToList();
        var places = new double[wanted.Count];
        var free = least;
        foreach (var nth in order)
        {
            places[nth] = Math.Clamp(wanted[nth], free, Math.Max(free, most));
            free = places[nth] + step;
        }

        // What was pushed past the end comes back, and pushes those before it.
        var end = most;
        for (var i = order.Count - 1; i >= 0; i--)
        {
            places[order[i]] = Math.Min(places[order[i]], end);
            end = places[order[i]] - step;
        }

        return places;
    }
}
