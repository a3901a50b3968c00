using System.Globalization;
using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>Finds words that no text can hold, and phrases that can therefore never be found.</summary>
internal sealed class TermChecks(VocabularyRules rules, Findings findings)
{
    /// <summary>Checks a cue phrase of a metric.</summary>
    public void CheckCue(string file, YamlScalar cue)
    {
        // The reading leaves out places without any text, so that it takes "papers + " for "papers": nobody means that.
        if (cue.Text.Split(" + ").Any(place => place.AsSpan().Trim(" +|").Length == 0))
        {
            findings.Error(file, cue, $"The cue phrase \"{cue.Text}\" has a place without a term", "a term on each side of \" + \"");
            return;
        }

        foreach (var term in CuePhrase.Parse(cue.Text).Places.SelectMany(place => place))
        {
            if (term.StartsWith("+ ", StringComparison.Ordinal) || term.EndsWith(" +", StringComparison.Ordinal))
            {
                Never(file, cue, $"The cue phrase \"{cue.Text}\" begins or ends with +", "a term on each side of \" + \"");
            }
            else if (term.AsSpan().TrimEnd('*').Length == 0 || term.AsSpan(0, term.Length - 1).Contains('*'))
            {
                Never(file, cue, $"The term \"{term}\" has a star within", "a star only behind the beginning of a word, such as patent*");
            }
            else CheckCharacters(file, cue, $"The term \"{term}\"", term);

            if (JoinsHan(term))
            {
                findings.Warning(
                    file, cue, $"The term \"{term}\" joins words with + and no blanks, and is looked up as it is", "\" + \" between two terms",
                    "Put a blank on both sides of +.");
            }
        }
    }

    /// <summary>Checks a name of an area or a thing.</summary>
    public void CheckName(string file, YamlScalar name)
    {
        if (name.Text.EndsWith('*'))
        {
            findings.Error(
                file, name, $"The name \"{name.Text}\" ends in a star and is found in every word that begins with it", "a name as texts write it",
                "Remove the star or the name.");
        }
        else CheckCharacters(file, name, $"The name \"{name.Text}\"", name.Text);
    }

    private void CheckCharacters(string file, YamlScalar at, string term, string text)
    {
        var folded = rules.Fold(text);
        if (folded.Any(IsInvisible)) Never(file, at, $"{Visible(term)} holds a character that cannot be seen", "only characters that texts have");
        else if (folded.Contains("  ", StringComparison.Ordinal)) Never(file, at, $"{term} has two blanks in a row", "one blank between words");
        else if (folded.Contains('。', StringComparison.Ordinal)) Never(file, at, $"{term} reaches over the end of a sentence", "words of one sentence");
    }

    private void Never(string file, YamlScalar at, string what, string expected) =>
        findings.Error(file, at, what + " and can never be found", expected);

    // Cleaning takes control and format characters out of texts: zero-width blanks, soft hyphens, marks of direction, line breaks.
    private static bool IsInvisible(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format;

    private static string Visible(string term) => string.Concat(term.Where(c => !IsInvisible(c)));

    // "论文+专利": between Chinese words nobody writes a plus sign.
    private static bool JoinsHan(string term)
    {
        var plus = term.IndexOf('+', StringComparison.Ordinal);
        return plus > 0 && plus < term.Length - 1 && term[plus - 1] > '\u2E80' && term[plus + 1] > '\u2E80';
    }
}
