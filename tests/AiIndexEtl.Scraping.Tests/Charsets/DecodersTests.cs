using System.Text;
using AiIndexEtl.Scraping.Charsets;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Charsets;

/// <summary>Codes and characters after the indexes and the decoders of the WHATWG Encoding Standard.</summary>
public sealed class DecodersTests
{
    // Two-byte codes that .NET reads otherwise, the euro sign of Microsoft's GBK, four-byte codes, and the one that .NET swaps.
    [TestCase("A3A0", "\u3000"), TestCase("A6D9", "\uFE10"), TestCase("A6DA", "\uFE12"), TestCase("A6F3", "\uFE19"), TestCase("A8BC", "\u1E3F"), TestCase("FE59", "\u9FB4"), TestCase("FEA0", "\u9FBB")]
    [TestCase("80", "€"), TestCase("A2E3", "€"), TestCase("81308130", "\u0080"), TestCase("8135F437", "\uE7C7"), TestCase("8431A439", "\uFFFF"), TestCase("90308130", "\U00010000"), TestCase("9439DA33", "💩"), TestCase("E3329A35", "\U0010FFFF")]
    // Invalid: what follows in ASCII is read again.
    [TestCase("81", "\uFFFD"), TestCase("8130", "\uFFFD"), TestCase("813081", "\uFFFD"), TestCase("FF41", "\uFFFDA"), TestCase("813C", "\uFFFD<"), TestCase("8130813C", "\uFFFD0\uFFFD<"), TestCase("84328130", "\uFFFD"), TestCase("81FF", "\uFFFD")]
    public void Gb18030_is_read_as_the_standard_says(string code, string expected) =>
        Assert.That(Decoders.Decode(Convert.FromHexString(code), "gb18030").Text, Is.EqualTo(expected));

    // Level 1, level 2, box drawing, kana and Cyrillic of the ETEN extensions, Hong Kong characters in and beyond the BMP, composed letters.
    [TestCase("A440", "一"), TestCase("C940", "乂"), TestCase("F9FA", "╭"), TestCase("C6E7", "ぁ"), TestCase("C7F3", "А"), TestCase("A3E1", "€"), TestCase("F9D8", "裏"), TestCase("9DEF", "嘅"), TestCase("8FFC", "\U00024CC9")]
    [TestCase("8862", "\u00CA\u0304"), TestCase("8866", "\u00CA"), TestCase("88A5", "\u00EA\u030C")]
    [TestCase("80", "\uFFFD"), TestCase("FF40", "\uFFFD@"), TestCase("A4", "\uFFFD"), TestCase("A43C", "\uFFFD<"), TestCase("8140", "\uFFFD@"), TestCase("81A1", "\uFFFD")]
    public void Big5_is_read_as_the_standard_says(string code, string expected) =>
        Assert.That(Decoders.Decode(Convert.FromHexString(code), "Big5").Text, Is.EqualTo(expected));

    [TestCase("latin1", 0x80, "€"), TestCase("us-ascii", 0x81, "\u0081"), TestCase("iso-8859-10", 0xA1, "Ą"), TestCase("iso-8859-14", 0xFE, "ŷ"), TestCase("iso-8859-16", 0xAA, "Ș"), TestCase("iso-8859-7", 0xA1, "‘")]
    [TestCase("iso-8859-6", 0xA1, "\uFFFD"), TestCase("windows-874", 0xDB, "\uFFFD"), TestCase("mac", 0xBD, "Ω"), TestCase("x-mac-cyrillic", 0xFF, "€"), TestCase("koi8-u", 0xAE, "ў"), TestCase("x-user-defined", 0x80, "\uF780"), TestCase("x-user-defined", 0xFF, "\uF7FF")]
    public void Single_bytes_are_read_as_the_standard_says(string label, byte code, string expected) =>
        Assert.That(Decoders.Decode([code], EncodingLabels.NameOf(label)!).Text, Is.EqualTo(expected));

    [Test]
    public void The_supplement_fills_the_index_of_Big5()
    {
        var mapped = 0;
        for (var lead = 0x81; lead <= 0xFE; lead++)
        {
            for (var trail = 0x40; trail <= 0xFE; trail++)
            {
                if (trail is > 0x7E and < 0xA1) continue;
                if (Decoders.Decode([(byte)lead, (byte)trail], "Big5").Replaced == 0) mapped++;
            }
        }

        Assert.That(mapped, Is.EqualTo(18590 + 4));
    }

    [Test]
    public void What_is_invalid_is_replaced_and_counted_in_every_encoding() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
        {
            foreach (var name in EncodingLabels.Names)
            {
                var (text, replaced) = Decoders.Decode(bytes, name);
                if (replaced < 0 || replaced > text.AsSpan().Count('\uFFFD') || text.Length > bytes.Length * 2) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [TestCase("gb18030"), TestCase("Big5")]
    public void Markup_behind_any_bytes_is_never_swallowed(string name) =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
            Decoders.Decode([.. bytes, .. "<p>"u8], name).Text.EndsWith("<p>", StringComparison.Ordinal)).QuickCheckThrowOnFailure();

    [Test]
    public void Text_survives_encoding_in_gb18030() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text =>
        {
            // .NET writes the differing characters with codes of its own, so only others go round.
            var plain = string.Concat(text.Get.EnumerateRunes().Where(rune => rune.Value is not (0xFFFD or 0x1E3F or (>= 0xE000 and <= 0xF8FF) or (>= 0xFE10 and <= 0xFE19) or (>= 0x9FB4 and <= 0x9FBB))));
            var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(plain);
            return Decoders.Decode(bytes, "gb18030") == (plain, 0);
        }).QuickCheckThrowOnFailure();
}
