using System.Text;
using AiIndexEtl.Scraping.Charsets;

namespace AiIndexEtl.Scraping.Tests.Charsets;

public sealed class CharsetDetectorTests
{
    private const string Simplified = "报告显示，2023年中国的人工智能专利占全球的六成以上，这是一个新的纪录。";
    private const string Traditional = "報告顯示，2023年中國大陸的人工智慧專利占全球的六成以上，這是一個新的紀錄。";

    [TestCase("gb2312"), TestCase("GBK"), TestCase("gb18030"), TestCase(" x-gbk "), TestCase("chinese")]
    public void Every_label_of_the_gb_family_reads_four_byte_characters(string label)
    {
        var bytes = Encode(Simplified + "䶮€👍", "gb18030");

        Assert.That(CharsetDetector.Decode(bytes, label).Text, Is.EqualTo(Simplified + "䶮€👍"));
    }

    [TestCase("gb18030", Simplified, "gb18030"), TestCase("big5", Traditional, "Big5"), TestCase("utf-8", Traditional, "UTF-8"), TestCase("windows-1252", "Caf\u00e9 co\u00fbte 5 \u20ac de plus.", "windows-1252")]
    public void Without_a_declaration_the_content_decides(string encoding, string text, string charset)
    {
        var decoded = CharsetDetector.Decode(Encode(text, encoding), headerLabel: null);

        Assert.That((decoded.Text, decoded.Charset, decoded.Replaced), Is.EqualTo((text, charset, 0)));
    }

    [Test]
    public void A_byte_order_mark_beats_the_header_and_the_header_beats_meta()
    {
        var marked = CharsetDetector.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("é")], "gbk");
        var byHeader = CharsetDetector.Decode(Encode("<meta charset=big5>" + Simplified, "gb18030"), "gbk");
        var byMeta = CharsetDetector.Decode(Encode("<meta charset=big5>" + Traditional, "big5"), null);

        Assert.That((marked.Text, marked.Evidence), Is.EqualTo(("é", CharsetEvidence.ByteOrderMark)));
        Assert.That((byHeader.Charset, byHeader.Evidence), Is.EqualTo(("GBK", CharsetEvidence.Header)));
        Assert.That((byMeta.Charset, byMeta.Evidence), Is.EqualTo(("Big5", CharsetEvidence.Meta)));
    }

    [Test]
    public void A_declaration_that_the_bytes_contradict_is_passed_over_with_a_warning()
    {
        var decoded = CharsetDetector.Decode(Encode("<meta charset=utf-8>" + Simplified, "gb18030"), "utf-8");

        Assert.That((decoded.Charset, decoded.Replaced), Is.EqualTo(("gb18030", 0)));
        Assert.That(decoded.Warning, Does.Contain("UTF-8"));
    }

    [Test]
    public void An_unknown_label_is_told_and_the_next_evidence_counts()
    {
        var decoded = CharsetDetector.Decode(Encoding.UTF8.GetBytes(Simplified), "klingon");

        Assert.That((decoded.Charset, decoded.Evidence), Is.EqualTo(("UTF-8", CharsetEvidence.ValidUtf8)));
        Assert.That(decoded.Warning, Does.Contain("klingon"));
    }

    [Test]
    public void Invalid_bytes_are_replaced_and_counted()
    {
        var decoded = CharsetDetector.Decode([.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Simplified, 20))), 0xFF, (byte)'x'], "utf-8");

        Assert.That((decoded.Replaced, decoded.Text[^1]), Is.EqualTo((1, 'x')));
    }

    // The common accident of Chinese servers: the default header says GBK, the page is UTF-8.
    [TestCase("gbk"), TestCase("gb2312"), TestCase("big5"), TestCase("iso-8859-1")]
    public void A_header_that_valid_UTF8_contradicts_yields_with_a_warning(string label)
    {
        var decoded = CharsetDetector.Decode(Encoding.UTF8.GetBytes("<p>" + Simplified), label);

        Assert.That((decoded.Text, decoded.Charset, decoded.Evidence), Is.EqualTo(("<p>" + Simplified, "UTF-8", CharsetEvidence.ValidUtf8)));
        Assert.That(decoded.Warning, Does.StartWith("the header says"));
    }

    [TestCase("gbk", Traditional, "big5", "Big5"), TestCase("big5", Simplified, "gb18030", "gb18030")]
    public void A_header_that_names_the_other_Chinese_encoding_yields_to_plain_Chinese(string label, string text, string encoding, string charset)
    {
        var decoded = CharsetDetector.Decode(Encode(text, encoding), label);

        Assert.That((decoded.Text, decoded.Charset, decoded.Evidence), Is.EqualTo((text, charset, CharsetEvidence.Guess)));
    }

    [TestCase("gbk", "gb18030", "联通"), TestCase("gbk", "gb18030", "龘靐齉爩鱻麤灪籱"), TestCase("windows-1252", "windows-1252", "Ã©")]
    public void A_declaration_stands_where_the_bytes_prove_nothing_against_it(string label, string encoding, string text) =>
        Assert.That(CharsetDetector.Decode(Encode(text, encoding), label).Text, Is.EqualTo(text));

    [TestCase("gb18030", "人工智能的发展", "gb18030"), TestCase("big5", "人工智慧的發展", "Big5"), TestCase("utf-8", "人工智慧的發展", "UTF-8"), TestCase("gb18030", "臺灣的人工智慧發展報告", "gb18030")]
    public void Few_characters_suffice_for_a_guess(string encoding, string text, string charset) =>
        Assert.That(CharsetDetector.Decode(Encode(text, encoding), null).Charset, Is.EqualTo(charset));

    [Test]
    public void UTF8_that_was_cut_within_a_character_stays_UTF8()
    {
        var decoded = CharsetDetector.Decode(Encoding.UTF8.GetBytes("It “grew” by 5\u00a0% – he said – in “one” year…").AsSpan()[..^1], null);

        Assert.That((decoded.Charset, decoded.Replaced), Is.EqualTo(("UTF-8", 1)));
    }

    [Test]
    public void A_replacement_character_of_the_document_itself_is_no_damage() =>
        Assert.That(CharsetDetector.Decode(Encoding.UTF8.GetBytes("a\uFFFDb"), "utf-8").Replaced, Is.Zero);

    [TestCase("<meta charset=utf-16le><p>é", "UTF-8"), TestCase("<meta charset=x-user-defined>", "windows-1252"), TestCase("<?xml version='1.0' encoding='UTF-16'?><html>é", "UTF-8"), TestCase("<?xml version='1.0' encoding='gb2312'?><html>", "GBK")]
    public void Labels_within_a_page_are_read_as_the_standard_says(string page, string charset) =>
        Assert.That(CharsetDetector.Decode(Encoding.UTF8.GetBytes(page), null).Charset, Is.EqualTo(charset));

    [Test]
    public void An_encoding_that_is_never_decoded_gives_way_to_what_the_bytes_are()
    {
        var decoded = CharsetDetector.Decode(Encoding.UTF8.GetBytes(Simplified), "hz-gb-2312");

        Assert.That((decoded.Text, decoded.Charset), Is.EqualTo((Simplified, "UTF-8")));
    }

    // All cases apply: pages without a declaration are windows-1252 there, which is where the guess comes in here.
    [TestCase("tests1.dat"), TestCase("tests2.dat"), TestCase("test-yahoo-jp.dat")]
    public void The_prescan_agrees_with_the_html5lib_tests(string file)
    {
        var cases = ReadCases(File.ReadAllBytes(Repository.Shared("bench", "encoding", file)));
        var wrong = new List<string>();
        foreach (var (data, expected) in cases)
        {
            var found = CharsetDetector.Decode(data, null) is { Evidence: CharsetEvidence.ByteOrderMark, Charset: var marked } ? marked : MetaPrescan.Find(data) ?? "windows-1252";
            if (!string.Equals(found, EncodingLabels.NameOf(expected), StringComparison.OrdinalIgnoreCase)) wrong.Add($"{expected} but {found}: {Encoding.Latin1.GetString(data)}");
        }

        Assert.That(cases, Is.Not.Empty);
        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
    }

    private static List<(byte[] Data, string Encoding)> ReadCases(byte[] file)
    {
        var cases = new List<(byte[], string)>();
        foreach (var part in Encoding.Latin1.GetString(file).Split("#data\n").Skip(1))
        {
            var at = part.IndexOf("#encoding\n", StringComparison.Ordinal);
            var data = part[..at];
            cases.Add((Encoding.Latin1.GetBytes(data.EndsWith('\n') ? data[..^1] : data), part[(at + "#encoding\n".Length)..].Trim()));
        }

        return cases;
    }

    private static byte[] Encode(string text, string encoding) => (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);
}
