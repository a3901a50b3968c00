using System.Globalization;
using System.Text;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// The Big5 decoder of the WHATWG Encoding Standard, with the Hong Kong supplement (HKSCS). Most codes come from .NET's code page 950;
/// those that it lacks or reads otherwise, 5,102 in all, stand in <c>Tables/big5-supplement.txt</c>.
/// </summary>
internal static class Big5Decoder
{
    private const int Trails = 157;
    private const int Leads = 126;

    private static readonly Lazy<int[]> CodePoints = new(BuildTable);

    /// <summary>Decodes bytes into the target and returns how many UTF-16 units it wrote; at most one for each byte.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="target">Room for as many units as there are bytes.</param>
    /// <param name="replaced">How many invalid sequences became U+FFFD.</param>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> target, out int replaced)
    {
        var table = CodePoints.Value;
        var written = 0;
        var at = 0;
        replaced = 0;
        while (at < bytes.Length)
        {
            var lead = bytes[at];
            if (lead < 0x80)
            {
                target[written++] = (char)lead;
                at++;
                continue;
            }

            var trail = at + 1 < bytes.Length ? bytes[at + 1] : -1;
            var pointer = PointerOf(lead, trail);
            if (pointer >= 0 && Composed(pointer) is { } pair)
            {
                pair.CopyTo(target[written..]);
                written += 2;
                at += 2;
            }
            else if (pointer >= 0 && table[pointer] is var codePoint and not 0)
            {
                written += new Rune(codePoint).EncodeToUtf16(target[written..]);
                at += 2;
            }
            else
            {
                // An ASCII byte behind a wrong lead byte is read again, so that a damaged character never swallows a tag.
                target[written++] = '\uFFFD';
                replaced++;
                at += lead is 0x80 or 0xFF || trail < 0x80 ? 1 : 2;
            }
        }

        return written;
    }

    private static int PointerOf(int lead, int trail) => lead is < 0x81 or > 0xFE
        ? -1
        : trail switch
        {
            >= 0x40 and <= 0x7E => (lead - 0x81) * Trails + trail - 0x40,
            >= 0xA1 and <= 0xFE => (lead - 0x81) * Trails + trail - 0x62,
            _ => -1,
        };

    // Four codes stand for a letter with a combining mark.
    private static string? Composed(int pointer) => pointer switch
    {
        1133 => "\u00CA\u0304",
        1135 => "\u00CA\u030C",
        1164 => "\u00EA\u0304",
        1166 => "\u00EA\u030C",
        _ => null,
    };

    private static int[] BuildTable()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(950) ?? throw new InvalidOperationException(".NET's code pages lack Big5.");
        var table = new int[Leads * Trails];
        Span<char> decoded = stackalloc char[4];
        Span<byte> code = stackalloc byte[2];
        for (var pointer = 0; pointer < table.Length; pointer++)
        {
            var trail = pointer % Trails;
            code[0] = (byte)(0x81 + pointer / Trails);
            code[1] = (byte)(trail + (trail < 0x3F ? 0x40 : 0x62));

            // .NET fills unassigned codes with private-use characters; the standard assigns none of those.
            if (encoding.GetChars(code, decoded) == 1 && decoded[0] is not ('?' or '\uFFFD' or (>= '\uE000' and <= '\uF8FF'))) table[pointer] = decoded[0];
        }

        AddSupplement(table);
        return table;
    }

    // Each line: a pointer, a space, and the characters of that pointer and the ones behind it.
    private static void AddSupplement(int[] table)
    {
        using var stream = typeof(Big5Decoder).Assembly.GetManifestResourceStream("big5-supplement.txt") ?? throw new InvalidOperationException("The assembly lacks its table of Big5 codes.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var pointer = int.Parse(line.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture);
            foreach (var rune in line.AsSpan(space + 1).EnumerateRunes()) table[pointer++] = rune.Value;
        }
    }
}
