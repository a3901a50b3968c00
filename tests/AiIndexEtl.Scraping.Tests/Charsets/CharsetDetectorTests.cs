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

    // Codes and characters after the index of the WHATWG Encoding Standard.
    [TestCase(0xA3, 0xA0, '\u3000'), TestCase(0xA6, 0xD9, '\uFE10'), TestCase(0xA6, 0xDA, '\uFE12'), TestCase(0xA6, 0xF3, '\uFE19'), TestCase(0xA8, 0xBC, '\u1E3F'), TestCase(0xFE, 0x59, '\u9FB4'), TestCase(0xFE, 0xA0, '\u9FBB')]
    public void Two_byte_codes_that_differ_in_NET_are_read_as_the_standard_says(byte lead, byte trail, char expected) =>
        Assert.That(CharsetDetector.Decode([lead, trail, (byte)'!'], "gbk").Text, Is.EqualTo(expected + "!"));

    [TestCase("tests1.dat"), TestCase("tests2.dat")]
    public void The_prescan_agrees_with_the_html5lib_tests(string file)
    {
        var cases = ReadCases(File.ReadAllBytes(Repository.Shared("bench", "encoding", file)));
        var wrong = new List<string>();
        foreach (var (data, expected) in cases)
        {
            var found = CharsetDetector.Decode(data, null) is { Evidence: CharsetEvidence.ByteOrderMark, Charset: var marked } ? marked : MetaPrescan.Find(data) ?? "windows-1252";
            if (!string.Equals(found, EncodingLabels.NameOf(expected), StringComparison.OrdinalIgnoreCase)) wrong.Add($"{expected} but {found}: {Encoding.Latin1.GetString(data)[..Math.Min(90, data.Length)]}");
        }

        TestContext.Out.WriteLine($"{file}: {cases.Count - wrong.Count} of {cases.Count} agree");
        Assert.That(cases, Is.Not.Empty);
        Assert.That(wrong, Has.Count.LessThanOrEqualTo(1), string.Join('\n', wrong));
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
