using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Core.Reviews;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>The keys of a decisions file, in the order in which they are written.</summary>
internal static class DecisionSections
{
    public static Section Expected { get; } = new("expected", Slots("The value that was extracted."));

    public static Section Corrected { get; } = new("corrected", Slots("The right value."));

    public static Section Entry { get; } = new("a decision",
    [
        new("source", SettingKind.Text, "Document", "Address or path of the document.") { IsRequired = true, PatternInWords = "the address or path of a document" },
        new("mention", SettingKind.Text, "Number as written", "The number as written, with multiplier and unit.") { IsRequired = true, PatternInWords = "the number as written" },
        new("prefix", SettingKind.Text, "Words before", "Words directly before the mention, as many as make the place unique."),
        new("suffix", SettingKind.Text, "Words behind", "Words directly behind the mention, as many as make the place unique."),
        new("nth", SettingKind.Integer, "Occurrence", "Which occurrence of these words in the text it is, from 1.") { Minimum = 1, Maximum = int.MaxValue },
        new("position", SettingKind.Integer, "Position", "Where the mention stood when it was decided, in Unicode code points.") { Minimum = 0, Maximum = int.MaxValue },
        new("sentence", SettingKind.Text, "Sentence", "The sentence that the reviewer saw."),
        new("decision", SettingKind.Text, "Decision", "What was decided.") { IsRequired = true, PatternInWords = "one of \"accept\", \"reject\", \"correct\"" },
        new("expected", SettingKind.Section, "Expected", "What was extracted when it was decided.") { IsRequired = true, Section = Expected, PatternInWords = "what was extracted, such as {value: 20, unit: percent}" },
        new("corrected", SettingKind.Section, "Corrected", "The slots that change.") { Section = Corrected },
        new("reason", SettingKind.Text, "Reason", "Why."),
        new("reviewer", SettingKind.Text, "Reviewer", "Who decided."),
        new("decided_at", SettingKind.Text, "Time", "When (UTC)."),
    ]);

    private static List<Setting> Slots(string description) => [.. ReviewSlotForms.Names.Select(name => new Setting(name, SettingKind.Text, name, description))];
}
