using System.Globalization;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Checks;

namespace AiIndexEtl.Reconciliation.Tests.Checks;

/// <summary>
/// A text with its claims, written short: <c>4 million = 4000000 count level 2022</c>, then in any order <c>&lt;2020</c> (base period),
/// <c>@US,CN</c> (places), <c>~about</c> (qualifier), <c>#metric</c> (else <c>papers</c>), <c>:subject</c>. A bar parts sentences.
/// </summary>
internal static class CheckedText
{
    private static readonly ClaimChecker s_checker = new(new Vocabulary([], [], []));

    /// <summary>What the checks say, as <c>check verdict of mention</c>.</summary>
    public static IReadOnlyList<string> Check(string text, params string[] claims) => Check(s_checker, text, claims);

    /// <summary>The same with the units and ranges of a vocabulary.</summary>
    public static IReadOnlyList<string> Check(ClaimChecker checker, string text, params string[] claims)
    {
        var rows = Rows(text, claims);
        return [.. checker.Check(rows).Select(check => $"{check.Check} {check.Verdict} of {rows.Single(row => row.ClaimId == check.ClaimId).Claim.Mention}")];
    }

    /// <summary>The rows of the checks.</summary>
    public static IReadOnlyList<ClaimCheckRow> CheckRows(string text, params string[] claims) => s_checker.Check(Rows(text, claims));

    /// <summary>The claims, in the order in which they are told, which must be that of the text.</summary>
    public static IReadOnlyList<ClaimRow> Rows(string text, params string[] claims)
    {
        var plain = text.Replace("|", "", StringComparison.Ordinal);
        var rows = new List<ClaimRow>();
        var from = 0;
        foreach (var spec in claims)
        {
            var parts = spec.Split(" = ");
            var place = plain.IndexOf(parts[0], from, StringComparison.Ordinal);
            Assert.That(place, Is.GreaterThanOrEqualTo(0), $"{parts[0]} is not in the text");
            from = place + parts[0].Length;
            rows.Add(new ClaimRow
            {
                ClaimId = $"claim {rows.Count}",
                DocumentId = "document",
                SnapshotSha256 = "",
                TextSha256 = "",
                SourceLink = "",
                Claim = ClaimOf(plain, Sentence(text, place), parts[0], place, parts[1].Split(' ')),
            });
        }

        return rows;
    }

    private static Claim ClaimOf(string text, string sentence, string mention, int place, string[] words) => new()
    {
        Source = "article",
        Mention = mention,
        Prefix = text[Math.Max(0, place - 32)..place],
        Suffix = "",
        CharStart = place,
        CharEnd = place + mention.Length,
        Sentence = sentence,
        Value = decimal.Parse(words[0], NumberStyles.Float, CultureInfo.InvariantCulture),
        Unit = words[1],
        Kind = Enum.Parse<ClaimKind>(words[2], ignoreCase: true),
        Qualifier = Marked(words, '~') is { } qualifier ? Enum.Parse<Qualifier>(qualifier, ignoreCase: true) : Qualifier.Exact,
        Metric = Marked(words, '#') ?? "papers",
        Area = Marked(words, '@')?.Split(',') ?? [],
        Subject = Marked(words, ':') is { } subject ? [subject] : [],
        Period = words.Skip(3).FirstOrDefault(word => char.IsAsciiDigit(word[0])),
        BasePeriod = Marked(words, '<'),
        Confidence = 1,
        Evidence = [],
    };

    private static string? Marked(string[] words, char mark) => words.FirstOrDefault(word => word[0] == mark)?[1..];

    // Bars are no part of the text: positions count without them.
    private static string Sentence(string text, int place)
    {
        var begin = 0;
        foreach (var sentence in text.Split('|'))
        {
            if (place < begin + sentence.Length) return sentence.Trim();
            begin += sentence.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
