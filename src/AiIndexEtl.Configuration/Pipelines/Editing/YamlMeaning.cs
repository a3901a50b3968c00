using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Compares what YAML texts mean, wherever their parts stand and however they are written.</summary>
internal static class YamlMeaning
{
    /// <summary>The nodes of a text, read by the package alone; null where it is no YAML.</summary>
    public static YamlNode? Of(string text)
    {
        var problems = new ProblemList("");
        var root = YamlTree.ReadAll(text, problems);
        return problems.Count == 0 ? root : null;
    }

    /// <summary>Whether a text means what another one means with items put into its lists, and nothing else.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <param name="added">The items by the key of their list: each as its keys and their texts.</param>
    public static bool IsExtended(string before, string after, IReadOnlyDictionary<string, List<IReadOnlyList<(string Key, string Value)>>> added)
    {
        if (Of(before) is not YamlMap old || Of(after) is not YamlMap now) return false;

        var left = now.Entries.Select(entry => (Key: entry.Key.Text, Value: Without(entry, added))).ToList();
        var expected = old.Entries.Select(entry => (Key: entry.Key.Text, entry.Value)).ToList();

        // A list that was not there, or had nothing behind its key, is left empty.
        left.RemoveAll(entry => entry.Value is YamlList { Items.Count: 0 } && added.ContainsKey(entry.Key));
        expected.RemoveAll(entry => entry.Value is YamlScalar { IsNull: true } && added.ContainsKey(entry.Key));
        return HasAll(now, added) && left.Count == expected.Count
            && left.Zip(expected).All(pair => pair.First.Key == pair.Second.Key && IsSame(pair.First.Value, pair.Second.Value));
    }

    private static bool HasAll(YamlMap map, IReadOnlyDictionary<string, List<IReadOnlyList<(string Key, string Value)>>> added) =>
        added.All(section => map.Entries.Single(entry => entry.Key.Text == section.Key).Value is YamlList list
            && section.Value.All(item => list.Items.Count(node => Is(node, item)) == 1));

    private static YamlNode Without(YamlEntry entry, IReadOnlyDictionary<string, List<IReadOnlyList<(string Key, string Value)>>> added) =>
        entry.Value is YamlList list && added.TryGetValue(entry.Key.Text, out var items)
            ? list with { Items = [.. list.Items.Where(node => !items.Exists(item => Is(node, item)))] }
            : entry.Value;

    private static bool Is(YamlNode node, IReadOnlyList<(string Key, string Value)> item) =>
        node is YamlMap map && map.Entries.Count == item.Count && map.Entries.Zip(item).All(pair =>
            pair.First.Key.Text == pair.Second.Key && pair.First.Value is YamlScalar value && value.Text == pair.Second.Value && IsText(value));

    private static bool IsSame(YamlNode a, YamlNode b) => (a, b) switch
    {
        (YamlScalar x, YamlScalar y) => x.Text == y.Text && x.IsPlain == y.IsPlain,
        (YamlList x, YamlList y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => IsSame(pair.First, pair.Second)),
        (YamlMap x, YamlMap y) => x.Entries.Count == y.Entries.Count
            && x.Entries.Zip(y.Entries).All(pair => IsSame(pair.First.Key, pair.Second.Key) && IsSame(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    private static bool IsText(YamlScalar value) => !value.IsNull && value.AsFlag() is null && value.AsNumber() is null;
}
