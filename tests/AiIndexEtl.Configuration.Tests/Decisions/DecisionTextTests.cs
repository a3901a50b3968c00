using System.Diagnostics;
using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Core.Reviews;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Configuration.Tests.Decisions;

public sealed class DecisionTextTests
{
    [Test]
    public void Entry_is_written_as_a_person_would_write_it()
    {
        var decision = Decision("https://news.example/patents", 120) with
        {
            Verdict = ReviewVerdict.Correct,
            Prefix = "filed ",
            Sentence = "It said \"41 percent\", no more.",
            Corrected = ReviewSlots.None.With(ReviewSlot.Value, "14.0").With(ReviewSlot.Area, "CN", "US").With(ReviewSlot.Period, "2023").With(ReviewSlot.BasePeriod),
            Reason = "table 3",
            Reviewer = "Anna B.",
            DecidedAt = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero),
        };

        Assert.That(DecisionText.Put("", "d.yaml", decision).Value?.Text, Is.EqualTo("""
            # Decisions of people on published facts, replayed on every run. docs/review.md explains the keys.

            - source: https://news.example/patents
              mention: "41 percent"
              prefix: "filed "
              position: 120
              sentence: "It said \"41 percent\", no more."
              decision: correct
              expected: {value: 41, unit: percent}
              corrected: {value: 14, area: [CN, US], period: "2023", base_period: null}
              reason: "table 3"
              reviewer: "Anna B."
              decided_at: 2026-03-01T09:30:00Z

            """));
    }

    [Test]
    public void Entries_are_placed_by_source_and_position_whatever_the_order_in_which_they_come()
    {
        ReviewDecision[] decisions = [Decision("b.txt", 7), Decision("a.txt", 30), Decision("b.txt", 1), Decision("a.txt", 4)];

        var forwards = decisions.Aggregate("", Put);
        var backwards = decisions.Reverse().Aggregate("", Put);

        Assert.That(backwards, Is.EqualTo(forwards));
        Assert.That(Read(forwards).Select(decision => (decision.Source, decision.Position)), Is.EqualTo(new (string, int?)[] { ("a.txt", 4), ("a.txt", 30), ("b.txt", 1), ("b.txt", 7) }));
    }

    [Test]
    public void Comments_survive_and_no_other_line_changes()
    {
        const string Text = """
            # The file of the team.

            # Ask Ben about this one.
            - source: b.txt   # the blog
              mention: 41 percent
              # looked at twice
              decision: accept
              expected: {value: 41, unit: percent}   # as of March

            # The last word.

            """;

        var added = Put(Put(Text, Decision("a.txt", 5)), Decision("c.txt", 5));
        var replaced = Put(added, Decision("b.txt", 9) with { Verdict = ReviewVerdict.Reject });

        Assert.That(added, Is.EqualTo(Text
            .Replace("# Ask Ben", "- source: a.txt\n  mention: \"41 percent\"\n  prefix: \"at 5: \"\n  position: 5\n  decision: accept\n  expected: {value: 41, unit: percent}\n\n# Ask Ben", StringComparison.Ordinal)
            .Replace("# The last word.\n", "# The last word.\n\n- source: c.txt\n  mention: \"41 percent\"\n  prefix: \"at 5: \"\n  position: 5\n  decision: accept\n  expected: {value: 41, unit: percent}\n", StringComparison.Ordinal)));
        foreach (var comment in new[] { "# The file of the team.", "# Ask Ben about this one.", "# the blog", "# looked at twice", "# as of March", "# The last word." })
        {
            Assert.That(replaced, Does.Contain(comment));
        }

        Assert.That(Read(replaced).Select(decision => decision.Verdict), Is.EqualTo(new[] { ReviewVerdict.Accept, ReviewVerdict.Reject, ReviewVerdict.Accept }));
    }

    [Test]
    public void Decision_on_the_same_words_is_replaced_and_a_second_time_changes_nothing()
    {
        var text = Put(Put("", Decision("a.txt", 4)), Decision("b.txt", 4));

        var replaced = Put(text, Decision("a.txt", 4) with { Verdict = ReviewVerdict.Reject });

        Assert.That(Read(replaced).Select(decision => (decision.Source, decision.Verdict)), Is.EqualTo(new[] { ("a.txt", ReviewVerdict.Reject), ("b.txt", ReviewVerdict.Accept) }));
        Assert.That(Put(replaced, Decision("a.txt", 4) with { Verdict = ReviewVerdict.Reject }), Is.EqualTo(replaced));
    }

    [Test]
    public void Line_ends_and_indentation_of_the_file_are_kept()
    {
        const string Text = "  - source: b.txt\r\n    mention: 41 percent\r\n    decision: accept\r\n    expected: {value: 41, unit: percent}\r\n";

        var added = Put(Text, Decision("c.txt", 1));

        Assert.That(added, Does.StartWith(Text).And.Contain("\r\n  - source: c.txt\r\n    mention:").And.Not.Match("[^\r]\n"));
        Assert.That(Read(added), Has.Count.EqualTo(2));
    }

    [Test]
    public void Decision_whose_place_another_takes_is_told()
    {
        var first = Decision("b.txt", 1);
        var text = Put("", first);

        Assert.That(DecisionText.Put("", "d.yaml", first).Value?.Replaced, Is.Null);
        Assert.That(DecisionText.Put(text, "d.yaml", Decision("b.txt", 2)).Value?.Replaced, Is.Null);
        Assert.That(DecisionText.Put(text, "d.yaml", first with { Verdict = ReviewVerdict.Reject }).Value?.Replaced?.Verdict, Is.EqualTo(ReviewVerdict.Accept));
    }

    [Test]
    public void File_that_cannot_be_read_is_not_edited()
    {
        var put = DecisionText.Put("- {source: a, mention: 5, decision: perhaps, expected: {value: 5, unit: count}}\n", "d.yaml", Decision("b.txt", 1));

        Assert.That(put.Value, Is.Null);
        Assert.That(put.Problems.Single().ToString(), Does.StartWith("d.yaml:1:37:"));
    }

    [Test]
    public void List_in_brackets_is_not_edited()
    {
        var put = DecisionText.Put("[{source: a, mention: 5, decision: accept, expected: {value: 5, unit: count}}]\n", "d.yaml", Decision("b.txt", 1));

        Assert.That(put.Problems.Single().ToString(), Does.Contain("Begin each entry on a line of its own"));
    }

    [Test]
    public void What_two_people_add_in_different_places_merges()
    {
        var common = new[] { Decision("a.txt", 10), Decision("a.txt", 50), Decision("c.txt", 3) }.Aggregate("", Put);
        var folder = Directory.CreateTempSubdirectory("aix-decisions-");
        try
        {
            string Write(string name, string text)
            {
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
                return name;
            }

            var start = new ProcessStartInfo("git", ["merge-file", "-p", Write("ours", Put(common, Decision("a.txt", 20))), Write("base", common), Write("theirs", Put(common, Decision("b.txt", 1)))])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var git = StartOrIgnore(start);
            var merged = git.StandardOutput.ReadToEnd();
            git.WaitForExit();

            Assert.That(git.ExitCode, Is.Zero, merged);
            Assert.That(Read(merged).Select(decision => (decision.Source, decision.Position)), Is.EqualTo(new (string, int?)[] { ("a.txt", 10), ("a.txt", 20), ("a.txt", 50), ("b.txt", 1), ("c.txt", 3) }));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void What_is_written_reads_the_same() => Prop.ForAll(Decisions().ToArbitrary(), decisions =>
    {
        var text = decisions.Aggregate("", Put);
        var expected = decisions.Aggregate(new List<ReviewDecision>(), (kept, decision) =>
        {
            var same = kept.FindIndex(decision.IsAboutTheWordsOf);
            if (same < 0) kept.Add(decision);
            else kept[same] = decision;
            return kept;
        });
        return Read(text).ToHashSet().SetEquals(expected);
    }).QuickCheckThrowOnFailure();

    // Words as they come in pages, and signs that mean something in YAML. Each decision has a mention of its own.
    private static Gen<ReviewDecision[]> Decisions()
    {
        var word = Gen.Elements("5%", "- ", ": ", "#", " # x", "'", "\"", "\\", "{a}", "[b]", "\t", "\n", "中国占", "～", "null", "~", "|", ">", "&a", "*b", "!c", "@", "%", "\u00a0", "\u2028", "𝟓", "n", "2024", "1e3", "0x1F", ",", "?", " ");
        var words = Gen.Elements(1, 2, 3, 5).SelectMany(count => Gen.ArrayOf(word, count)).Select(string.Concat);
        var notBlank = words.Select(text => "x" + text);
        var slots = from value in Gen.Choose(-1_000_000, 1_000_000)
                    from scale in Gen.Choose(0, 6)
                    from unit in Gen.Elements("percent", "USD/1e6 token", "count", "no")
                    from period in Gen.Elements<string[]>([], ["2023"], ["2013/2023"], ["2024-Q1"])
                    from subject in Gen.Elements<string[]>([], ["GPT-4"], ["a, b", "yes"], ["x: y", "#1"])
                    select ReviewSlots.None
                        .With(ReviewSlot.Value, new decimal(value, 0, 0, false, (byte)0).ToString(System.Globalization.CultureInfo.InvariantCulture) + (scale > 0 ? "." + new string('7', scale) : ""))
                        .With(ReviewSlot.Unit, unit).With(ReviewSlot.Period, period).With(ReviewSlot.Subject, subject);
        var decision = from source in Gen.Elements("https://news.example/a?b=c", "https://news.example/新闻/1", "pages/a b.txt", "C:/x: y.txt")
                       from mention in words
                       from prefix in words
                       from suffix in words
                       from expected in slots
                       from corrected in slots
                       from verdict in Gen.Elements(Enum.GetValues<ReviewVerdict>())
                       from reason in notBlank
                       from position in Gen.Choose(0, 50)
                       select new ReviewDecision
                       {
                           Source = source,
                           Mention = "x" + mention,
                           Prefix = prefix,
                           Suffix = suffix,
                           Position = position,
                           Nth = position % 3 == 0 ? 1 + position : null,
                           Sentence = reason + mention,
                           Verdict = verdict,
                           Expected = expected,
                           Corrected = verdict is ReviewVerdict.Correct ? corrected : ReviewSlots.None,
                           Reason = reason,
                           Reviewer = position % 2 == 0 ? reason : null,
                           DecidedAt = DateTimeOffset.UnixEpoch.AddSeconds(position * 1_000_003L),
                       };
        return Gen.Choose(1, 6).SelectMany(count => Gen.ArrayOf(decision, count)).Select(all => all.Select((one, i) => one with { Mention = i + one.Mention }).ToArray());
    }

    private static Process StartOrIgnore(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Ignore("git is not installed.");
            throw;
        }
    }

    private static ReviewDecision Decision(string source, int position) => new()
    {
        Source = source,
        Mention = "41 percent",
        Prefix = "at " + position + ": ",
        Position = position,
        Verdict = ReviewVerdict.Accept,
        Expected = ReviewSlots.None.With(ReviewSlot.Value, "41").With(ReviewSlot.Unit, "percent"),
    };

    private static string Put(string text, ReviewDecision decision)
    {
        var put = DecisionText.Put(text, "d.yaml", decision);
        Assert.That(put.Problems.Select(problem => problem.ToString()), Is.Empty);
        return put.Value!.Text;
    }

    private static IReadOnlyList<ReviewDecision> Read(string text)
    {
        var read = DecisionReader.Read(text, "d.yaml");
        Assert.That(read.Problems.Select(problem => problem.ToString()), Is.Empty, text);
        return read.Value!.Decisions;
    }
}
