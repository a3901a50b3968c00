namespace AiIndexEtl.Configuration.Settings;

/// <summary>What a setting holds.</summary>
internal enum SettingKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, with decimals or without.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A list of numbers.</summary>
    Numbers,

    /// <summary>A group of keys.</summary>
    Section,

    /// <summary>A list of groups of keys.</summary>
    Sections,
}
