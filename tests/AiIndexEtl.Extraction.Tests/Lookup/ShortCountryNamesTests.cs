using AiIndexEtl.Extraction.Lookup;

namespace AiIndexEtl.Extraction.Tests.Lookup;

public sealed class ShortCountryNamesTests
{
    [TestCase("投资:美40亿,中10亿", 3, "US")]
    [TestCase("投资:美40亿,中10亿", 8, "CN")]
    [TestCase("德、法各两成", 0, "DE")]
    [TestCase("德、法各两成", 2, "FR")]
    [TestCase("其中10亿", 1, null)]
    [TestCase("加、减两种", 0, null)]
    [TestCase("法律、法规", 3, null)]
    [TestCase("美", 0, null)]
    public void At_reads_a_country_that_stands_alone(string folded, int position, string? expected) =>
        Assert.That(ShortCountryNames.At(folded, position)?[0], Is.EqualTo(expected));
}
