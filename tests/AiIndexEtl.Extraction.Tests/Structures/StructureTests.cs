using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Structures;

namespace AiIndexEtl.Extraction.Tests.Structures;

public sealed class StructureTests
{
    [TestCase("论文从300篇增至500篇。", 0, 1)]
    [TestCase("論文由300篇增加到500篇。", 0, 1)]
    [TestCase("Papers rose from 300 papers to 500 papers.", 0, 1)]
    [TestCase("Papers rose to 500 papers from 300 papers.", 1, 0)]
    [TestCase("There were 500 papers, up from 300 papers.", 1, 0)]
    [TestCase("It scored 71%, up from just 48%.", 1, 0)]
    [TestCase("It scored 48% in 2024, down from 71% in 2023.", 1, 0)]
    public void FromToReader_finds_the_earlier_and_the_later_value(string text, int from, int to)
    {
        var document = Reading.Document(text);

        Assert.That(FromToReader.Read(document.Sentences[0], document.Folded), Is.EqualTo(new[] { new FromToPair(from, to) }));
    }

    [TestCase("2015—2022年，论文从300篇增至500篇。", "2015|2022")]
    [TestCase("Between 2015 and 2022 papers rose from 300 papers to 500 papers.", "2015|2022")]
    public void The_values_of_a_pair_stand_at_the_ends_of_its_span(string text, string periods)
    {
        var claims = Reading.Claims(text);

        Assert.That(string.Join('|', claims.Select(claim => claim.Period)), Is.EqualTo(periods));
        Assert.That(claims.Select(claim => claim.Evidence.Last(evidence => evidence.Slot == ClaimSlot.Period).Rule), Is.All.EqualTo("period.pair"));
    }

    [TestCase("论文300篇，专利500件。")]
    [TestCase("There were 300 papers and 500 papers.")]
    [TestCase("从300篇论文中选出5个模型。")]
    public void FromToReader_finds_no_pair(string text)
    {
        var document = Reading.Document(text);

        Assert.That(FromToReader.Read(document.Sentences[0], document.Folded), Is.Empty);
    }

    [TestCase("美国、中国和法国分别发布40个、15个和3个模型。", "US|CN|FR")]
    [TestCase("美國、中國和法國分別發布40個、15個和3個模型。", "US|CN|FR")]
    [TestCase("The US, China and France released 40, 15 and 3 models, respectively.", "US|CN|FR")]
    [TestCase("Papers rose by 40%, 15%, and 3% in the US, China and France, respectively.", "US|CN|FR")]
    [TestCase("德国和美国分别以40台和30台排在前列。", "DE|US")]
    public void A_respective_list_hands_out_areas(string text, string areas) =>
        Assert.That(string.Join('|', Reading.Claims(text).Select(claim => string.Join('+', claim.Area))), Is.EqualTo(areas));

    [TestCase("2022年、2023年和2024年分别为40个、15个和3个模型。", "2022|2023|2024")]
    [TestCase("2022年至2024年分别为40个、15个和3个模型。", "2022|2023|2024")]
    [TestCase("There were 40, 15 and 3 models in 2022, 2023 and 2024, respectively.", "2022|2023|2024")]
    [TestCase("预计2022年至2024年营收为40亿元、45亿元、53亿元。", "2022|2023|2024")]
    [TestCase("2022年至2024年营收40亿元、45亿元。", "2022/2024|2022/2024")]
    public void A_respective_list_hands_out_times(string text, string periods) =>
        Assert.That(string.Join('|', Reading.Claims(text).Select(claim => claim.Period)), Is.EqualTo(periods));

    [TestCase("They were 17.5 points apart on MMLU, 13.5 on MMMU and 24.3 on MATH. Twelve months on, the margins were 0.3, 8.1 and 1.6 points respectively.", "MMLU|MMMU|MATH")]
    [TestCase("在MMLU、MMMU和MATH上，差距分别为17.5%、13.5%和24.3%。一年后，这些差距为0.3%、8.1%和1.6%。", "MMLU|MMMU|MATH")]
    public void A_list_takes_up_the_names_of_the_sentence_before(string text, string names) =>
        Assert.That(string.Join('|', Reading.Claims(text).Skip(3).Select(claim => string.Join('+', claim.Subject))), Is.EqualTo(names));

    [Test]
    public void A_respective_list_of_unlike_length_is_refused()
    {
        var document = Reading.Document("美国、中国和法国分别发布40个和15个模型。");

        Assert.That(RespectiveReader.Read(document.Sentences[0], document.Folded), Is.Empty);
    }

    [Test]
    public void A_table_takes_unit_time_and_area_from_its_headers()
    {
        var claims = Reading.Claims("Country\t2023 (US$ bn)\t2024 (US$ bn)\nFrance\t1.5\t2.5\nJapan\t3.5\t4.5");

        Assert.That(
            claims.Select(claim => (claim.Mention, (double)claim.Value, claim.Unit, claim.Period, string.Join('+', claim.Area))),
            Is.EqualTo(new[] { ("1.5", 1.5e9, "USD", "2023", "FR"), ("2.5", 2.5e9, "USD", "2024", "FR"), ("3.5", 3.5e9, "USD", "2023", "JP"), ("4.5", 4.5e9, "USD", "2024", "JP") }));
    }

    [Test]
    public void A_table_takes_areas_from_its_header_where_the_row_has_none()
    {
        var claims = Reading.Claims("年份\t中国（%）\t美国（%）\n2023年\t61.1\t20.9");

        Assert.That(claims.Select(claim => (string.Join('+', claim.Area), claim.Kind)), Is.EqualTo(new[] { ("CN", ClaimKind.Share), ("US", ClaimKind.Share) }));
    }

    [Test]
    public void A_product_too_large_for_a_decimal_leaves_the_figure_as_written()
    {
        var claims = Reading.Claims("名称\t金额（万亿美元）\n甲\t7922816251426433759354395033.5");

        Assert.That(claims, Has.All.Matches<Claim>(claim => claim.Value > 0));
    }
}
