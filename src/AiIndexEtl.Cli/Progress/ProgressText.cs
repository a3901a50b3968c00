using System.Globalization;
using AiIndexEtl.Cli.Output;

namespace AiIndexEtl.Cli.Progress;

/// <summary>Progress as one line: <c>reading  ━━━━━─────  12/40 documents  3.1/s  0:09 left</c>.</summary>
internal static class ProgressText
{
    private const int BarCells = 24;
    private const int ShortestBar = 6;
    private const int NarrowestWords = 12;
    private const string Gap = "  ";

    /// <summary>The line, no wider than asked: what is being done is shortened first, then the bar, then the rest.</summary>
    public static string Of(ProgressState state, int width)
    {
        var what = TerminalText.OneLine(state.What);
        var figures = string.Join(Gap, Figures(state));
        var words = Math.Max(NarrowestWords, width - DisplayWidth.Of(figures) - (2 * Gap.Length) - BarCells);
        var left = DisplayWidth.Fit(what, Math.Max(1, Math.Min(words, width)));
        var room = Math.Min(BarCells, width - DisplayWidth.Of(left) - DisplayWidth.Of(figures) - (2 * Gap.Length));
        var bar = state.Total is > 0 && room >= ShortestBar ? [Bar(state.Done, state.Total.Value, room)] : Array.Empty<string>();
        return DisplayWidth.Fit(string.Join(Gap, [left, .. bar, figures]), Math.Max(1, width));
    }

    /// <summary>A time as people write it: <c>0:42</c>, <c>1:02:03</c>.</summary>
    public static string Clock(TimeSpan time)
    {
        var seconds = (long)Math.Ceiling(Math.Max(0, time.TotalSeconds));
        return seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static IEnumerable<string> Figures(ProgressState state)
    {
        if (state.Total is 0)
        {
            yield return Clock(state.Elapsed);
            yield break;
        }

        yield return state.Total is { } total
            ? $"{Number(state.Done, state.Unit)}/{Number(total, state.Unit)} {state.Unit.Name}"
            : $"{Number(state.Done, state.Unit)} {state.Unit.Name}";
        if (state.Rate is { } rate and > 0) yield return Speed(rate / state.Unit.Size);
        yield return state is { Total: { } all, Rate: { } speed and > 0 }
            ? Clock(TimeSpan.FromSeconds(Math.Max(0, all - state.Done) / speed)) + " left"
            : Clock(state.Elapsed);
    }

    private static string Number(long amount, ProgressUnit unit) => (amount / unit.Size).ToString(unit.Format, CultureInfo.InvariantCulture);

    // Less than one in two seconds says more by the minute.
    private static string Speed(double rate) => rate switch
    {
        >= 100 => rate.ToString("#,0'/s'", CultureInfo.InvariantCulture),
        >= 0.5 => rate.ToString("0.0'/s'", CultureInfo.InvariantCulture),
        _ => (rate * 60).ToString("0.0'/min'", CultureInfo.InvariantCulture),
    };

    private static string Bar(long done, long total, int cells)
    {
        var full = (int)(cells * Math.Clamp((double)done / total, 0, 1));
        return new string('━', full) + new string('─', cells - full);
    }
}
