using System.Text;
using System.Text.RegularExpressions;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Extraction;

namespace AiIndexEtl.Training.Labelled.Statistics;

/// <summary>
/// Masks what changes from one sentence of a frame to the next: numbers, times and names. It need not be exact: a word that is masked too
/// much makes frames a little more alike.
/// </summary>
/// <param name="vocabulary">The areas and names to mask.</param>
internal sealed partial class FrameMasks(Vocabulary vocabulary)
{
    /// <summary>Stands for a number.</summary>
    public const char Number = '\uE000';

    private const char Time = '\uE001';
    private const char Name = '\uE002';

    private readonly Dictionary<(char, char), (string Folded, bool IsCapital)[]> _names = Index(
        vocabulary.Areas.SelectMany(area => area.Names.Concat(area.Adjectives).Concat(area.Cities)).Concat(vocabulary.Names.SelectMany(name => name.Names)));

    /// <summary>
    /// The frame of a sentence whose annotated figures are masked as <see cref="Number"/> already; null for what is no sentence with
    /// a number and at least two words of its own.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Names of the document that the vocabulary may lack.</param>
    public string? FrameOf(string sentence, IEnumerable<string> names)
    {
        var masked = MaskNames(sentence, Index(names));
        masked = Times().Replace(masked, Time.ToString());
        masked = Numerals().Replace(masked, Number.ToString());
        masked = Capitals().Replace(masked, Name.ToString());
        masked = Lists().Replace(masked, "${mask}");
        masked = Blanks().Replace(masked, " ").Trim().TrimEnd('.', '。', '!', '！', '?', '？', ';', '；').ToLowerInvariant();
        if (!masked.Contains(Number, StringComparison.Ordinal) || OwnWords().Count(masked) < 2) return null;

        return masked
            .Replace(Number.ToString(), "<number>", StringComparison.Ordinal)
            .Replace(Time.ToString(), "<time>", StringComparison.Ordinal)
            .Replace(Name.ToString(), "<name>", StringComparison.Ordinal);
    }

    // Names by the first two characters of their folded form, which is as long as the name; the longest first.
    private static Dictionary<(char, char), (string Folded, bool IsCapital)[]> Index(IEnumerable<string> names) => names
        .Where(name => name.Length > 1)
        .Select(name => (Folded: VocabularyTerms.Fold(name), IsCapital: char.IsAsciiLetterUpper(name[0])))
        .Distinct()
        .GroupBy(name => (name.Folded[0], name.Folded[1]))
        .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Folded.Length).ToArray());

    private string MaskNames(string sentence, Dictionary<(char, char), (string Folded, bool IsCapital)[]> own)
    {
        var folded = VocabularyTerms.Fold(sentence);
        var masked = new StringBuilder(sentence.Length);
        for (var i = 0; i < sentence.Length; i++)
        {
            var length = Math.Max(Longest(sentence, folded, i, own), Longest(sentence, folded, i, _names));
            masked.Append(length == 0 ? sentence[i] : Name);
            i += Math.Max(length - 1, 0);
        }

        return masked.ToString();
    }

    private static int Longest(string sentence, string folded, int start, Dictionary<(char, char), (string Folded, bool IsCapital)[]> names)
    {
        if (start + 1 >= folded.Length || !names.TryGetValue((folded[start], folded[start + 1]), out var candidates)) return 0;
        foreach (var (name, isCapital) in candidates)
        {
            // "it" is no information technology and "us" no country.
            if (isCapital && char.IsAsciiLetterLower(sentence[start])) continue;

            var end = start + name.Length;
            if (string.CompareOrdinal(folded, start, name, 0, name.Length) == 0 && IsWhole(folded, start, end)) return name.Length;
        }

        return 0;
    }

    private static bool IsWhole(string text, int start, int end) =>
        !(start > 0 && char.IsAsciiLetterOrDigit(text[start]) && char.IsAsciiLetterOrDigit(text[start - 1]))
        && !(end < text.Length && char.IsAsciiLetterOrDigit(text[end]) && char.IsAsciiLetterOrDigit(text[end - 1]));

    // 2024年3月5日, 三月, 去年同期, 第二季度, March 5, 2024, last year, the first quarter, H1 2024, 2024-25
    [GeneratedRegex(
        @"((?<![0-9])(19|20)[0-9]{2}年?)?([0-9]{1,2}|[一二三四五六七八九十]{1,2})月((底|末|初|份)|[0-9]{1,2}[日号號])?"
        + @"|(?<![0-9.,])(19|20)[0-9]{2}([/-](19|20)?[0-9]{2})?(?![0-9.,]*[0-9%])(年度?(底|末|初)?)?|第?[一二三四1-4]季度?|[上下]半年|[去今上前明]年(同期|底|末|初)?|同期|上?个?月底"
        + @"|\b(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?( [0-9]{1,2}\b)?(,? (19|20)[0-9]{2})?"
        + @"|\b([Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Pp]rior) (year|month|quarter|week)\b|\b(a|one) year (earlier|ago|before)\b"
        + @"|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (quarter|half)\b|\b[QH][1-4]\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();

    // 1,234.5%, 12 million, 三成, 两万, seventeen, a third
    [GeneratedRegex(
        @"[$€£¥]?([0-9\uE000]|[０-９]|[零〇一二三四五六七八九十百千万萬亿億兆两兩]+)([0-9０-９.,:：%％\uE000]*[0-9０-９%％\uE000]|[零〇一二三四五六七八九十百千万萬亿億兆两兩])*( ?(million|billion|trillion|thousand|hundred|percent|per cent|percentage points?))?"
        + @"|\b([Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[A-Za-z]+teen|[A-Za-z]+ty-[a-z]+|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety|[Hh]undred|[Hh]alf|thirds?|quarters?|fifths?|tenths?)\b",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numerals();

    // "Acme Research of Norway" within a sentence, not the word that begins it; between Chinese characters every Latin name
    [GeneratedRegex(@"(?<=[^\s.。!！?？:：] ?[(（""“'‘]?)(?<![A-Za-z])[A-Z][A-Za-z0-9À-ɏ&'’.-]*(( (of|the|and|for|de|&))? [A-Z][A-Za-z0-9À-ɏ&'’.-]*)*(?<![.'’-])", RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Capitals();

    // "<name>, <name> and <name>" is as long or short as its author likes.
    [GeneratedRegex(@"(?<mask>[\uE000-\uE002])((, and |, or | and | or |, ?|、|和|与|與|及|以及|或|/| )?\k<mask>)+", RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex Lists();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    // "rose", "增"
    [GeneratedRegex(@"[a-z]+|[\u4E00-\u9FFF]", RegexOptions.NonBacktracking)]
    private static partial Regex OwnWords();
}
