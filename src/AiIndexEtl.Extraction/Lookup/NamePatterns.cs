using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>
/// Open patterns for names that no vocabulary lists: Latin names in Chinese text, names with a version (Orion-3), quoted names, and
/// runs of capitalised words within English sentences. A new edition brings new names.
/// </summary>
internal static partial class NamePatterns
{
    private static readonly FrozenSet<string> NoNames = new[]
    {
        "AI", "AIs", "API", "APIs", "GPU", "GPUs", "CPU", "CPUs", "LLM", "LLMs", "ML", "CEO", "CTO", "CFO", "PhD", "PhDs", "GDP", "R&D", "US", "U.S.", "UK", "U.K.", "EU", "UN", "USD", "RMB", "CNY", "EUR", "GenAI", "Gen AI",
        "IT", "ICT", "IPO", "IPOs", "VC", "Q1", "Q2", "Q3", "Q4", "Top", "App", "APP", "FLOP", "FLOPs", "The", "A", "An", "In", "On", "At", "By", "For", "Of", "And", "But", "Or", "It", "Its", "This", "That", "These", "Those",
        "I", "We", "He", "She", "They", "Their", "Our", "My", "Mr", "Ms", "Dr", "As", "If", "When", "While", "With", "From", "To", "Not", "No", "Yes", "More", "Most", "Some", "All", "Nearly", "Almost", "About", "Only", "Even",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "H1", "H2", "FY", "Moreover", "Furthermore", "Additionally", "Similarly", "Notably", "Key", "However", "Meanwhile",
        "Index", "Report", "Figure", "Table", "Chapter", "Section", "Source", "Photo", "Image", "Elo", "token", "tokens", "Token", "Tokens", "star", "Agent", "agent", "HAI", "AII", "K-12", "STEM", "CS", "CO2", "kWh", "GW", "MW", "TWh", "GWh",
    }.ToFrozenSet(StringComparer.Ordinal);

    // GPT-4 Medprompt | Llama 3.1 405B | Phi-3-mini | Apollo Go
    [GeneratedRegex(@"(?<![A-Za-z0-9/@.])[A-Z][A-Za-z]*(?:[A-Za-z0-9+&\-]|\.(?=[A-Za-z0-9]))*(?:[ ](?:[A-Z](?:[A-Za-z0-9+&\-]|\.(?=[A-Za-z0-9]))*|[0-9]+(?:\.[0-9]+)*[A-Za-z]?(?![0-9%,.])(?=[ ,.;:)，。；：）、的在为是和与]|$)))*", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex LatinName();

    // “超越计划” | 《AI指数报告》 | 「萝卜快跑」
    [GeneratedRegex(@"[“《「『](?<name>[^”》」』\n]{2,16})[”》」』]", RegexOptions.CultureInvariant, PatternGuard.TimeoutMs)]
    private static partial Regex QuotedName();

    /// <summary>The listed names and those that the patterns find beside them, in order, none overlapping another, an area or a quantity.</summary>
    public static List<NameMention> Complete(string text, List<NameMention> listed, IReadOnlyList<AreaMention> areas, IReadOnlyList<QuantityMention> quantities)
    {
        var taken = new List<Span>();
        taken.AddRange(areas.Select(static area => new Span(area.Start, area.End)));
        taken.AddRange(quantities.Select(static quantity => new Span(quantity.Start, quantity.End)));
        taken.Sort(static (a, b) => a.Start.CompareTo(b.Start));

        var open = new List<NameMention>();
        var matches = PatternGuard.FindAll(LatinName(), text).ToList();
        var known = WithinSentences(text, matches);
        foreach (var match in matches) AddLatin(open, text, match, taken, known);
        foreach (var match in PatternGuard.FindAll(QuotedName(), text))
        {
            var name = match.Groups["name"];
            if (text[match.Index] != '《' && !IsFree(taken, name.Index, name.Index + name.Length)) continue;
            open.Add(new NameMention(name.Index, name.Index + name.Length, NameKind.Product, "subject.quoted"));
        }

        // "accounting for 40%" is a verb, where accounting alone is a trade.
        var trades = listed.FindAll(name => !(text.AsSpan(name.Start, name.End - name.Start).Equals("accounting", StringComparison.OrdinalIgnoreCase) && text.AsSpan(name.End).StartsWith(" for ", StringComparison.Ordinal)));
        return Merge(trades, open);
    }

    /// <summary>The areas that are no part of a longer name: "Washington" in "University of Washington" is no place.</summary>
    public static List<AreaMention> OutsideOf(List<NameMention> names, List<AreaMention> areas)
    {
        var kept = new List<AreaMention>();
        var name = 0;
        foreach (var area in areas)
        {
            while (name < names.Count && names[name].End <= area.Start) name++;
            var isWithin = name < names.Count && names[name].Start <= area.Start && names[name].End >= area.End && names[name].End - names[name].Start > area.End - area.Start;
            if (!isWithin) kept.Add(area);
        }

        return kept;
    }

    // Words that the text writes with a capital within sentences too, and never without one: where they open a sentence, they are names as well.
    private static HashSet<string> WithinSentences(string text, List<Match> matches)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches)
        {
            var space = match.Value.IndexOf(' ', StringComparison.Ordinal);
            var word = space < 0 ? match.Value : match.Value[..space];
            if (word.Length < 3 || match.Index < 2 || text[match.Index - 1] is not (' ' or '’' or '\'') || !char.IsAsciiLetterLower(text[match.Index - 2])) continue;
            if (NoNames.Contains(word) || words.Contains(word) || text.Contains(" " + char.ToLowerInvariant(word[0]) + word[1..], StringComparison.Ordinal)) continue;
            words.Add(word);
        }

        return words;
    }

    private static void AddLatin(List<NameMention> open, string text, Match match, List<Span> taken, HashSet<string> known)
    {
        var end = match.Index + match.Value.TrimEnd('.', '-', '&', '+', ' ').Length;
        var start = match.Index;
        while (start < end)
        {
            var space = text.IndexOf(' ', start, end - start);
            var first = space < 0 ? text[start..end] : text[start..space];
            if (!NoNames.Contains(first) && !char.IsAsciiDigit(first[0]) && (known.Contains(first) || !IsSentenceStart(text, start, first))) break;
            if (space < 0) return;
            start = space + 1;
        }

        if (start >= end || end - start < 2 && !char.IsAsciiDigit(text[end - 1]) || !IsFree(taken, start, end)) return;
        open.Add(new NameMention(start, end, NameKind.Product, "subject.capitals"));
    }

    // The first word of an English sentence has its capital for another reason, unless it has a digit or a second capital.
    private static bool IsSentenceStart(string text, int start, string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsAsciiDigit(word[i]) || char.IsAsciiLetterUpper(word[i])) return false;
        }

        // A Latin name that Chinese words follow opens no English sentence.
        var end = start + word.Length;
        if (end < text.Length && text[end] >= '\u2E80') return false;

        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '“' or '"' or '(' or '‘' or '*') before--;
        return before < 0 || text[before] is '\n' or '\t' or '!' or '?' || (text[before] is '.' or ':' && start - before > 1);
    }

    private static bool IsFree(List<Span> taken, int start, int end)
    {
        var low = 0;
        var high = taken.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (taken[middle].End <= start) low = middle + 1;
            else high = middle;
        }

        return low >= taken.Count || taken[low].Start >= end;
    }

    // A longer open name wins over the listed name within it: "GPT-4 Medprompt" over "GPT-4".
    private static List<NameMention> Merge(List<NameMention> listed, List<NameMention> open)
    {
        var all = listed.Concat(open).OrderBy(static name => name.Start).ThenByDescending(static name => name.End).ToList();
        var merged = new List<NameMention>();
        foreach (var name in all)
        {
            if (merged.Count == 0 || name.Start >= merged[^1].End)
            {
                merged.Add(name);
                continue;
            }

            var last = merged[^1];
            if (last.Rule != "subject.vocabulary" && name.Rule == "subject.vocabulary" && name.Start == last.Start && name.End <= last.End) merged[^1] = last with { Kind = name.Kind };
            else if (name.End - name.Start > last.End - last.Start) merged[^1] = name;
        }

        return merged;
    }
}
