using System.Text;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// The upper halves of the encodings of one byte a character as the WHATWG Encoding Standard gives them: .NET's code pages where they
/// agree, with their differences mended, and tables for the three encodings that .NET lacks. U+FFFD stands for no character.
/// </summary>
internal static class SingleByteTables
{
    private const int Half = 128;

    // The characters from 0xA0 on; below it stand the control characters of the same number.
    private static readonly Dictionary<string, string> Missing = new(StringComparer.Ordinal)
    {
        ["ISO-8859-10"] = "\u00a0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00adŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ",
        ["ISO-8859-14"] = "\u00a0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00ad®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ",
        ["ISO-8859-16"] = "\u00a0ĄąŁ€„Š§š©Ș«Ź\u00adźŻ°±ČłŽ”¶·žčș»ŒœŸżÀÁÂĂÄĆÆÇÈÉÊËÌÍÎÏĐŃÒÓÔŐÖŚŰÙÚÛÜĘȚßàáâăäćæçèéêëìíîïđńòóôőöśűùúûüęțÿ",
    };

    private static readonly Dictionary<string, (int Byte, char Character)[]> Differences = new(StringComparer.Ordinal)
    {
        ["ISO-8859-7"] = [(0xA1, '‘'), (0xA2, '’'), (0xA4, '€'), (0xA5, '₯'), (0xAA, '\u037A')],
        ["ISO-8859-8"] = [(0xAF, '¯'), (0xFD, '\u200E'), (0xFE, '\u200F')],
        ["ISO-8859-8-I"] = [(0xAF, '¯'), (0xFD, '\u200E'), (0xFE, '\u200F')],
        ["macintosh"] = [(0xBD, '\u03A9')],
        ["x-mac-cyrillic"] = [(0xA2, 'Ґ'), (0xB6, 'ґ'), (0xFF, '€')],
    };

    /// <summary>The 128 characters of the bytes 0x80 to 0xFF; null where .NET's decoder has more than one byte to a character.</summary>
    /// <param name="name">The encoding's WHATWG name.</param>
    /// <param name="dotNet">The .NET encoding of <see cref="EncodingLabels"/>.</param>
    public static string? Of(string name, Encoding dotNet)
    {
        // Each byte stands for the character 0xF700 above it, so that nothing is lost.
        if (name == "x-user-defined") return string.Create(Half, 0, static (half, _) => Fill(half, '\uF780'));
        if (Missing.TryGetValue(name, out var upper))
        {
            return string.Create(Half, upper, static (half, rest) =>
            {
                Fill(half, '\u0080');
                rest.CopyTo(half[(Half - rest.Length)..]);
            });
        }

        if (!dotNet.IsSingleByte) return null;

        var bytes = new byte[Half];
        for (var i = 0; i < Half; i++) bytes[i] = (byte)(Half + i);
        var characters = dotNet.GetString(bytes).ToCharArray();

        // .NET fills unassigned bytes with private-use characters; the standard assigns none of those.
        for (var i = 0; i < Half; i++)
        {
            if (characters[i] is >= '\uE000' and <= '\uF8FE') characters[i] = '\uFFFD';
        }

        foreach (var (at, character) in Differences.GetValueOrDefault(name, [])) characters[at - Half] = character;
        return new string(characters);
    }

    private static void Fill(Span<char> half, char first)
    {
        for (var i = 0; i < half.Length; i++) half[i] = (char)(first + i);
    }
}
