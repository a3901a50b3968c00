using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Vocabularies.Checks;

/// <summary>Finds names that two areas or two things share, and names that no text can hold.</summary>
internal sealed class NameChecks(VocabularyRules rules, Findings findings, TermChecks terms)
{
    /// <summary>Checks the entries of one kind in all files.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="owner">What an entry is, such as "area".</param>
    public void Check(IReadOnlyList<VocabularyEntry> entries, string owner)
    {
        var taken = new Dictionary<string, (VocabularyEntry Entry, YamlScalar Name)>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names.Concat(entry.Exceptions)) terms.CheckName(entry.File, name);
            foreach (var name in entry.Names)
            {
                var key = KeyOf(name.Text);
                if (taken.TryGetValue(key, out var first)) ReportTaken(entry, name, first.Entry, first.Name, owner);
                else taken.Add(key, (entry, name));
            }
        }
    }

    // Within a file the reader tells what is written twice in the same way; here is what only the look-up takes for the same.
    private void ReportTaken(VocabularyEntry entry, YamlScalar name, VocabularyEntry first, YamlScalar firstName, string owner)
    {
        if (entry == first) return;

        var place = Findings.Place(first.File, firstName.Line);
        if (entry.File != first.File)
        {
            findings.Warning(
                entry.File, name, $"The name \"{name.Text}\" is taken from the {owner} at {place}", "a name of one entry",
                "Remove it here, unless this is meant.");
        }
        else if (name.Text != firstName.Text)
        {
            findings.Error(
                entry.File, name, $"The name \"{name.Text}\" is looked up like \"{firstName.Text}\" of the {owner} at {place}", "each name once",
                "Remove one of the two.");
        }
    }

    // Latin names differ by their case ("US" and "us"), Chinese ones not by their script.
    private string KeyOf(string name) => string.Create(name.Length, (name, folded: rules.Fold(name)), static (key, words) =>
    {
        for (var i = 0; i < key.Length; i++) key[i] = char.IsAscii(words.name[i]) ? words.name[i] : words.folded[i];
    });
}
