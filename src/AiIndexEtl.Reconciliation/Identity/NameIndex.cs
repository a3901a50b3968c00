using System.Collections.Frozen;
using AiIndexEtl.Core.Text;
using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>The names of the vocabulary, by their folded forms.</summary>
internal sealed class NameIndex
{
    // What the report is about and who made it.
    private static readonly FrozenSet<string> Setting = new[]
    {
        "ai", "artificial intelligence", "人工智能", "人工智慧", "ai index", "ai指数", "the report", "report", "报告", "stanford", "stanford university", "斯坦福", "斯坦福大学", "total",
        "overall", "总体", "整体",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What everybody who is asked or counted is; beside a metric of the vocabulary, which says who they are, it tells no figure from another.
    private static readonly FrozenSet<string> Generic = new[]
    {
        "companies", "company", "businesses", "firms", "firm", "enterprises", "corporations", "organizations", "organisations", "organization", "organisation",
        "企业", "公司", "组织", "机构", "受访者", "受访企业", "受访组织", "respondents", "people", "adults", "public", "the public", "general public",
        "人们", "人", "民众", "公众", "成年人", "investors", "投资者", "countries", "国家", "各国", "world", "全球", "models", "model", "模型", "大模型", "ai models",
        "ai模型", "systems", "papers", "论文", "patents", "专利", "institutions", "residents", "居民", "users", "用户", "scholars", "学者", "lawmakers",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, (string First, NameKind Kind)> _names;
    private readonly FrozenDictionary<string, (string First, NameKind Kind)>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenSet<string> _generic;

    /// <summary>Reads the vocabulary.</summary>
    public NameIndex(Vocabulary vocabulary)
    {
        var names = new Dictionary<string, (string, NameKind)>(StringComparer.Ordinal);
        var generic = new HashSet<string>(Generic, StringComparer.Ordinal);
        foreach (var definition in vocabulary.Names)
        {
            foreach (var name in definition.Names) names.TryAdd(TextFolding.Fold(name), (definition.Names[0], definition.Kind));
            if (definition.Kind == NameKind.Group && definition.Names.Any(name => Generic.Contains(TextFolding.Fold(name)))) generic.UnionWith(definition.Names.Select(TextFolding.Fold));
        }

        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _bySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        _generic = generic.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>True for words, folded, that stand for AI as such or for the report.</summary>
    public static bool IsSetting(string words) => Setting.Contains(words);

    /// <summary>True for words, folded, that stand for everybody who is asked or counted.</summary>
    public bool IsGeneric(string words) => _generic.Contains(words);

    /// <summary>The name that a name, folded, is filed under, and what it is; the name itself and no kind where no list has it.</summary>
    public (string Name, NameKind? Kind) Resolve(string words)
    {
        if (_names.TryGetValue(words, out var known)) return (known.First, known.Kind);
        return ResolveWithoutMaker(words) ?? (words, null);
    }

    // OpenAI o1, 谷歌Gemini Ultra: the maker in front of a name says nothing new.
    private (string Name, NameKind? Kind)? ResolveWithoutMaker(string words)
    {
        for (var length = words.Length - 1; length >= 2; length--)
        {
            var isSplit = words[length] == ' ' || (words[length - 1] >= '\u2E80') != (words[length] >= '\u2E80');
            if (!isSplit || !_bySpan.TryGetValue(words.AsSpan(0, length), out var maker) || maker.Kind != NameKind.Organisation) continue;
            var rest = words.AsSpan(length).Trim();
            if (_bySpan.TryGetValue(rest, out var known) && known.Kind is NameKind.Model or NameKind.Product) return (known.First, known.Kind);
            if (rest.IndexOfAnyInRange('0', '9') >= 0) return (rest.ToString(), null);
        }

        return null;
    }
}
