using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning.Lexicons;

/// <summary>English words that tell a multiple or a part by themselves.</summary>
internal static class EnglishWords
{
    public static readonly FrozenDictionary<string, decimal> Multiples = Build();

    /// <summary>What divides a whole, singular and plural.</summary>
    public static readonly FrozenDictionary<string, int> Denominators = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["half"] = 2, ["halves"] = 2, ["third"] = 3, ["thirds"] = 3, ["quarter"] = 4, ["quarters"] = 4, ["fourth"] = 4, ["fourths"] = 4,
            ["fifth"] = 5, ["fifths"] = 5,
        ["sixth"] = 6, ["sixths"] = 6, ["seventh"] = 7, ["sevenths"] = 7, ["eighth"] = 8, ["eighths"] = 8, ["ninth"] = 9, ["ninths"] = 9,
            ["tenth"] = 10, ["tenths"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["fifteenth"] = 15, ["sixteenth"] = 16, ["twentieth"] = 20, ["twentieths"] = 20,
            ["thirtieth"] = 30, ["thirtieths"] = 30, ["fortieth"] = 40, ["fortieths"] = 40, ["fiftieth"] = 50, ["fiftieths"] = 50, ["sixtieth"] = 60, ["hundredth"] = 100,
        ["hundredths"] = 100, ["thousandth"] = 1000, ["thousandths"] = 1000, ["millionth"] = 1_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words behind "a third" that make it an ordinal: a third consecutive year.</summary>
    public static readonly FrozenSet<string> AfterOrdinal = Set(
        "consecutive straight successive time year month week day quarter party country wave edition round person factor way one option "
            + "group category report paper model company city "
        + "attempt version term generation successive-year place source phase team study state successively stage reason front pillar "
        + "leg child dimension chapter finding point version.");

    /// <summary>Words before "half" and "quarter" that make it a time or a place: the first half, in the quarter.</summary>
    public static readonly FrozenSet<string> BeforeHalf = Set("first second latter other top bottom upper lower back front better early "
        + "late northern southern third fourth last this next previous each per every");

    /// <summary>Words behind "double" and its like that make it no multiple.</summary>
    public static readonly FrozenSet<string> AfterDouble = Set("digit digits standard standards check click major degree room blind "
        + "counting count down edged act helix time agent dose jab play jeopardy every ordering booking");

    /// <summary>Words before "one" that let it count; elsewhere it stands for a noun.</summary>
    public static readonly FrozenSet<string> BeforeOne = Set("only just least than solitary lonely single to from with exactly precisely "
        + "barely merely against and was");

    private static FrozenDictionary<string, decimal> Build()
    {
        var words = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["twice"] = 2, ["thrice"] = 3, ["halve"] = 0.5m,
            ["halved"] = 0.5m, ["halves"] = 0.5m, ["halving"] = 0.5m };
        foreach (var (stem, value) in (ReadOnlySpan<(string, decimal)>)[("doubl", 2), ("tripl", 3), ("trebl", 3), ("quadrupl", 4),
            ("quintupl", 5), ("sextupl", 6), ("septupl", 7), ("octupl", 8), ("nonupl", 9), ("decupl", 10)])
        {
            foreach (var ending in (ReadOnlySpan<string>)["e", "ed", "es", "ing"])
            {
                words[stem + ending] = value;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ',
        StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
