using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>Turns the text of a decisions file into decisions, or into all that is wrong with it.</summary>
public static class DecisionReader
{
    /// <summary>Reads the text; one without any entry holds no decision. Nothing is thrown: what is wrong is in the result.</summary>
    /// <param name="text">The YAML text: a list of decisions.</param>
    /// <param name="file">The file, as the user named it, for messages.</param>
    public static Checked<DecisionList> Read(string text, string file)
    {
        var problems = new ProblemList(file);
        var tree = YamlTree.Read(text, problems);
        if (problems.Count > 0) return problems.Judge(new DecisionList([]));
        if (tree is not (null or YamlList))
        {
            problems.Add(tree.Line, tree.Column, $"Here is {tree.Describe()}", "a list of decisions", "Begin each decision with \"- source: ...\".");
            return problems.Judge(new DecisionList([]));
        }

        var items = tree is YamlList list ? list.Items : [];
        var lines = new DecisionLines(text);
        var decisions = new List<DecisionEntry>();
        foreach (var item in items)
        {
            var known = problems.Count;
            var decision = new EntryReader(item, problems).Read();
            if (problems.Count == known && decision is not null) decisions.Add(new DecisionEntry(decision, lines.DashOf(item.Line), 0));
        }

        if (problems.Count == 0) decisions = WithEnds(decisions, lines);
        ReportRepeated(decisions, problems);
        return problems.Judge(new DecisionList(decisions));
    }

    private static List<DecisionEntry> WithEnds(List<DecisionEntry> entries, DecisionLines lines) =>
        [.. entries.Select((entry, i) => entry with { EndLine = lines.LastOf(entry.Line, i + 1 < entries.Count ? entries[i + 1].Line : lines.Count + 1) })];

    private static void ReportRepeated(List<DecisionEntry> entries, ProblemList problems)
    {
        foreach (var group in entries.GroupBy(entry => (entry.Decision.Source, entry.Decision.Mention)).Where(group => group.Count() > 1))
        {
            var same = group.ToList();
            for (var i = 1; i < same.Count; i++)
            {
                if (same.Take(i).FirstOrDefault(earlier => earlier.Decision.IsAboutTheWordsOf(same[i].Decision)) is not { } first) continue;
                problems.Add(
                    same[i].Line, 1,
                    string.Create(CultureInfo.InvariantCulture, $"This decision on \"{same[i].Decision.Mention}\" is about the same words as the one in line {first.Line}"),
                    "one decision on the same words",
                    "Remove one of the two; if they mean different places, give both a longer prefix or suffix, or nth.");
            }
        }
    }

    private sealed class EntryReader(YamlNode node, ProblemList problems)
    {
        private readonly SectionReader _section = new(node, DecisionSections.Entry, problems);

        public ReviewDecision? Read()
        {
            var source = NotBlank("source");
            var mention = NotBlank("mention");
            var verdict = ReadVerdict();
            var expected = ReadSlots("expected", DecisionSections.Expected);
            var corrected = ReadSlots("corrected", DecisionSections.Corrected);
            var (nth, position, decidedAt) = (_section.OptionalInteger("nth"), _section.OptionalInteger("position"), ReadTime());
            CheckExpected(expected);
            if (verdict is { } decided) CheckCorrected(decided, corrected);
            if (source is null || mention is null || verdict is null) return null;

            return new ReviewDecision
            {
                Source = source,
                Mention = mention,
                Prefix = Text("prefix") ?? "",
                Suffix = Text("suffix") ?? "",
                Nth = nth,
                Position = position,
                Sentence = Text("sentence"),
                Verdict = verdict.Value,
                Expected = expected,
                Corrected = corrected,
                Reason = Text("reason"),
                Reviewer = Text("reviewer"),
                DecidedAt = decidedAt,
            };
        }

        // A number is text here as well: people write mentions and years without quotes.
        private string? Text(string key)
        {
            switch (_section.Node(key))
            {
                case null or YamlScalar { IsNull: true }:
                    return null;
                case YamlScalar scalar:
                    return scalar.Text;
                case var other:
                    problems.Add(other.Line, other.Column, $"\"{key}\" is {other.Describe()}", "text");
                    return null;
            }
        }

        private string? NotBlank(string key)
        {
            if (_section.Node(key) is null) return null;
            if (Text(key) is { } text && !string.IsNullOrWhiteSpace(text)) return text;
            if (_section.Node(key) is YamlScalar) _section.Report(key, $"\"{key}\" is blank", DecisionSections.Entry.Find(key)!.PatternInWords!);
            return null;
        }

        private ReviewVerdict? ReadVerdict()
        {
            if (_section.Node("decision") is null) return null;
            var names = Enum.GetValues<ReviewVerdict>().ToDictionary(verdict => verdict.ToString().ToLowerInvariant(), StringComparer.Ordinal);
            var word = Text("decision") ?? "";
            if (names.TryGetValue(word, out var found)) return found;

            var nearest = NearestName.Of(word, names.Keys);
            _section.Report("decision", $"\"decision\" is {_section.Node("decision")!.Describe()}", "one of \"accept\", \"reject\", \"correct\"", nearest is null ? null : $"Did you mean \"{nearest}\"?");
            return null;
        }

        private DateTimeOffset? ReadTime()
        {
            if (Text("decided_at") is not { } text) return null;
            if (DateTimeOffset.TryParseExact(
                text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            {
                return time;
            }

            _section.Report("decided_at", $"\"decided_at\" is the text \"{text}\"", "a time (UTC) such as 2026-03-01T09:30:00Z");
            return null;
        }

        private ReviewSlots ReadSlots(string key, Section section)
        {
            var slots = ReviewSlots.None;
            if (_section.Node(key) is not YamlMap map)
            {
                if (_section.Node(key) is { } other and not YamlScalar { IsNull: true }) problems.Add(other.Line, other.Column, $"\"{key}\" is {other.Describe()}", "slots and their values, such as {value: 20, unit: percent}");
                return slots;
            }

            var reader = new SectionReader(map, section, problems);
            foreach (var setting in section.Settings)
            {
                if (reader.Node(setting.Key) is not { } value) continue;
                var slot = ReviewSlotForms.Find(setting.Key)!.Value;
                var texts = ValuesOf(value, ReviewSlotForms.IsList(slot));
                if (texts is not null && ReviewSlotForms.Expected(slot, texts) is null) slots = slots.With(slot, texts);
                else reader.Report(setting.Key, $"\"{setting.Key}\" in \"{key}\" is {value.Describe()}", ReviewSlotForms.Expected(slot, texts ?? []) ?? "a single value");
            }

            return slots;
        }

        private static IReadOnlyList<string>? ValuesOf(YamlNode node, bool isList) => node switch
        {
            YamlScalar { IsNull: true } => [],
            YamlScalar scalar => [scalar.Text],
            YamlList list when isList && list.Items.All(item => item is YamlScalar { IsNull: false }) => [.. list.Items.Cast<YamlScalar>().Select(item => item.Text)],
            _ => null,
        };

        private void CheckExpected(ReviewSlots expected)
        {
            if (_section.Node("expected") is not YamlMap map) return;
            foreach (var name in new[] { "value", "unit" })
            {
                if (map.Entries.Any(entry => entry.Key.Text == name) || expected.Has(ReviewSlotForms.Find(name)!.Value)) continue;
                _section.Report("expected", $"\"expected\" has no {name}", "value and unit as they were extracted, such as {value: 20, unit: percent}", $"Add \"{name}\".");
            }
        }

        private void CheckCorrected(ReviewVerdict verdict, ReviewSlots corrected)
        {
            var isThere = _section.Node("corrected") is not (null or YamlScalar { IsNull: true } or YamlMap { Entries.Count: 0 });
            if (verdict is ReviewVerdict.Correct && !isThere)
            {
                _section.Report("decision", "The decision is \"correct\", but nothing is corrected", "a key \"corrected\" with the slots that change", "Add \"corrected: {value: ...}\", or write accept or reject.");
            }
            else if (verdict is not ReviewVerdict.Correct && isThere)
            {
                _section.Report("corrected", $"The decision is \"{verdict.ToString().ToLowerInvariant()}\", but slots are corrected", "\"corrected\" for the decision \"correct\" only", "Write \"decision: correct\", or remove \"corrected\".");
            }
            else if (isThere && corrected.Has(ReviewSlot.Value) && corrected.Has(ReviewSlot.ValueUpper) && corrected.Of(ReviewSlot.ValueUpper).Count > 0)
            {
                CheckRange(corrected);
            }
        }

        private void CheckRange(ReviewSlots corrected)
        {
            var (value, upper) = (corrected.Value!.Value, decimal.Parse(corrected.Of(ReviewSlot.ValueUpper)[0], NumberStyles.Float, CultureInfo.InvariantCulture));
            if (Math.Abs(upper) >= Math.Abs(value) && Math.Sign(upper) * Math.Sign(value) >= 0) return;
            _section.Report("corrected", string.Create(CultureInfo.InvariantCulture, $"The value {value} and the value_upper {upper} make no range"), "a value_upper of the same sign, farther from zero");
        }
    }
}
