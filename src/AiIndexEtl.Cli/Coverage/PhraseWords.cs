using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AiIndexEtl.Extraction;

namespace AiIndexEtl.Cli.Coverage;

/// <summary>Takes noun phrases apart into the terms and names that a vocabulary file has for a metric.</summary>
internal static class PhraseWords
{
    private const int LongestId = 48;
    private const int ShortestStem = 4;

    /// <summary>The Latin words of a phrase, folded.</summary>
    public static IReadOnlyList<string> Latin(string phrase) => VocabularyTerms.Fold(phrase).Split(
        [.. VocabularyTerms.Fold(phrase).Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A Latin word as a term of a cue phrase, so that singular and plural are one: <c>tractor*</c>, <c>lorry|lorries</c>, <c>car|cars</c>.</summary>
    public static string Term(string word)
    {
        if (word.Length < ShortestStem - 1 || !word.All(char.IsAsciiLetter)) return word;
        if (Plural(word) is var plural && (plural.EndsWith("ies", StringComparison.Ordinal) || word.Length < ShortestStem)) return $"{word}|{plural}";
        return word + "*";
    }

    /// <summary>Whether a Latin word is another one or its plural.</summary>
    public static bool IsForm(string word, string stem) => word == stem || word == Plural(stem)
        || (stem.Length >= ShortestStem - 1 && word.Length - stem.Length is 1 or 2 && word.StartsWith(stem, StringComparison.Ordinal));

    /// <summary>Whether one of two Latin words is the other one or its plural.</summary>
    public static bool IsSame(string one, string other) => IsForm(one, other) || IsForm(other, one);

    private static string Plural(string word) => word is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] ? word[..^1] + "ies" : word + "s";

    /// <summary>The Chinese parts of a phrase between 的 and what is no Chinese character, those of one character left out.</summary>
    public static IReadOnlyList<string> Han(string words) =>
        [.. words.Split([.. words.Where(c => c < '\u2E80' || c is '的' or '之').Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length > 1)];

    /// <summary>The phrase in Simplified characters, with its Latin letters as they are.</summary>
    public static string Simplified(string phrase) =>
        string.Concat(phrase.Zip(VocabularyTerms.Fold(phrase), (c, folded) => c >= '\u4e00' ? folded : c));

    /// <summary>A phrase on one line, without characters that nobody sees.</summary>
    public static string Plain(string text) => string.Join(' ', string
        .Concat(text.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)
            .Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.Format))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>An id out of Latin words, of whole words as far as it goes; a name made from the words themselves where there are none.</summary>
    /// <param name="words">Latin words; empty where the phrase has none.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="taken">Ids of other metrics.</param>
    public static string Id(IReadOnlyList<string> words, string phrase, IReadOnlySet<string> taken)
    {
        var id = "";
        foreach (var word in words)
        {
            var longer = id.Length == 0 ? word : $"{id}_{word}";
            if (longer.Length > LongestId) break;
            id = longer;
        }

        if (id.Length == 0) id = "metric_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(phrase)).AsSpan(0, 4));
        if (!char.IsAsciiLetterLower(id[0])) id = "metric_" + id;
        var free = id;
        for (var number = 2; taken.Contains(free); number++) free = string.Create(CultureInfo.InvariantCulture, $"{id}_{number}");
        return free;
    }
}
