using AiIndexEtl.Configuration.Settings;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>The keys of a vocabulary file.</summary>
internal static class VocabularySections
{
    /// <summary>What an area is filed under, in words.</summary>
    public const string Code = "an ISO 3166-1 alpha-2 code such as CN, or the name of a group in capitals such as SOUTHEAST_ASIA";

    /// <summary>What a metric's id is made of, in words.</summary>
    public const string MetricId = "lower-case words joined by underscores";

    /// <summary>A plausible range, in words.</summary>
    public const string PlausibleRange = "two numbers, the least and the most, such as [0, 100] or [1e6, 2e12]";

    public static Section Metric { get; } = new("a metric",
    [
        new("id", SettingKind.Text, "Id", "The id that claims carry; unique.")
            { IsRequired = true, IsNotBlank = true, PatternInWords = MetricId },
        new("chapter", SettingKind.Text, "Chapter", "The chapter of the report that the metric belongs to.")
            { IsRequired = true, IsNotBlank = true, PatternInWords = "the name of a chapter" },
        Required("en", "English name"),
        Required("zh", "Simplified Chinese name"),
        new("zh_hant", SettingKind.Text, "Traditional Chinese name", "Traditional Chinese name where other words are used than in the Simplified one.")
            { Default = "", IsNotBlank = true, PatternInWords = "a name" },
        new("covers", SettingKind.Text, "Covers", "What the metric covers and what it does not.") { Default = "" },
        new(
            "cues",
            SettingKind.Texts,
            "Cue phrases",
            "Terms joined by + that must all stand near the figure; | parts alternatives of a term.")
            { IsNotBlank = true, PatternInWords = "a cue phrase" },
        new("units", SettingKind.Texts, "Units", "Unit classes or units that the metric is stated in; empty for any.")
            { IsNotBlank = true, PatternInWords = "a unit or class of units" },
        new(
            "range",
            SettingKind.Numbers,
            "Plausible range",
            "The least and the most that a level of the metric may be expected to have, in the first of its units.")
            { PatternInWords = PlausibleRange },
        new(
            "ai_context",
            SettingKind.Flag,
            "Needs AI context",
            "Whether the metric is read only in documents about AI. Default: where one of its names speaks of AI.")
            { Default = true },
        new("narrows", SettingKind.Texts, "Narrows", "Ids of wider metrics that this one is told from by its marks alone.")
            { IsNotBlank = true, PatternInWords = "the id of another metric" },
        new("marks", SettingKind.Texts, "Marks", "Terms that tell the metric from those it narrows.")
            { IsNotBlank = true, PatternInWords = "a term" },
    ]);

    public static Section Area { get; } = new("an area",
    [
        new("code", SettingKind.Text, "Code", "ISO 3166-1 alpha-2 code or name of a group in capitals.")
            { IsNotBlank = true, PatternInWords = Code },
        new("codes", SettingKind.Texts, "Codes", "Several codes, for words that name several places.")
        {
            Minimum = 1,
            IsNotBlank = true,
            PatternInWords = Code,
        },
        Names("names", "Names", "Names in any script.") with { IsRequired = true, Minimum = 1 },
        Names("adjectives", "Adjectives", "Words for what comes from there."),
        Names("cities", "Cities", "Cities, states and seats of government that stand for the country."),
        Names("signs", "Signs", "Authorities and expressions that hint at the place without naming it."),
        Names("except", "Except", "Longer words that hold one of the names and mean something else."),
    ])
    { ExactlyOneOf = ["code", "codes"] };

    public static Section Name { get; } = new("a name",
    [
        new("kind", SettingKind.Text, "Kind", "What the named thing is.")
            { IsRequired = true, Choices = [.. Enum.GetNames<NameKind>().Select(kind => kind.ToLowerInvariant())] },
        Names("names", "Names", "Its names; synonyms are filed under the first.") with { IsRequired = true, Minimum = 1 },
        Names("except", "Except", "Longer words that hold one of the names and mean something else."),
    ]);

    public static Section Root { get; } = new("a vocabulary file",
    [
        new("metrics", SettingKind.Sections, "Metrics", "The metrics that figures are filed under.") { Section = Metric },
        new("areas", SettingKind.Sections, "Areas", "Places and groups of places.") { Section = Area },
        new("names", SettingKind.Sections, "Names", "Organisations, models, benchmarks and other things that are no places.")
        {
            Section = Name,
        },
    ]);

    private static Setting Required(string key, string title) =>
        new(key, SettingKind.Text, title, title + ".") { IsRequired = true, IsNotBlank = true, PatternInWords = "a name" };

    private static Setting Names(string key, string title, string description) =>
        new(key, SettingKind.Texts, title, description) { IsNotBlank = true, PatternInWords = "a name" };
}
