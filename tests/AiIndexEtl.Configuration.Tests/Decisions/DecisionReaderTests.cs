using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Tests.Decisions;

public sealed class DecisionReaderTests
{
    private const string Whole = """
        # Anna looked through these in March.
        - source: https://news.example/patents
          mention: "41 percent"
          prefix: "filed "
          suffix: " of its"
          nth: 2
          position: 120
          sentence: "The harbour filed 41 percent of its patents abroad."
          decision: correct
          expected: {value: 41, unit: percent, area: [CN], period: null}
          corrected: {value: 14, period: 2023, subject: [harbour, port]}
          reason: "table 3 says 14"
          reviewer: anna
          decided_at: 2026-03-01T09:30:00Z
        """;

    [Test]
    public void Whole_entry_is_read_with_its_lines()
    {
        var entry = DecisionReader.Read(Whole, "decisions.yaml").Value!.Entries.Single();

        Assert.That((entry.Line, entry.EndLine), Is.EqualTo((2, 14)));
        Assert.That(entry.Decision, Is.EqualTo(new ReviewDecision
        {
            Source = "https://news.example/patents",
            Mention = "41 percent",
            Prefix = "filed ",
            Suffix = " of its",
            Nth = 2,
            Position = 120,
            Sentence = "The harbour filed 41 percent of its patents abroad.",
            Verdict = ReviewVerdict.Correct,
            Expected = ReviewSlots.None.With(ReviewSlot.Value, "41").With(ReviewSlot.Unit, "percent").With(ReviewSlot.Area, "CN").With(ReviewSlot.Period),
            Corrected = ReviewSlots.None.With(ReviewSlot.Value, "14").With(ReviewSlot.Period, "2023").With(ReviewSlot.Subject, "harbour", "port"),
            Reason = "table 3 says 14",
            Reviewer = "anna",
            DecidedAt = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
        }));
    }

    [TestCase("")]
    [TestCase("# nothing yet\n")]
    [TestCase("[]\n")]
    public void File_without_entries_holds_no_decision(string text) => Assert.That(DecisionReader.Read(text, "d.yaml").Value!.Entries, Is.Empty);

    [Test]
    public void Numbers_without_quotes_are_the_words_as_written()
    {
        var decision = DecisionReader.Read("- {source: a.txt, mention: 1,200, decision: accept, expected: {value: 1200, unit: count}}".Replace("1,200", "1200.50", StringComparison.Ordinal), "d.yaml").Value!.Decisions.Single();

        Assert.That(decision.Mention, Is.EqualTo("1200.50"));
    }

    [TestCase("source: a", "d.yaml:1:1: Here is a group of keys. Expected a list of decisions. Begin each decision with \"- source: ...\".")]
    [TestCase("- source: \"a", "d.yaml:1:11: This is no YAML")]
    [TestCase("- just words", "d.yaml:1:3: Here is the text \"just words\". Expected a decision: keys out of")]
    [TestCase("- {source: a, mention: 5, decison: accept, expected: {value: 5, unit: count}}", "d.yaml:1:27: Unknown key \"decison\" in a decision. Expected one of")]
    [TestCase("- {source: a, mention: 5, decison: accept, expected: {value: 5, unit: count}}", "Did you mean \"decision\"?")]
    [TestCase("- {source: a, mention: 5, decision: acept, expected: {value: 5, unit: count}}", "d.yaml:1:37: \"decision\" is the text \"acept\". Expected one of \"accept\", \"reject\", \"correct\". Did you mean \"accept\"?")]
    [TestCase("- {mention: 5, decision: accept, expected: {value: 5, unit: count}}", "The key \"source\" is missing in a decision. Expected the address or path of a document.")]
    [TestCase("- {source: a, decision: accept, expected: {value: 5, unit: count}}", "The key \"mention\" is missing in a decision")]
    [TestCase("- {source: a, mention: ' ', decision: accept, expected: {value: 5, unit: count}}", "d.yaml:1:24: \"mention\" is blank. Expected the number as written.")]
    [TestCase("- {source: a, mention: 5, expected: {value: 5, unit: count}}", "The key \"decision\" is missing in a decision")]
    [TestCase("- {source: a, mention: 5, decision: accept}", "The key \"expected\" is missing in a decision. Expected what was extracted")]
    [TestCase("- {source: a, mention: 5, decision: accept, expected: {value: 5}}", "\"expected\" has no unit. Expected value and unit as they were extracted, such as {value: 20, unit: percent}. Add \"unit\".")]
    [TestCase("- {source: a, mention: 5, decision: accept, expected: 5}", "\"expected\" is the number 5. Expected slots and their values")]
    [TestCase("- {source: a, mention: 5, decision: accept, expected: {value: five, unit: count}}", "\"value\" in \"expected\" is the text \"five\". Expected a number with at most nine digits behind its point")]
    [TestCase("- {source: a, mention: 5, decision: accept, expected: {value: 5, unit: count, metrc: x}}", "Unknown key \"metrc\" in expected")]
    [TestCase("- {source: a, mention: 5, decision: correct, expected: {value: 5, unit: count}}", "The decision is \"correct\", but nothing is corrected")]
    [TestCase("- {source: a, mention: 5, decision: reject, expected: {value: 5, unit: count}, corrected: {value: 6}}", "The decision is \"reject\", but slots are corrected")]
    [TestCase("- {source: a, mention: 5, decision: correct, expected: {value: 5, unit: count}, corrected: {period: spring}}", "\"period\" in \"corrected\" is the text \"spring\". Expected a time such as 2024")]
    [TestCase("- {source: a, mention: 5, decision: correct, expected: {value: 5, unit: count}, corrected: {unit: null}}", "\"unit\" in \"corrected\" is nothing. Expected a unit such as percent")]
    [TestCase("- {source: a, mention: 5, decision: correct, expected: {value: 5, unit: count}, corrected: {kind: part}}", "\"kind\" in \"corrected\" is the text \"part\". Expected one of level, share, change, ratio, gap.")]
    [TestCase("- {source: a, mention: 5, decision: correct, expected: {value: 5, unit: count}, corrected: {value: 9, value_upper: 7}}", "The value 9 and the value_upper 7 make no range")]
    [TestCase("- {source: a, mention: 5, decision: accept, expected: {value: 5, unit: count}, decided_at: yesterday}", "\"decided_at\" is the text \"yesterday\". Expected a time (UTC) such as 2026-03-01T09:30:00Z.")]
    [TestCase("- {source: a, mention: 5, nth: 0, decision: accept, expected: {value: 5, unit: count}}", "\"nth\" is the number 0. Expected a whole number from 1")]
    [TestCase("- {source: a, source: b, mention: 5, decision: accept, expected: {value: 5, unit: count}}", "The key \"source\" is here for the second time")]
    public void Mistake_names_file_line_and_remedy(string text, string message) =>
        Assert.That(DecisionReader.Read(text, "d.yaml").Problems.Select(problem => problem.ToString()), Has.Some.Contains(message));

    [TestCase("filed ", "filed ", true)]
    [TestCase("filed ", "harbour filed ", true)]
    [TestCase("filed ", "sold ", false)]
    public void Two_decisions_on_the_same_words_are_an_error_that_names_both_lines(string first, string second, bool isError)
    {
        var problems = DecisionReader.Read(Entry(first) + Entry(second), "d.yaml").Problems.Select(problem => problem.ToString());

        Assert.That(problems, isError
            ? Has.One.Items.And.All.StartsWith("d.yaml:6:1: This decision on \"5 percent\" is about the same words as the one in line 1. Expected one decision on the same words. Remove one of the two")
            : Is.Empty);
    }

    [Test]
    public void All_mistakes_are_told_at_once()
    {
        var problems = DecisionReader.Read("- {source: a, mention: 5, decision: maybe, expected: {value: x, unit: count}}\n- {source: b}\n", "d.yaml").Problems;

        Assert.That(problems.Select(problem => problem.Line), Is.EqualTo(new[] { 1, 1, 2, 2, 2 }));
    }

    private static string Entry(string prefix) => $"- source: a.txt\n  mention: 5 percent\n  prefix: \"{prefix}\"\n  decision: accept\n  expected: {{value: 5, unit: percent}}\n";
}
