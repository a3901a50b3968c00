using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.Yaml;

namespace AiIndexEtl.Configuration.Settings;

/// <summary>
/// Reads the keys of one section. Every value that is missing or wrong is answered by its default, and what is wrong is
/// collected, so that the caller builds its record straight away and asks the problem list at the end.
/// </summary>
internal sealed class SectionReader
{
    private readonly YamlNode? _node;
    private readonly Section _section;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, YamlNode> _values = new(4, StringComparer.Ordinal);
    private readonly List<string> _suggested = [];

    /// <summary>Reads the section and reports unknown, repeated and missing keys.</summary>
    /// <param name="node">The section as written; null where it is missing, which leaves every key at its default.</param>
    /// <param name="section">The keys that it may have.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public SectionReader(YamlNode? node, Section section, ProblemList problems)
    {
        _node = node;
        _section = section;
        _problems = problems;
        ReadKeys();
        if (node is not (null or YamlMap or YamlScalar { IsNull: true })) return;

        ReportMissing();
        ReportExclusive();
    }

    /// <summary>The 1-based line of the section; 0 where it is missing.</summary>
    public int Line => _node?.Line ?? 0;

    /// <summary>The node of a key as written; null where the key is missing.</summary>
    public YamlNode? Node(string key) => _values.GetValueOrDefault(key);

    /// <summary>A text, or its default.</summary>
    public string? Text(string key)
    {
        var setting = Find(key);
        return Scalar(setting) is { } scalar ? CheckedText(scalar, setting) ?? (string?)setting.Default : (string?)setting.Default;
    }

    /// <summary>A list of texts, or its default. Lists within the list are taken for their items.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        if (Node(key) is not YamlList list)
        {
            ReportNoList(key);
            return (IReadOnlyList<string>?)Find(key).Default ?? [];
        }

        return [.. Scalars(key, list).Select(scalar => scalar.Text)];
    }

    /// <summary>A list of texts with their places; empty where it is missing.</summary>
    public IReadOnlyList<YamlScalar> Scalars(string key)
    {
        if (Node(key) is YamlList list) return Scalars(key, list);
        ReportNoList(key);
        return [];
    }

    /// <summary>A list of numbers; empty where it is missing. What is no number is reported and left out.</summary>
    public IReadOnlyList<decimal> Numbers(string key)
    {
        var setting = Find(key);
        if (Node(key) is not { } node) return [];
        if (node is not YamlList list)
        {
            ReportType(node, setting, InWords(setting));
            return [];
        }

        var numbers = new List<decimal>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is YamlScalar scalar && scalar.AsNumber() is { } number) numbers.Add(number);
            else ReportType(item, setting, "a number");
        }

        return numbers;
    }

    private List<YamlScalar> Scalars(string key, YamlList list)
    {
        var setting = Find(key);
        if (list.Items.Count < (setting.Minimum ?? 0))
        {
            _problems.Add(list.Line, list.Column, $"\"{key}\" is an empty list", "at least one item");
        }

        var scalars = new List<YamlScalar>(list.Items.Count);
        Gather(list, setting, scalars);
        return scalars;
    }

    // A list within the list stands for its items: long lists can be parted into lines.
    private void Gather(YamlList list, Setting setting, List<YamlScalar> scalars)
    {
        foreach (var item in list.Items)
        {
            if (item is YamlList inner) Gather(inner, setting, scalars);
            else if (item is not YamlScalar { IsNull: false } scalar) ReportType(item, setting, "text");
            else if (CheckedText(scalar, setting) is not null) scalars.Add(scalar);
        }
    }

    private void ReportNoList(string key)
    {
        if (Node(key) is not { } node) return;
        _problems.Add(
            node.Line, node.Column, $"\"{key}\" is {node.Describe()}", "a list of texts", "Write one item a line, each behind \"- \".");
    }

    /// <summary>A whole number, or its default.</summary>
    public int Integer(string key) => OptionalInteger(key) ?? (int)Find(key).Default!;

    /// <summary>A whole number; null where it is missing or, reported, wrong.</summary>
    public int? OptionalInteger(string key)
    {
        var setting = Find(key);
        if (Scalar(setting) is not { } scalar) return null;
        if (scalar.AsNumber() is not { } number || number != decimal.Truncate(number))
        {
            ReportType(scalar, setting, "a whole number");
            return null;
        }

        return IsInRange(number, scalar, setting) ? (int)number : null;
    }

    /// <summary>A number, or its default.</summary>
    public decimal Number(string key)
    {
        var setting = Find(key);
        if (Scalar(setting) is not { } scalar) return (decimal)setting.Default!;
        if (scalar.AsNumber() is not { } number)
        {
            ReportType(scalar, setting, "a number");
            return (decimal)setting.Default!;
        }

        return IsInRange(number, scalar, setting) ? number : (decimal)setting.Default!;
    }

    /// <summary>A truth value, or its default.</summary>
    public bool Flag(string key)
    {
        var setting = Find(key);
        if (Scalar(setting) is not { } scalar) return (bool)setting.Default!;
        if (scalar.AsFlag() is { } flag) return flag;

        _problems.Add(scalar.Line, scalar.Column, $"\"{key}\" is {scalar.Describe()}", "true or false");
        return (bool)setting.Default!;
    }

    /// <summary>A group of keys.</summary>
    public SectionReader Section(string key) => new(Node(key), Find(key).Section!, _problems);

    /// <summary>A list of groups of keys; empty where it is missing.</summary>
    public IReadOnlyList<SectionReader> Sections(string key)
    {
        var setting = Find(key);
        var node = Node(key);
        if (node is YamlList list)
        {
            if (list.Items.Count < (setting.Minimum ?? 0))
            {
                _problems.Add(list.Line, list.Column, $"\"{key}\" is an empty list", $"at least one item, each {setting.Section!.Name}");
            }
            return [.. list.Items.Select(item => new SectionReader(item, setting.Section!, _problems))];
        }

        if (node is not null)
        {
            _problems.Add(
                node.Line,
                node.Column,
                $"\"{key}\" is {node.Describe()}",
                $"a list, each item {setting.Section!.Name}",
                "Begin each item with \"- \".");
        }
        return [];
    }

    /// <summary>The text of a key with its place; null where it is missing or, reported, wrong.</summary>
    public YamlScalar? TextScalar(string key)
    {
        var setting = Find(key);
        return Scalar(setting) is { } scalar && CheckedText(scalar, setting) is not null ? scalar : null;
    }

    /// <summary>Reports something about the value of a key that only the caller can see.</summary>
    public void Report(string key, string what, string expected, string? remedy = null)
    {
        var node = Node(key) ?? _node;
        _problems.Add(node?.Line ?? 0, node?.Column ?? 0, what, expected, remedy);
    }

    private Setting Find(string key) => _section.Find(key) ?? throw new ArgumentException($"{_section.Name} has no key {key}", nameof(key));

    private void ReadKeys()
    {
        if (_node is null or YamlScalar { IsNull: true }) return;
        if (_node is not YamlMap map)
        {
            _problems.Add(
                _node.Line,
                _node.Column,
                $"Here is {_node.Describe()}",
                $"{_section.Name}: keys out of {Names()}",
                "Write \"key: value\".");
            return;
        }

        foreach (var (key, value) in map.Entries)
        {
            if (_section.Find(key.Text) is null)
            {
                var nearest = NearestName.Of(key.Text, _section.Settings.Select(setting => setting.Key));
                if (nearest is not null) _suggested.Add(nearest);
                _problems.Add(
                    key.Line,
                    key.Column,
                    $"Unknown key \"{key.Text}\" in {_section.Name}",
                    $"one of {Names()}",
                    nearest is null ? "Remove it." : $"Did you mean \"{nearest}\"?");
            }
            else if (!_values.TryAdd(key.Text, value))
            {
                _problems.Add(
                    key.Line,
                    key.Column,
                    $"The key \"{key.Text}\" is here for the second time",
                    $"each key once in {_section.Name}",
                    "Remove one of the two.");
            }
        }
    }

    private void ReportMissing()
    {
        foreach (var setting in _section.Settings)
        {
            // A misspelt key has been reported with its right spelling: that it is missing too would be said twice.
            if (!setting.IsRequired || _values.ContainsKey(setting.Key) || _suggested.Contains(setting.Key)) continue;
            _problems.Add(
                _node?.Line ?? 1,
                _node?.Column ?? 1,
                $"The key \"{setting.Key}\" is missing in {_section.Name}",
                InWords(setting),
                $"Add \"{setting.Key}: ...\".");
        }
    }

    private void ReportExclusive()
    {
        if (_section.ExactlyOneOf.Count == 0) return;
        var there = _section.ExactlyOneOf.Where(_values.ContainsKey).ToList();
        if (there.Count == 1 || (there.Count == 0 && _section.ExactlyOneOf.Any(_suggested.Contains))) return;

        var node = there.Count == 0 ? _node : _values[there[1]];
        var what = there.Count == 0
            ? $"{Capital(_section.Name)} has none of {Quoted(_section.ExactlyOneOf)}"
            : $"{Capital(_section.Name)} has {Quoted(there)} at once";
        _problems.Add(node?.Line ?? 1, node?.Column ?? 1, what, $"exactly one of {Quoted(_section.ExactlyOneOf)}");
    }

    // The scalar of a key; null where the key is missing or, reported, is no scalar.
    private YamlScalar? Scalar(Setting setting)
    {
        var node = Node(setting.Key);
        if (node is null) return null;
        if (node is YamlScalar { IsNull: false } scalar) return scalar;

        ReportType(node, setting, InWords(setting));
        return null;
    }

    private string? CheckedText(YamlScalar scalar, Setting setting)
    {
        if (scalar.AsFlag() is not null || scalar.AsNumber() is not null)
        {
            ReportType(scalar, setting, InWords(setting), $"Put it in quotes: \"{scalar.Text}\".");
            return null;
        }

        if (setting.Choices.Count > 0 && !setting.Choices.Contains(scalar.Text, StringComparer.Ordinal))
        {
            var nearest = NearestName.Of(scalar.Text, setting.Choices);
            ReportType(scalar, setting, InWords(setting), nearest is null ? null : $"Did you mean \"{nearest}\"?");
            return null;
        }

        if (setting.IsNotBlank && string.IsNullOrWhiteSpace(scalar.Text))
        {
            ReportType(scalar, setting, InWords(setting));
            return null;
        }

        if (setting.Pattern is null || Regex.IsMatch(scalar.Text, setting.Pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))
        {
            return scalar.Text;
        }
        ReportType(scalar, setting, InWords(setting));
        return null;
    }

    private bool IsInRange(decimal number, YamlScalar scalar, Setting setting)
    {
        if (number >= setting.Minimum && number <= setting.Maximum) return true;
        ReportType(scalar, setting, InWords(setting));
        return false;
    }

    private void ReportType(YamlNode node, Setting setting, string expected, string? remedy = null) =>
        _problems.Add(node.Line, node.Column, $"\"{setting.Key}\" is {node.Describe()}", expected, remedy);

    private static string InWords(Setting setting) => setting switch
    {
        { Choices.Count: > 0 } => $"one of {Quoted(setting.Choices)}",
        { PatternInWords: { } words } => words,
        { Kind: SettingKind.Integer } =>
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {setting.Minimum} to {setting.Maximum}"),
        { Kind: SettingKind.Number } =>
            string.Create(CultureInfo.InvariantCulture, $"a number from {setting.Minimum} to {setting.Maximum}"),
        { Kind: SettingKind.Flag } => "true or false",
        { Kind: SettingKind.Sections } => $"a list, each item {setting.Section!.Name}",
        _ => "text",
    };

    private string Names() => Quoted(_section.Settings.Select(setting => setting.Key));

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
