using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Extraction.Scanning;

/// <summary>
/// A text folded for the scanner, character by character, so that positions stay those of the source. It is the folding that words are
/// looked up in, with more signs made plain, and with full-width commas, colons, brackets and marks left as they are: they part clauses
/// where their ASCII forms may join digits.
/// </summary>
internal sealed class FoldedText
{
    // A text is Traditional where at least one in so many of its Chinese characters is written otherwise in the Simplified script, which
    // is one in three of running text; a few such characters are left in Simplified texts as well (著名).
    private const int TraditionalShare = 20;
    private const int FewestTraditional = 4;

    private const string Kept = "，；：！？（）、。「」";

    private static readonly char[] Map = BuildMap();

    private FoldedText(string source, string folded, bool isTraditional)
    {
        Source = source;
        Folded = folded;
        IsTraditional = isTraditional;
    }

    /// <summary>The text as it was given.</summary>
    public string Source { get; }

    /// <summary>The folded text, of the same length.</summary>
    public string Folded { get; }

    /// <summary>True when the text is written in the Traditional script.</summary>
    public bool IsTraditional { get; }

    public static FoldedText Of(string source)
    {
        var folded = string.Create(source.Length, source, static (span, text) =>
        {
            var map = Map;
            for (var i = 0; i < text.Length; i++)
            {
                span[i] = map[text[i]];
            }
        });
        return new FoldedText(source, folded, HasTraditional(source, folded));
    }

    private static bool HasTraditional(string source, string folded)
    {
        var (han, variants) = (0, 0);
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] is >= '\u4e00' and <= '\u9fff')
            {
                han++;
                variants += source[i] == folded[i] ? 0 : 1;
            }
        }

        return variants >= FewestTraditional && variants * TraditionalShare >= han;
    }

    private static char[] BuildMap()
    {
        var map = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++)
        {
            map[c] = Plain(TextFolding.Fold((char)c));
        }

        foreach (var c in Kept)
        {
            map[c] = c;
        }

        return map;
    }

    private static char Plain(char c) => c switch
    {
        '∶' => ':',
        '﹪' => '%',
        '−' or '﹣' or '‒' or '‑' => '-',
        '﹩' => '$',
        '￥' => '¥',
        '￡' => '£',
        '∼' or '〜' => '~',
        '―' => '—',
        '馀' => '余',
        '圜' => '圆',
        (>= '\u2000' and <= '\u200a') or '\u205f' => ' ',
        '\r' => '\n',
        _ => c,
    };
}
