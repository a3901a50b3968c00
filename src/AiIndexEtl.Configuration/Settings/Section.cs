namespace AiIndexEtl.Configuration.Settings;

/// <summary>A group of keys.</summary>
/// <param name="Name">What the group is, for messages: "a source", "fetch".</param>
/// <param name="Settings">The keys that it may have.</param>
internal sealed record Section(string Name, IReadOnlyList<Setting> Settings)
{
    /// <summary>Keys of which exactly one must be there; empty for none.</summary>
    public IReadOnlyList<string> ExactlyOneOf { get; init; } = [];

    /// <summary>The key of that name; null where there is none.</summary>
    public Setting? Find(string key)
    {
        // Groups have a handful of keys, and files have thousands of groups: a loop is the quickest look-up.
        foreach (var setting in Settings)
        {
            if (setting.Key == key) return setting;
        }

        return null;
    }
}
