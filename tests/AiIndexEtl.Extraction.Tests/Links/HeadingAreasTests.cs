namespace AiIndexEtl.Extraction.Tests.Links;

/// <summary>A heading that is a place and nothing else, and what stands below it.</summary>
public sealed class HeadingAreasTests
{
    [TestCase("Crops of the week\nBrazil\nPorts loaded 7 million tonnes of beans in October.", "7 million tonnes", "BR")]
    [TestCase("Crops of the week\nBrazil\nPorts loaded 7 million tonnes of beans in October.\nIndia\nMills crushed 9 million tonnes of cane.", "9 million tonnes", "IN")]
    [TestCase("一周作物\n巴西\n港口装运大豆700万吨。", "700万吨", "BR")]
    public void What_stands_below_it_is_about_the_place(string text, string mention, string area) =>
        Assert.That(Reading.Claim(text, mention).Area, Is.EqualTo(new[] { area }));

    [Test]
    public void A_heading_that_only_names_a_place_says_nothing_of_what_stands_below() =>
        Assert.That(Reading.Claim("Why millers in Brazil are worried\nPorts loaded 7 million tonnes of beans.", "7 million tonnes").Area, Is.Not.EqualTo(new[] { "BR" }));
}
