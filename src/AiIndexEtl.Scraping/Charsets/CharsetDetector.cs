using System.Text.Unicode;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// Turns the bytes of a page or a text file into text: byte order mark, then header, then declaration, then validity as UTF-8, then
/// a guess between the Chinese encodings. It never throws; bytes that do not fit are replaced and counted.
/// </summary>
/// <remarks>
/// Where it differs from browsers, which believe a header whatever the bytes say: a declared encoding yields, with a warning, in four
/// cases. (1) More than one character in 200 cannot be read in it. (2) It is no Unicode encoding, yet all bytes are valid UTF-8, with
/// sequences enough to rule out chance, and read as such they look more like text. (3) It is one of the Chinese encodings, hardly any
/// character of the reading is a common one, and the other Chinese encoding gives plain Chinese. (4) It is one that the standard
/// refuses to decode ("replacement").
/// </remarks>
public static class CharsetDetector
{
    // A declaration is doubted where more than this share of the text had to be replaced.
    private const double DoubtfulShare = 0.005;

    // Six sequences that are valid UTF-8 by chance are rarer than one in 10,000 texts of GBK; a Western text would have to spell "Ã©" twice.
    private const int SequencesAgainstChinese = 6;
    private const int SequencesAgainstWestern = 2;

    // From so many characters on, the share of common ones is no accident.
    private const int EnoughCharacters = 30;

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
        DecodedText? doubted = null;
        foreach (var (name, evidence) in new[] { (header, CharsetEvidence.Header), (meta, CharsetEvidence.Meta) })
        {
            if (name is null) continue;

            var decoded = Read(bytes, name, evidence, warning);
            if (Better(bytes, decoded, isUtf8) is { } better) return better;
            if (name != "replacement" && decoded.Replaced <= decoded.Characters.Length * DoubtfulShare) return decoded;

            warning = $"the {Place(evidence)} says {name}, but {decoded.Replaced} characters cannot be read as such";
            if (name != "replacement") doubted ??= decoded with { Warning = warning };
        }

        return isUtf8 ? Read(bytes, "UTF-8", CharsetEvidence.ValidUtf8, warning) : Guess(bytes, doubted, warning);
    }

    // What the bytes prove against a declaration that they can be read in.
    private static DecodedText? Better(ReadOnlySpan<byte> bytes, DecodedText declared, bool isUtf8)
    {
        if (declared.Charset.StartsWith("UTF-", StringComparison.Ordinal) || declared.Charset == "replacement") return null;

        var isChinese = declared.Charset is "GBK" or "gb18030" or "Big5";
        var (share, counted) = CommonCharacters.In(declared.Characters.Span, declared.Charset);
        if (isUtf8 && HasSequences(bytes, isChinese ? SequencesAgainstChinese : SequencesAgainstWestern))
        {
            var utf8 = Read(bytes, "UTF-8", CharsetEvidence.ValidUtf8, $"the {Place(declared.Evidence)} says {declared.Charset}, but the bytes are UTF-8");
            if (!isChinese || CommonCharacters.In(utf8.Characters.Span, "UTF-8").Share > share) return utf8;
        }

        if (!isChinese || counted < EnoughCharacters || share > CommonCharacters.Plausible / 2) return null;

        var name = declared.Charset == "Big5" ? "gb18030" : "Big5";
        var other = Read(bytes, name, CharsetEvidence.Guess, $"the {Place(declared.Evidence)} says {declared.Charset}, but the bytes read as {name}");
        return CommonCharacters.In(other.Characters.Span, name).Share > CommonCharacters.Plausible ? other : null;
    }

    private static bool HasSequences(ReadOnlySpan<byte> bytes, int wanted)
    {
        foreach (var b in bytes)
        {
            if (b >= 0xC2 && --wanted == 0) return true;
        }

        return false;
    }

    private static (string Name, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return ("UTF-8", 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return ("UTF-16BE", 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return ("UTF-16LE", 2);
        return null;
    }

    private static DecodedText Guess(ReadOnlySpan<byte> bytes, DecodedText? doubted, string? warning)
    {
        DecodedText? best = null;
        var bestShare = CommonCharacters.Plausible;
        foreach (var name in new[] { "UTF-8", "gb18030", "Big5" })
        {
            var reading = Read(bytes, name, CharsetEvidence.Guess, warning);
            var share = CommonCharacters.In(reading.Characters.Span, name).Share;
            if (share <= bestShare) continue;

            best = reading;
            bestShare = share;
        }

        if (best is not null && (doubted is null || best.Replaced < doubted.Replaced)) return best;
        if (doubted is not null) return doubted;

        // Text of neither script with a few odd bytes is UTF-8 with some damage, or else most often Western.
        var utf8 = Read(bytes, "UTF-8", CharsetEvidence.Guess, warning);
        var beyondAscii = CommonCharacters.In(utf8.Characters.Span, "UTF-8").Counted;
        return utf8.Replaced * 4 < beyondAscii ? utf8 : Read(bytes, "windows-1252", CharsetEvidence.Guess, warning);
    }

    private static DecodedText Read(ReadOnlySpan<byte> bytes, string name, CharsetEvidence evidence, string? warning)
    {
        var (room, length, replaced) = Decoders.Rented(bytes, name);
        return new DecodedText(room.AsMemory(0, length), name, evidence, replaced, warning) { Room = room };
    }

    private static string Place(CharsetEvidence evidence) => evidence == CharsetEvidence.Header ? "header" : "page";

    private static string Shorten(string label) => label.Length <= 40 ? label.Trim() : label[..40].Trim() + "...";
}
