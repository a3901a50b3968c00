using System.Globalization;
using System.Text;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Configuration.Vocabularies.Checks;
using AiIndexEtl.Extraction;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>
/// Writes proposals as a vocabulary file. Each is checked beside the vocabulary first: one that would clash stands there as a comment
/// with the reason, so that the file can be used as it is.
/// </summary>
internal static class ProposalText
{
    private const int SentencesShown = 2;
    private const string Name = "proposals";

    /// <summary>The text of the file; empty where there is nothing to propose.</summary>
    /// <param name="edition">The edition that the words come from.</param>
    /// <param name="proposals">The proposals.</param>
    /// <param name="vocabulary">The paths of the vocabulary that they are to join.</param>
    public static string Write(string edition, IReadOnlyList<MetricProposal> proposals, IReadOnlyList<string> vocabulary)
    {
        if (proposals.Count == 0) return "";
        var usable = new StringBuilder("metrics:\n");
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# Metrics that articles on {edition} name and the vocabulary lacks.\n")
            .Append("# Look through them before use: names, chapters and cue phrases.\nmetrics:\n");
        var hasUsable = false;
        foreach (var proposal in proposals)
        {
            var lines = MetricLines.Write(proposal.Metric);
            var error = ErrorOf(usable + Joined(lines), vocabulary);
            text.Append(Joined(Comments(proposal)));
            if (error is null)
            {
                usable.Append(Joined(lines));
                text.Append(Joined(lines));
                hasUsable = true;
                continue;
            }

            text.Append(Joined([$"  # Not usable as it is: {PhraseWords.Plain(error)}", .. lines.Select(line => "  #" + line[1..])]));
        }

        // A key with nothing but comments below it is no list.
        return hasUsable ? text.ToString() : text.Replace("\nmetrics:\n", "\n# metrics:\n").ToString();
    }

    private static string? ErrorOf(string text, IReadOnlyList<string> vocabulary)
    {
        var rules = new VocabularyRules(VocabularyTerms.Fold, VocabularyTerms.UnitClasses, VocabularyTerms.Units);
        var report = VocabularyCheck.CheckBeside(vocabulary, Name, text, rules);
        return report.Errors.FirstOrDefault(problem => problem.File == Name) is { } error ? $"{error.What}. Expected {error.Expected}." : null;
    }

    private static List<string> Comments(MetricProposal proposal)
    {
        var phrases = proposal.Groups.SelectMany(group => group.Texts).Select(PhraseWords.Plain).Distinct(StringComparer.Ordinal);
        var comments = new List<string>
        {
            $"  # {Count(proposal.Facts, "fact")} in {Count(proposal.Documents, "document")}: {string.Join("; ", phrases)}",
        };
        comments.AddRange(proposal.Groups
            .SelectMany(group => group.Facts.DistinctBy(fact => (fact.Sentence, fact.Source)).Take(SentencesShown))
            .Select(fact => $"  #   \"{PhraseWords.Plain(fact.Sentence)}\" ({PhraseWords.Plain(fact.Source)})"));
        comments.AddRange(proposal.Gaps.Select(gap => "  # " + gap));
        return comments;
    }

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    private static string Joined(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
