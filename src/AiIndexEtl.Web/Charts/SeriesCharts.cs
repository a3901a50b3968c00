using AiIndexEtl.Web.Data;
using AiIndexEtl.Web.Texts;

namespace AiIndexEtl.Web.Charts;

/// <summary>Charts of series: one over time with its editions, several over time, and several at one time.</summary>
/// <param name="wording">The words.</param>
public sealed class SeriesCharts(Wording wording)
{
    private const int MostOutlets = 3;
    private const int MostDescribed = 24;
    private const string Conflicts = "conflicts";

    private bool IsChinese => wording.IsChinese;

    /// <summary>One series over time; earlier editions as dashed lines. Null where there is no figure.</summary>
    /// <param name="series">The series.</param>
    /// <param name="points">Its figures.</param>
    /// <param name="isLogarithmic">True where equal factors should be equal distances.</param>
    public LineChart? Of(SeriesSummary series, IReadOnlyList<SeriesPoint> points, bool isLogarithmic = false)
    {
        var shown = SeriesMarks.Shown(points).ToList();
        if (shown.Count == 0) return null;
        var unit = PlotUnit.Of(shown, series.Kind, series.Dimension, IsChinese);
        var marks = new SeriesMarks(unit, wording);
        var generations = shown.GroupBy(point => point.Generation).OrderBy(group => group.Key).ToList();
        var names = NamesOf(generations);
        var lines = generations.Select((group, nth) => new ChartLine(
            names[nth], [.. group.Select(point => marks.Of(point, series.Kind))], nth % ChartInk.Lines, IsDashed: group.Key > 1)).ToList();
        return new LineChart(TextOf(wording.Series(series), unit, shown, lines), lines, isLogarithmic);
    }

    /// <summary>Several series over time as the newest editions tell them, a line for each place. Null where there is no figure.</summary>
    /// <param name="all">The series, in the order of their importance; what is beyond the colours that can be told apart is left out.</param>
    /// <param name="points">Their figures.</param>
    /// <param name="isLogarithmic">True where equal factors should be equal distances.</param>
    public LineChart? Over(IReadOnlyList<SeriesSummary> all, IReadOnlyList<SeriesPoint> points, bool isLogarithmic = false)
    {
        var chosen = all.Take(ChartInk.Lines).ToList();
        var byId = SeriesMarks.Shown(points).Where(point => point.Generation == 1).ToLookup(point => point.SeriesId, StringComparer.Ordinal);
        var shown = chosen.SelectMany(series => byId[series.SeriesId]).ToList();
        if (shown.Count == 0) return null;
        var unit = PlotUnit.Of(shown, chosen[0].Kind, chosen[0].Dimension, IsChinese);
        var marks = new SeriesMarks(unit, wording);
        var lines = chosen.Select((series, nth) => new ChartLine(
            wording.Areas(series.Area), [.. byId[series.SeriesId].Select(point => marks.Of(point, series.Kind))], nth)).ToList();
        return new LineChart(TextOf(NameOf(chosen[0]), unit, shown, lines), lines, isLogarithmic);
    }

    /// <summary>Several series at one time, the greatest figure first. Null where none has a figure then.</summary>
    /// <param name="all">The series.</param>
    /// <param name="points">Their figures.</param>
    /// <param name="period">The time.</param>
    /// <param name="most">The most bars to draw.</param>
    public BarChart? At(IReadOnlyList<SeriesSummary> all, IReadOnlyList<SeriesPoint> points, string period, int most = 16)
    {
        var byId = SeriesMarks.Shown(points).Where(point => point.Generation == 1 && point.Period == period).ToLookup(point => point.SeriesId, StringComparer.Ordinal);
        var shown = all.SelectMany(series => byId[series.SeriesId]).ToList();
        if (shown.Count == 0) return null;
        var unit = PlotUnit.Of(shown, all[0].Kind, all[0].Dimension, IsChinese);
        var marks = new SeriesMarks(unit, wording);
        var bars = all.Where(series => byId[series.SeriesId].Any(point => point.Stance == "primary"))
            .Select(series => new ChartBar(
                wording.Areas(series.Area),
                marks.Of(byId[series.SeriesId].First(point => point.Stance == "primary"), series.Kind),
                [.. byId[series.SeriesId].Where(point => point.Stance == Conflicts).Select(point => marks.Of(point, series.Kind))]))
            .OrderByDescending(bar => bar.Mark.Middle).ThenBy(bar => bar.Name, StringComparer.Ordinal).Take(most).ToList();
        if (bars.Count == 0) return null;
        var text = TextOf($"{NameOf(all[0])}{Dash}{period}", unit, shown, [new ChartLine("", [.. bars.SelectMany(bar => bar.Others.Prepend(bar.Mark))])]);
        return new BarChart(text with { Description = Sentence(bars.Select(bar => $"{bar.Name} {bar.Mark.Label}"), text.Unit) }, bars);
    }

    /// <summary>The marks of the newest figures of a series, for a line as large as words.</summary>
    public IReadOnlyList<ChartMark> Course(SeriesSummary series, IEnumerable<SeriesPoint> points)
    {
        var shown = points.Where(point => point.Stance == "primary" && point.Generation == 1).ToList();
        if (shown.Count == 0) return [];
        var marks = new SeriesMarks(PlotUnit.Of(shown, series.Kind, series.Dimension, IsChinese), wording);
        return [.. shown.Select(point => marks.Of(point, series.Kind))];
    }

    private string Dash => IsChinese ? "，" : ", ";

    private string NameOf(SeriesSummary series) => wording.Series(series.Metric, series.MetricText, series.Subject, series.Kind);

    private ChartText TextOf(string title, PlotUnit unit, List<SeriesPoint> shown, List<ChartLine> lines)
    {
        var told = lines.SelectMany(line => line.Marks.Where(mark => !mark.IsHollow || line.IsDashed).Select(mark => $"{line.Name} {mark.Period} {mark.Label}".Trim()));
        return new ChartText
        {
            Title = title,
            Unit = unit.Axis.Text,
            Description = Sentence(told, unit.Axis.Text),
            Notes = [.. NotesOf(shown, lines)],
            Source = SourceOf(shown),
            IsChinese = IsChinese,
        };
    }

    // What a person hears in place of the picture: the figures themselves. The table beside it has all of them.
    private string Sentence(IEnumerable<string> told, string unit)
    {
        var all = told.ToList();
        var list = string.Join(IsChinese ? "；" : "; ", all.Take(MostDescribed)) + (all.Count > MostDescribed ? "…" : "");
        return unit.Length == 0 ? list : $"{list}{(IsChinese ? $"（{unit}）" : $" ({unit})")}";
    }

    private IEnumerable<string> NotesOf(List<SeriesPoint> shown, List<ChartLine> lines)
    {
        var marks = lines.SelectMany(line => line.Marks).ToList();
        if (shown.Exists(point => point.Stance == Conflicts)) yield return wording.Words["chart.conflict"];
        if (lines.Exists(line => line.IsDashed)) yield return wording.Words["chart.earlier"];
        if (marks.Exists(mark => mark.Upper is not null)) yield return wording.Words["chart.range"];
        if (marks.Exists(mark => mark.Bound != 0)) yield return wording.Words["chart.bound"];
        if (shown.Exists(point => point.Qualifier is "about" or "nearly")) yield return wording.Words["chart.about"];
        if (marks.Exists(mark => !mark.IsJoined)) yield return wording.Words["chart.unjoined"];
    }

    private string SourceOf(List<SeriesPoint> shown)
    {
        var editions = shown.Select(point => point.EditionTitle ?? point.Edition).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var outlets = shown.Select(point => point.Publisher).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return (editions.Count, outlets.Count) switch
        {
            (0, 0) => "",
            (0, _) => wording.Words.With("chart.source", wording.Some(outlets, MostOutlets)),
            (_, 0) => wording.Words.With("chart.source", wording.Some(editions, MostOutlets)),
            _ => wording.Words.With("chart.source.by", wording.Some(editions, MostOutlets), wording.Some(outlets, MostOutlets)),
        };
    }

    // One line needs no name. Two lines of the same edition, of which a newer one has restated some times, are told apart by that.
    private List<string> NamesOf(List<IGrouping<long, SeriesPoint>> generations)
    {
        if (generations.Count < 2) return [.. generations.Select(_ => "")];
        var names = new List<string>();
        foreach (var name in generations.Select(EditionsOf)) names.Add(names.Contains(name, StringComparer.Ordinal) ? wording.Words.With("series.superseded", name) : name);
        return names;
    }

    private string EditionsOf(IEnumerable<SeriesPoint> points) =>
        wording.Some([.. points.Select(point => point.EditionTitle ?? point.Edition ?? wording.Words["series.noedition"]).Distinct(StringComparer.Ordinal)], 2);
}
