using System.Text;
using AiIndexEtl.Scraping.Charsets;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>The decoders and the choice among them: any bytes become valid UTF-16, and what was replaced is counted.</summary>
internal sealed class DecoderTarget() : FuzzTarget("decoder", 5_000_000)
{
    private const int Longest = 200;

    private static readonly string[] s_names = [.. EncodingLabels.Names.Order(StringComparer.Ordinal)];

    private static readonly byte[][] s_samples = Samples();

    private static readonly byte[][] s_pieces =
    [
        .. FuzzSamples.PagePieces, [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x81, 0x30, 0x81, 0x30], [0x84, 0x31, 0xA4, 0x39], [0xE3, 0x32, 0x9A, 0x35], [0xFE, 0x39, 0xFE, 0x39], [0x88, 0x62], [0x1B, 0x24, 0x42], [0x1B, 0x28, 0x4A],
        [0x8F, 0xA2, 0xB7], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0xF0, 0x9F], [0x80], [0xA0], [0xFF], [0x00], [0xD8, 0x00], [0x00, 0xDC],
    ];

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random)
    {
        var name = (byte)random.Next(s_names.Length + 1);
        var content = random.OneIn(3)
            ? Mutation.Assemble(random, s_pieces, 30)
            : Mutation.Mutate(random, random.Of(s_samples), s_pieces, Longest, random => (byte)random.Next(256));
        content.Insert(0, name);
        return [.. content];
    }

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        if (input.Length == 0) return null;
        var bytes = input.AsSpan(1);
        var name = input[0] % (s_names.Length + 1);
        if (name < s_names.Length)
        {
            var (text, replaced) = Decoders.Decode(bytes, s_names[name]);
            if (!IsWhole(text)) return s_names[name] + ": half a surrogate pair";
            if (replaced < 0 || replaced > text.AsSpan().Count('\ufffd')) return s_names[name] + ": a wrong count of what was replaced";
            return text.Length > bytes.Length * 2 ? s_names[name] + ": more text than bytes can make" : null;
        }

        var detected = CharsetDetector.Decode(bytes, bytes.Length % 3 == 0 ? "gb2312" : null);
        return !IsWhole(detected.Text) ? "detected: half a surrogate pair" : detected.Charset.Length == 0 ? "detected: no name" : null;
    }

    // A surrogate that stands alone is no text: it would be lost on the way into a file.
    private static bool IsWhole(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }

    private static byte[][] Samples()
    {
        string[] names = ["utf-8", "gb18030", "big5", "utf-16", "utf-16BE", "shift_jis", "euc-jp", "iso-2022-jp", "ks_c_5601-1987", "windows-1252"];
        var encodings = names.Select(name => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).ToList();
        return [.. FuzzSamples.Texts.Take(60).SelectMany(text => encodings.Select(encoding => encoding.GetBytes(text)))];
    }
}
