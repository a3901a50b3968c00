using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Kinds;

namespace AiIndexEtl.Extraction.Tests.Kinds;

/// <summary>A frame is asked only where one of its stems stands: every word of the frame must hold one.</summary>
public sealed partial class KindStemsTests
{
    [TestCase("up")]
    [TestCase("down")]
    [TestCase("gap")]
    public void Every_word_of_a_frame_has_a_stem(string group)
    {
        var (frame, stems) = group switch
        {
            "up" => (KindFrames.EnglishRise(), KindStems.Rise),
            "down" => (KindFrames.EnglishFall(), KindStems.Fall),
            _ => (KindFrames.EnglishGap(), KindStems.Gap),
        };
        var words = WordsOf(frame, group);

        Assert.That(words, Has.Count.GreaterThan(20));
        Assert.That(words.Where(word => !word.AsSpan().ContainsAny(stems)), Is.Empty);
    }

    [Test]
    public void A_noun_of_change_needs_its_preposition() =>
        Assert.That(KindFrames.EnglishNounOf().ToString(), Does.Contain(") of(?:"));

    // The alternatives of a group without what may be left out: "leads?" is "lead".
    private static List<string> WordsOf(Regex frame, string group)
    {
        var pattern = frame.ToString();
        var start = pattern.IndexOf($"(?<{group}>", StringComparison.Ordinal) + group.Length + 4;
        var (end, depth) = (start, 1);
        while (depth > 0)
        {
            depth += pattern[end] switch { '(' => 1, ')' => -1, _ => 0 };
            end++;
        }

        return [.. Optional().Replace(pattern[start..(end - 1)], "").Split('|')];
    }

    // leads? | trail(?:s|ed|ing)? | separate[sd]?
    [GeneratedRegex(@"\(\?:[^)]*\)\??|\[[^\]]*\]\??|[a-z]\?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Optional();
}
