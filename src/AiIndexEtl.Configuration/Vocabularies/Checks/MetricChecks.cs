using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>Finds what is wrong or odd in metrics, within a file and between files.</summary>
internal sealed class MetricChecks(VocabularyRules rules, Findings findings, TermChecks terms)
{
    // Figures of any metric may be stated in these: they do not tell two metrics apart.
    private static readonly string[] UnitsOfAll = ["percent", "percentage_point", "times"];

    // A phrase with more combinations of terms than this is compared as a whole.
    private const int MostCombinations = 4096;

    /// <summary>Checks the metrics of all files.</summary>
    public void Check(IReadOnlyList<MetricEntry> metrics)
    {
        foreach (var metric in metrics)
        {
            foreach (var cue in metric.Cues) terms.CheckCue(metric.File, cue);
            foreach (var unit in metric.Units) CheckUnit(metric, unit);
            CheckEntry(metric);
        }

        List<MetricEntry> inForce = [.. InForce(metrics)];
        CheckNarrows(inForce);
        CheckCues(inForce);
    }

    // A metric without marks would never be told from those it narrows, and marks without them would tell it from nothing.
    private void CheckNarrows(List<MetricEntry> metrics)
    {
        var ids = metrics.Where(static metric => metric.Id is not null).Select(static metric => metric.Id!.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            foreach (var mark in metric.Marks) terms.CheckCue(metric.File, mark);
            foreach (var wide in metric.Narrows)
            {
                if (ids.Contains(wide.Text) && wide.Text != metric.Id?.Text) continue;
                var nearest = NearestName.Of(wide.Text, ids);
                findings.Error(metric.File, wide, $"There is no other metric \"{wide.Text}\"", "the id of another metric", nearest is null ? null : $"Did you mean \"{nearest}\"?");
            }

            if ((metric.Narrows.Count == 0) == (metric.Marks.Count == 0)) continue;
            var lonely = metric.Narrows.Count > 0 ? metric.Narrows[0] : metric.Marks[0];
            findings.Error(metric.File, lonely, "One of \"narrows\" and \"marks\" stands without the other", "both or neither", "Add the one that is missing.");
        }
    }

    private void CheckEntry(MetricEntry metric)
    {
        if (metric.Cues.Count == 0 && metric.Id is { Text: not "other" } id)
        {
            findings.Warning(
                metric.File, id, $"The metric \"{id.Text}\" has no cue phrases, and no figure is filed under it", "a few cue phrases",
                "Add \"cues:\" with the words that texts use for it.");
        }

        if (metric.Range is { } range && metric.Units.Count == 0)
        {
            findings.Error(
                metric.File, range, "\"range\" is given without units, and nobody knows what it is in", "\"units\", the first of which the range is in",
                "Add \"units: [...]\".");
        }

        if (metric.NameZh is { } zh && Simplified(zh.Text) is var simplified && simplified != zh.Text)
        {
            findings.Warning(
                metric.File, zh, $"The Simplified name \"{zh.Text}\" has Traditional characters", $"\"{simplified}\"",
                "Put the Traditional name into \"zh_hant\".");
        }
    }

    private string Simplified(string name) => string.Concat(name.Zip(rules.Fold(name), (c, folded) => c >= '\u4e00' ? folded : c));

    private void CheckUnit(MetricEntry metric, YamlScalar unit)
    {
        if (rules.UnitClasses.Contains(unit.Text, StringComparer.Ordinal) || IsUnit(unit.Text)) return;

        var nearest = NearestName.Of(unit.Text, rules.UnitClasses.Concat(rules.Units));
        findings.Error(
            metric.File, unit, $"There is no unit and no class of units \"{unit.Text}\"",
            $"a unit such as token, or one of {string.Join(", ", rules.UnitClasses)}", nearest is null ? null : $"Did you mean \"{nearest}\"?");
    }

    // "bit/second", "USD/1e6 token": what an amount is per may be anything.
    private bool IsUnit(string unit) =>
        rules.Units.Contains(unit, StringComparer.Ordinal)
        || (rules.Units.Contains(unit.Split('/')[0], StringComparer.Ordinal) && !unit.EndsWith('/'));

    // A metric that a later file defines again takes the place of the earlier one.
    private IEnumerable<MetricEntry> InForce(IReadOnlyList<MetricEntry> metrics)
    {
        foreach (var group in metrics.Where(metric => metric.Id is not null).GroupBy(metric => metric.Id!.Text, StringComparer.Ordinal))
        {
            var last = group.Last();
            if (group.LastOrDefault(metric => metric.File != last.File) is { } earlier)
            {
                findings.Warning(
                    last.File, last.Id!, $"The metric \"{group.Key}\" takes the place of the one at {Findings.Place(earlier.File, earlier.Line)}",
                    "a new id for a new metric", "Choose another id, unless this is meant.");
            }

            yield return last;
        }
    }

    // The same words under two metrics: which of the two a figure is filed under would depend on their order.
    private void CheckCues(IReadOnlyList<MetricEntry> metrics)
    {
        var taken = new Dictionary<string, List<(MetricEntry Metric, YamlScalar Cue)>>(StringComparer.Ordinal);
        foreach (var metric in metrics)
        {
            var reported = new HashSet<MetricEntry>(ReferenceEqualityComparer.Instance);
            foreach (var cue in metric.Cues)
            {
                foreach (var words in Combinations(cue.Text))
                {
                    var before = taken.TryGetValue(words, out var list) ? list : taken[words] = [];
                    var clash = before.Find(other => other.Metric != metric && ShareUnits(other.Metric, metric));
                    if (clash.Metric is not null && reported.Add(clash.Metric)) ReportClash(metric, cue, words, clash.Metric, clash.Cue);
                    before.Add((metric, cue));
                }
            }
        }
    }

    private void ReportClash(MetricEntry metric, YamlScalar cue, string words, MetricEntry other, YamlScalar otherCue) =>
        findings.Error(
            metric.File, cue, $"The cue phrase \"{words}\" is under \"{other.Id!.Text}\" too ({Findings.Place(other.File, otherCue.Line)})",
            "each phrase under one metric, unless the metrics differ in their units", "Remove it from one of the two, or add a term with \" + \".");

    private IEnumerable<string> Combinations(string cue)
    {
        var places = CuePhrase.Parse(rules.Fold(cue)).Places;
        if (places.Aggregate(1L, (count, place) => Math.Min(count * place.Count, MostCombinations + 1)) > MostCombinations)
        {
            return [string.Join(" + ", places.Select(place => string.Join('|', place.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal))];
        }

        IEnumerable<string[]> combinations = [[]];
        foreach (var place in places) combinations = combinations.SelectMany(start => place.Select(term => (string[])[.. start, term]));
        return combinations.Select(terms => string.Join(" + ", terms.Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal);
    }

    private static bool ShareUnits(MetricEntry one, MetricEntry other)
    {
        var (a, b) = (Telling(one), Telling(other));
        return a.Count == 0 || b.Count == 0 || a.Overlaps(b);
    }

    private static HashSet<string> Telling(MetricEntry metric) =>
        metric.Units.Select(unit => unit.Text).Where(unit => !UnitsOfAll.Contains(unit, StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
}
