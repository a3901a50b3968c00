using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests.Decisions;

/// <summary>Whether a figure is a claim is decided by the chooser, with the rules' verdict as the proposal.</summary>
public sealed class StandingDeciderTests
{
    [TestCase("They published 40 models.", "40")]
    [TestCase("他们发布了40个模型。", "40个")]
    public void A_claim_of_the_rules_is_rejected_where_the_chooser_says_so(string text, string mention)
    {
        var result = Extract(text, new Contrary());

        Assert.That(result.Claims.Select(static claim => claim.Mention), Does.Not.Contain(mention));
        Assert.That(result.Rejections.Select(static rejection => (rejection.Text, rejection.Reason)), Does.Contain((mention, RejectionReasons.NotStated)));
    }

    [TestCase("The poll had 1,500 respondents.", "1,500")]
    [TestCase("报告共有502页。", "502页")]
    public void A_figure_that_the_rules_reject_is_a_claim_where_the_chooser_says_so(string text, string mention)
    {
        Assert.That(Extract(text, new RuleChooser()).Claims, Is.Empty);
        Assert.That(Extract(text, new Contrary()).Claims.Select(static claim => claim.Mention), Does.Contain(mention));
    }

    [TestCase("The poll had 1,500 respondents and 40 models were published.")]
    [TestCase("数十家企业发布了40个模型，报告共有502页。")]
    public void The_rules_verdict_stands_where_the_chooser_keeps_it(string text)
    {
        var plain = Reading.Extractor.Extract(Reading.Article(text));
        var chosen = Extract(text, new RuleChooser());

        Assert.That(chosen.Claims.Select(static claim => claim.CharStart), Is.EqualTo(plain.Claims.Select(static claim => claim.CharStart)));
        Assert.That(chosen.Rejections, Is.EqualTo(plain.Rejections));
    }

    [Test]
    public void What_is_vague_is_not_asked_about()
    {
        var chooser = new Contrary();

        Extract("数十家企业参加。", chooser);

        Assert.That(chooser.Asked, Is.Zero);
    }

    private static ExtractionResult Extract(string text, IChooser chooser)
    {
        var article = Reading.Article(text);
        return Reading.Extractor.Extract(article, chooser);
    }

    // Turns every verdict of the rules on standing round and keeps all else.
    private sealed class Contrary : IChooser
    {
        public int Asked { get; private set; }

        public int Choose<T>(DecisionSlot slot, ClaimDraft draft, CandidateList<T> candidates)
        {
            if (slot != DecisionSlot.Standing) return 0;
            Asked++;
            return 1;
        }
    }
}
