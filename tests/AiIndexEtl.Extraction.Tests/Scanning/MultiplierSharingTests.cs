namespace AiIndexEtl.Extraction.Tests.Scanning;

public sealed class MultiplierSharingTests
{
    [TestCase("甲、乙两地的规模分别增加6.5、4.1万亿美元。", "6.5 = 6500000000000 USD; 4.1万亿美元 = 4100000000000 USD")]
    [TestCase("用户分别为3.2、2.1亿人。", "3.2 = 320000000 count; 2.1亿人 = 210000000 count")]
    [TestCase("产量分别为5.5和1.2万台。", "5.5 = 55000 count; 1.2万台 = 12000 count")]
    [TestCase("规模由3.2增至4.1亿元。", "3.2 = 320000000 CNY; 4.1亿元 = 410000000 CNY")]
    [TestCase("They made 1.2, 3.4 and 5.6 billion dollars.", "1.2 = 1200000000 USD; 3.4 = 3400000000 USD; 5.6 billion dollars = 5600000000 USD")]
    [TestCase("It rose from 3.2 to 4.1 billion dollars.", "3.2 = 3200000000 USD; 4.1 billion dollars = 4100000000 USD")]
    public void A_multiplier_at_the_end_of_a_list_or_pair_is_that_of_its_numbers(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));

    [TestCase("It sold 12,000, 15,000 and 1.2 million cars.", "12,000 = 12000 count; 15,000 = 15000 count; 1.2 million = 1200000 count")]
    [TestCase("产量分别为5000、1.2万台。", "5000 = 5000 count; 1.2万台 = 12000 count")]
    [TestCase("产量由120增至1.2万台。", "120 = 120 count; 1.2万台 = 12000 count")]
    [TestCase("It grew from 650 to 1.2 billion dollars.", "650 = 650 USD; 1.2 billion dollars = 1200000000 USD")]
    [TestCase("产量分别为3万、4万台。", "3万 = 30000 count; 4万台 = 40000 count")]
    public void A_number_of_another_size_was_told_in_full(string text, string expected) => Assert.That(ScanText.Mentions(text), Is.EqualTo(expected));
}
