using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Reconciliation.Agreement;
using AiIndexEtl.Reconciliation.Tests.Identity;

namespace AiIndexEtl.Reconciliation.Tests.Agreement;

public sealed class FigureAgreementTests
{
    [Test]
    public void Agree_two_told_as_times_more_are_compared_by_their_n()
    {
        var twice = Growth("增加了<2倍>多", 2, Qualifier.Over);
        var thrice = Growth("增加了<三倍>多", 3, Qualifier.Over);
        Assert.That(FigureAgreement.Agree(twice, thrice), Is.False);
        Assert.That(FigureAgreement.Contradict(twice, thrice), Is.True);
    }

    [TestCase(2, true)]
    [TestCase(3, true)]
    [TestCase(5, false)]
    public void Agree_times_more_and_a_plain_multiple_meet_in_either_reading(int multiple, bool agrees)
    {
        var more = Growth("增加了<2倍>", 2, Qualifier.Exact);
        var plain = Claims.Of($"<{multiple}> times", multiple, "times", ClaimKind.Ratio, basePeriod: "2023").Identify();
        Assert.That(FigureAgreement.Agree(more, plain), Is.EqualTo(agrees));
        Assert.That(FigureAgreement.Agree(plain, more), Is.EqualTo(agrees));
    }

    [Test]
    public void Agree_percentage_and_multiple_meet()
    {
        var percent = Claims.Of("grew <200%>", 200, "percent", ClaimKind.Change, basePeriod: "2023").Identify();
        var tripled = Claims.Of("<tripled>", 3, "times", ClaimKind.Ratio, basePeriod: "2023").Identify();
        Assert.That(percent.Observations[0].ObservationId, Is.EqualTo(tripled.Observations[0].ObservationId));
        Assert.That(FigureAgreement.Agree(percent, tripled), Is.True);
    }

    [Test]
    public void Contradict_claim_that_is_uncertain_contradicts_nothing()
    {
        var one = Claims.Of("<15> laws", 15).Identify();
        var other = Claims.Of("<20> laws", 20).Identify();
        Assert.That(FigureAgreement.Contradict(one, other), Is.True);
        Assert.That(FigureAgreement.Contradict(one, other with { IsComparable = false }), Is.False);
    }

    private static FigureIdentity Growth(string marked, decimal value, Qualifier qualifier) =>
        Claims.Of(marked, value, "times", ClaimKind.Change, basePeriod: "2023", qualifier: qualifier).Identify();
}
