using System.Text;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// The gb18030 decoder of the WHATWG Encoding Standard, which reads GB2312 and GBK as well. The codes come from .NET's decoder, with
/// <see cref="Gb18030Differences"/> mended; what happens at invalid bytes follows the standard: one replacement character for the
/// shortest wrong prefix, and an ASCII byte behind it is read again, so that a damaged character never swallows a tag.
/// </summary>
internal static class Gb18030Decoder
{
    private const int TwoByteTrails = 190;
    private const int TwoByteCodes = 126 * TwoByteTrails;
    private const int BmpPointers = 39420;
    private const int FirstAstralPointer = 189000;
    private const int LastAstralPointer = 1237575;

    // The one four-byte code that .NET reads as the standard does not.
    private const int PrivateUsePointer = 7457;

    private static readonly Lazy<(string TwoByte, string FourByte)> Tables = new(BuildTables);

    /// <summary>Decodes bytes into the target and returns how many UTF-16 units it wrote; at most one for each byte.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="target">Room for as many units as there are bytes.</param>
    /// <param name="replaced">How many invalid sequences became U+FFFD.</param>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<char> target, out int replaced)
    {
        var (twoByte, fourByte) = Tables.Value;
        var written = 0;
        var at = 0;
        replaced = 0;
        while (at < bytes.Length)
        {
            var lead = bytes[at];
            if (lead < 0x80)
            {
                // Markup is ASCII in long runs.
                var run = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (run < 0) run = bytes.Length - at;
                Ascii.ToUtf16(bytes.Slice(at, run), target[written..], out _);
                written += run;
                at += run;
            }
            else if (lead == 0x80)
            {
                target[written++] = '€';
                at++;
            }
            else if (TwoByte(bytes[at..], twoByte) is var two and not '\0')
            {
                target[written++] = two;
                at += 2;
            }
            else if (FourByte(bytes[at..], fourByte) is var four and not 0)
            {
                written += new Rune(four).EncodeToUtf16(target[written..]);
                at += 4;
            }
            else
            {
                target[written++] = '\uFFFD';
                replaced++;
                at += LengthOfError(bytes[at..]);
            }
        }

        return written;
    }

    private static char TwoByte(ReadOnlySpan<byte> bytes, string table)
    {
        if (bytes.Length < 2 || bytes[0] == 0xFF) return '\0';

        var trail = bytes[1];
        return trail is < 0x40 or 0x7F or 0xFF ? '\0' : table[(bytes[0] - 0x81) * TwoByteTrails + trail - (trail < 0x7F ? 0x40 : 0x41)];
    }

    private static int FourByte(ReadOnlySpan<byte> bytes, string table)
    {
        if (bytes.Length < 4 || !HasFourByteForm(bytes)) return 0;

        var pointer = (((bytes[0] - 0x81) * 10 + bytes[1] - 0x30) * 126 + bytes[2] - 0x81) * 10 + bytes[3] - 0x30;
        return pointer switch
        {
            < BmpPointers => table[pointer],
            >= FirstAstralPointer and <= LastAstralPointer => 0x10000 + pointer - FirstAstralPointer,
            _ => 0,
        };
    }

    private static bool HasFourByteForm(ReadOnlySpan<byte> bytes) =>
        bytes[0] is >= 0x81 and <= 0xFE && bytes[1] is >= 0x30 and <= 0x39 && bytes[2] is >= 0x81 and <= 0xFE && bytes[3] is >= 0x30 and <= 0x39;

    // A code of four bytes that stands for nothing is one error; at the end of the bytes, so is whatever a code was begun with.
    private static int LengthOfError(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == 0xFF || bytes.Length == 1) return 1;
        if (bytes[1] is < 0x30 or > 0x39) return bytes[1] < 0x80 ? 1 : 2;
        if (bytes.Length == 2) return 2;
        if (bytes[2] is < 0x81 or 0xFF) return 1;
        if (bytes.Length == 3) return 3;
        return HasFourByteForm(bytes) ? 4 : 1;
    }

    private static (string TwoByte, string FourByte) BuildTables()
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding("gb18030") ?? throw new InvalidOperationException(".NET's code pages lack gb18030.");
        var two = new byte[TwoByteCodes * 2];
        for (var i = 0; i < TwoByteCodes; i++)
        {
            var trail = i % TwoByteTrails;
            two[i * 2] = (byte)(0x81 + i / TwoByteTrails);
            two[i * 2 + 1] = (byte)(trail + (trail < 0x3F ? 0x40 : 0x41));
        }

        var four = new byte[BmpPointers * 4];
        for (var i = 0; i < BmpPointers; i++)
        {
            four[i * 4] = (byte)(0x81 + i / 12600);
            four[i * 4 + 1] = (byte)(0x30 + i / 1260 % 10);
            four[i * 4 + 2] = (byte)(0x81 + i / 10 % 126);
            four[i * 4 + 3] = (byte)(0x30 + i % 10);
        }

        var bmp = encoding.GetString(four);
        return (Gb18030Differences.Mend(encoding.GetString(two)), $"{bmp[..PrivateUsePointer]}\uE7C7{bmp[(PrivateUsePointer + 1)..]}");
    }
}
