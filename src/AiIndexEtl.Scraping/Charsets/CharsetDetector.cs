using System.Buffers;
using System.Text.Unicode;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// Turns the bytes of a page or a text file into text: byte order mark, then header, then declaration, then validity as UTF-8, then
/// a guess between the Chinese encodings. It never throws; bytes that do not fit are replaced and counted.
/// </summary>
public static class CharsetDetector
{
    // A declaration is doubted where more than this share of the text had to be replaced and another reading replaces nothing.
    private const double DoubtfulShare = 0.005;

    // The most frequent characters of running Chinese in each script, without those that both scripts share.
    private static readonly SearchValues<char> FrequentSimplified = SearchValues.Create("的是不了在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长");
    private static readonly SearchValues<char> FrequentTraditional = SearchValues.Create("的是不了在有人我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後麼心多天而能好都然沒日於起還發成事只作當想看文無開手用主行方又如前所本見經頭面公同三已老從動兩長");

    /// <summary>Decodes a document.</summary>
    /// <param name="bytes">The document as received, content coding removed.</param>
    /// <param name="headerLabel">The charset parameter of Content-Type; null where there is none.</param>
    /// <param name="looksForMeta">Whether declarations in the document count: true for markup, false for plain text.</param>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? headerLabel, bool looksForMeta = true)
    {
        if (ByteOrderMark(bytes) is var (bomName, bomLength)) return Read(bytes[bomLength..], bomName, CharsetEvidence.ByteOrderMark, null);

        string? warning = null;
        var header = EncodingLabels.NameOf(headerLabel);
        if (header is null && !string.IsNullOrWhiteSpace(headerLabel)) warning = $"the header names the unknown charset '{Shorten(headerLabel)}'";

        var meta = looksForMeta ? MetaPrescan.Find(bytes) ?? MetaPrescan.FindXmlDeclaration(bytes) : null;
        var isUtf8 = Utf8.IsValid(bytes);
        foreach (var (name, evidence) in new[] { (header, CharsetEvidence.Header), (meta, CharsetEvidence.Meta) })
        {
            if (name is null) continue;

            var decoded = Read(bytes, name, evidence, warning);
            if (decoded.Replaced <= decoded.Text.Length * DoubtfulShare) return decoded;

            warning = $"the {evidence.ToString().ToLowerInvariant()} says {name}, but {decoded.Replaced} characters cannot be read as such";
            if (!isUtf8 && name != "UTF-8") return decoded with { Warning = warning };
        }

        return isUtf8 ? Read(bytes, "UTF-8", CharsetEvidence.ValidUtf8, warning) : Guess(bytes, warning);
    }

    private static (string Name, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return ("UTF-8", 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return ("UTF-16BE", 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return ("UTF-16LE", 2);
        return null;
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, string? warning)
    {
        var readings = new[] { Read(bytes, "UTF-8", CharsetEvidence.Guess, warning), Read(bytes, "gb18030", CharsetEvidence.Guess, warning), Read(bytes, "Big5", CharsetEvidence.Guess, warning) };
        var best = readings[0];
        var bestScore = Score(readings[0]);
        foreach (var reading in readings.AsSpan(1))
        {
            var score = Score(reading);
            if (score <= bestScore) continue;

            best = reading;
            bestScore = score;
        }

        // Text of neither script with a few odd bytes is most often Western.
        return bestScore > 0 ? best : Read(bytes, "windows-1252", CharsetEvidence.Guess, warning);
    }

    private static long Score(DecodedText reading)
    {
        long score = -4L * reading.Replaced;
        var frequent = reading.Charset == "Big5" ? FrequentTraditional : FrequentSimplified;
        foreach (var c in reading.Text)
        {
            if (c < 0x80) continue;
            if (frequent.Contains(c) || c is '，' or '。' or '、') score += 4;
            else if (c is >= '\uE000' and <= '\uF8FF') score -= 4;
            else if (c is < '\u2E80' or > '\u9FFF') score--;
        }

        return score;
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, string name, CharsetEvidence evidence, string? warning)
    {
        var text = EncodingLabels.DecoderOf(name).GetString(bytes);
        if (name is "GBK" or "gb18030") text = Gb18030Differences.Mend(text);
        var replaced = text.AsSpan().Count('\uFFFD');
        return new DecodedText(text, name, evidence, replaced, warning);
    }

    private static string Shorten(string label) => label.Length <= 40 ? label.Trim() : label[..40].Trim() + "...";
}
