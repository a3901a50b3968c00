using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Configuration.Yaml;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>Writes a decision as YAML, always in the same way: the same decision gives the same lines.</summary>
internal static partial class DecisionWriter
{
    /// <summary>The lines of an entry, without line feeds.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="indent">The spaces before its dash.</param>
    public static IReadOnlyList<string> Lines(ReviewDecision decision, int indent)
    {
        var keys = new List<(string Key, string? Value)>
        {
            ("source", Word(decision.Source)),
            ("mention", YamlWords.Quoted(decision.Mention)),
            ("prefix", decision.Prefix.Length == 0 ? null : YamlWords.Quoted(decision.Prefix)),
            ("suffix", decision.Suffix.Length == 0 ? null : YamlWords.Quoted(decision.Suffix)),
            ("nth", decision.Nth?.ToString(CultureInfo.InvariantCulture)),
            ("position", decision.Position?.ToString(CultureInfo.InvariantCulture)),
            ("sentence", decision.Sentence is null ? null : YamlWords.Quoted(decision.Sentence)),
            ("decision", decision.Verdict.ToString().ToLowerInvariant()),
            ("expected", Slots(decision.Expected)),
            ("corrected", decision.Corrected.IsEmpty ? null : Slots(decision.Corrected)),
            ("reason", decision.Reason is null ? null : YamlWords.Quoted(decision.Reason)),
            ("reviewer", decision.Reviewer is null ? null : Word(decision.Reviewer)),
            ("decided_at", decision.DecidedAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
        };
        var margin = new string(' ', indent);
        return [.. keys.Where(key => key.Value is not null).Select((key, i) => $"{margin}{(i == 0 ? "- " : "  ")}{key.Key}: {key.Value}")];
    }

    private static string Slots(ReviewSlots slots) => "{" + string.Join(", ", slots.Named.Select(slot => $"{ReviewSlotForms.Name(slot)}: {Value(slot, slots.Of(slot))}")) + "}";

    private static string Value(ReviewSlot slot, IReadOnlyList<string> values)
    {
        if (ReviewSlotForms.IsList(slot)) return "[" + string.Join(", ", values.Select(Word)) + "]";
        if (values.Count == 0) return "null";
        return slot is ReviewSlot.Value or ReviewSlot.ValueUpper ? values[0] : Word(values[0]);
    }

    // Quotes are left out only where no reader of YAML, of whatever version, could take the word for something else.
    private static string Word(string text) => PlainForm().IsMatch(text) && !YamlWords.IsSpecial(text) ? text : YamlWords.Quoted(text);

    // https://example.org/a-b/c?d=1, percent, ai_patents, pages/en1.html, CN
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]*((://|[./=?&%+~-])+[A-Za-z0-9_]+)*/?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PlainForm();
}
