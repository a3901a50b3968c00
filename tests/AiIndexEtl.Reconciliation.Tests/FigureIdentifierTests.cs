using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;

namespace AiIndexEtl.Reconciliation.Tests;

public sealed class FigureIdentifierTests
{
    [Test]
    public void Identify_synonym_gives_the_same_observation()
    {
        var identifier = new FigureIdentifier(new Vocabulary([], [], [new NameDefinition { Kind = NameKind.Organisation, Names = ["Google", "谷歌"] }]));
        Assert.That(
            identifier.Identify(ClaimOf("谷歌")).Observations[0].ObservationId, Is.EqualTo(identifier.Identify(ClaimOf("Google")).Observations[0].ObservationId));
    }

    private static Claim ClaimOf(string subject) => new()
    {
        Source = "a",
        Mention = "7",
        Prefix = "",
        Suffix = "",
        CharStart = 0,
        CharEnd = 1,
        Sentence = "7",
        Value = 7,
        Unit = "count",
        Qualifier = Qualifier.Exact,
        Kind = ClaimKind.Level,
        Metric = "notable_models",
        Area = [],
        Subject = [subject],
        Confidence = 1,
        Evidence = [],
    };
}
