using AiIndexEtl.Core.Vocabularies;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>Finds the vocabulary's areas and names in a text: the longest one wins, and none overlaps another of its sort.</summary>
internal sealed class Gazetteer
{
    // 人工, 人均, 人口, 人才, 人力, 人民, 人形, 人机, 人类, 人脸, 人寿, 人体, 人事, 人造, 人文, 人次
    private const string PersonWords = "工均口才力民形机类脸寿体事造文次";

    private readonly TermTrie<AreaEntry> _areas = new();
    private readonly TermTrie<NameEntry> _names = new();

    /// <summary>Reads the vocabulary once.</summary>
    public Gazetteer(Vocabulary vocabulary)
    {
        foreach (var area in vocabulary.Areas)
        {
            string[] codes = [.. area.Codes];
            foreach (var name in area.Names) _areas.Add(name, new AreaEntry(name, codes, IsCity: false, IsAdjective: false));
            foreach (var name in area.Adjectives) _areas.Add(name, new AreaEntry(name, codes, IsCity: false, IsAdjective: true));
            foreach (var name in area.Cities) _areas.Add(name, new AreaEntry(name, codes, IsCity: true, IsAdjective: false));
            foreach (var name in area.Signs) _areas.Add(name, new AreaEntry(name, codes, IsCity: false, IsAdjective: false) { IsSign = true });
            foreach (var name in area.Exceptions) _areas.Add(name, new AreaEntry(name, [], IsCity: false, IsAdjective: false));
        }

        foreach (var thing in vocabulary.Names)
        {
            foreach (var name in thing.Names) _names.Add(name, new NameEntry(name, thing.Kind));
            foreach (var name in thing.Exceptions) _names.Add(name, new NameEntry(name, null));
        }
    }

    /// <summary>The places named in a text, in order; words that only point at one are left out.</summary>
    public List<AreaMention> Areas(string text, string folded)
    {
        var named = Words(text, folded).Named;
        named.RemoveAll(AreaWords.IsPointer);
        return named;
    }

    /// <summary>The places named in a text with the words that point at one, and the words that hint at one.</summary>
    public AreaWords Words(string text, string folded)
    {
        var mentions = new List<AreaMention>();
        var signs = new List<AreaMention>();
        var found = new List<(int End, AreaEntry Value)>();
        for (var i = _areas.NextStart(folded, 0); i < folded.Length; i = _areas.NextStart(folded, i + 1))
        {
            if (Longest(_areas, text, folded, i, found, static entry => entry.Name) is not { } best)
            {
                if (folded[i] > '\u2E80' && ShortCountryNames.At(folded, i) is { } codes) mentions.Add(new AreaMention(i, i + 1, codes, IsCity: false, IsAdjective: false));
                continue;
            }

            if (best.Value.Codes.Count > 0) (best.Value.IsSign ? signs : mentions).Add(new AreaMention(i, best.End, best.Value.Codes, best.Value.IsCity, best.Value.IsAdjective));
            i = best.End - 1;
        }

        return new AreaWords(mentions, signs);
    }

    /// <summary>The listed names of a text, in order.</summary>
    public List<NameMention> Names(string text, string folded)
    {
        var mentions = new List<NameMention>();
        var found = new List<(int End, NameEntry Value)>();
        for (var i = _names.NextStart(folded, 0); i < folded.Length; i = _names.NextStart(folded, i + 1))
        {
            if (Longest(_names, text, folded, i, found, static entry => entry.Name) is not { } best) continue;
            if (best.Value.Kind is { } kind) mentions.Add(new NameMention(i, best.End, kind, "subject.vocabulary"));
            i = best.End - 1;
        }

        return mentions;
    }

    private static (int End, T Value)? Longest<T>(
        TermTrie<T> trie, string text, string folded, int start, List<(int End, T Value)> found, Func<T, string> nameOf)
    {
        found.Clear();
        trie.MatchAt(folded, start, found);
        if (found.Count == 0) return null;
        (int End, T Value)? best = null;
        foreach (var match in found)
        {
            if (RunsOn(folded, match.End)) continue;
            if (KeepsCase(text.AsSpan(start, match.End - start), nameOf(match.Value)) && (best is null || match.End > best.Value.End)) best = match;
        }

        return best;
    }

    // 中国人工智能, 美国人均: the last character of a term may open a word that goes on behind it.
    private static bool RunsOn(string folded, int end) => folded[end - 1] == '人' && end < folded.Length && PersonWords.Contains(folded[end], StringComparison.Ordinal);

    // "us" is a pronoun and "IT" no country: a Latin name that begins with a capital must be written with one, and one that is all
    // capitals must be written in capitals.
    private static bool KeepsCase(ReadOnlySpan<char> written, string name)
    {
        if (!char.IsAsciiLetterUpper(name[0])) return true;
        if (!char.IsAsciiLetterUpper(written[0])) return written[0] > '\u007F';
        var isCapitals = true;
        foreach (var c in name) isCapitals &= !char.IsLower(c);
        if (!isCapitals || name.Length > 4) return true;
        foreach (var c in written)
        {
            if (char.IsAsciiLetterLower(c)) return false;
        }

        return true;
    }

    private sealed record AreaEntry(string Name, IReadOnlyList<string> Codes, bool IsCity, bool IsAdjective)
    {
        public bool IsSign { get; init; }
    }

    private sealed record NameEntry(string Name, NameKind? Kind);
}
