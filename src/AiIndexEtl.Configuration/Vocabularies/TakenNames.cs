using System.Globalization;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>
/// The names that the entries of one kind have taken so far; what is written twice is a problem, because only one entry can be
/// meant.
/// </summary>
/// <param name="what">What is unique, such as "name".</param>
/// <param name="owner">What owns it, such as "area".</param>
/// <param name="problems">Takes what is written twice.</param>
internal sealed class TakenNames(string what, string owner, ProblemList problems)
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    /// <summary>True where an entry has taken the name.</summary>
    public bool Contains(string name) => _lines.ContainsKey(name);

    /// <summary>Takes the name for the entry that begins on the given line, or reports who has it.</summary>
    public void Take(YamlScalar name, int entryLine)
    {
        if (_lines.TryAdd(name.Text, entryLine)) return;

        var taken = _lines[name.Text];
        var by = taken == entryLine
            ? $"is in this {owner} already"
            : string.Create(CultureInfo.InvariantCulture, $"is taken by the {owner} of line {taken}");
        problems.Add(name.Line, name.Column, $"The {what} \"{name.Text}\" {by}", $"each {what} once", "Remove one of the two.");
    }
}
