using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Structures;

public sealed class ConversionTests
{
    [TestCase("中国的投资为93亿美元，约合人民币682亿元。", "93亿美元", "682亿元")]
    [TestCase("这笔投资为17亿欧元（折约20亿美元）。", "17亿欧元", "20亿美元")]
    [TestCase("投資額為新台幣320億元（約合10億美元）。", "320億元", "10億美元")]
    [TestCase("It spent 370 billion euros ($405 billion) on it.", "370 billion euros", "$405 billion")]
    [TestCase("It earned NT$868.5bn, equal to US$26.9bn, in the quarter.", "NT$868.5bn", "US$26.9bn")]
    [TestCase("Students pay GBP 9,250, or about USD 12,255, a year.", "GBP 9,250", "USD 12,255")]
    [TestCase("A licence costs ¥1,000 (about $140 at current rates).", "¥1,000", "$140")]
    public void An_amount_that_restates_another_is_no_claim_but_evidence(string text, string original, string restated)
    {
        var result = Reading.Extractor.Extract(Reading.Article(text));
        var claim = Reading.Find(result.Claims, original);
        var evidence = claim.Evidence.Single(found => found.Rule == "value.conversion");

        Assert.That(text[evidence.Start..evidence.End], Is.EqualTo(restated));
        Assert.That(result.Rejections.Single(rejection => rejection.Reason == RejectionReasons.Conversion).Text, Is.EqualTo(restated));
        Assert.That(result.Claims.Select(found => found.Mention), Does.Not.Contain(restated));
    }

    [TestCase("It raised $5 billion, or about $400 a head.")]
    [TestCase("It raised 2 billion euros ($300 million of it in loans).")]
    [TestCase("France pledged 2 billion euros ($40 billion in all).")]
    [TestCase("France pledged 2 billion euros, Japan 300 billion yen.")]
    [TestCase("美国投入672亿美元，日本投入300亿日元。")]
    public void Other_amounts_stay_claims(string text) => Assert.That(Reading.Claims(text), Has.Count.EqualTo(2));

    [Test]
    public void Every_amount_in_the_brackets_restates_the_first()
    {
        var claims = Reading.Claims("It raised RMB 5bn ($700m, €640m) last year.");

        Assert.That(claims.Select(claim => claim.Mention), Is.EqualTo(new[] { "RMB 5bn" }));
        Assert.That(claims[0].Evidence.Count(found => found.Rule == "value.conversion"), Is.EqualTo(2));
    }
}
