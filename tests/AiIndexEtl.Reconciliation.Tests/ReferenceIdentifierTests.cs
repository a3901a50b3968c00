using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.References;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Reconciliation.References;

namespace AiIndexEtl.Reconciliation.Tests;

public sealed class ReferenceIdentifierTests
{
    private static readonly FigureIdentifier s_figures = new(new Vocabulary([], [], [new NameDefinition { Kind = NameKind.Organisation, Names = ["Google", "谷歌"] }]));
    private static readonly ReferenceIdentifier s_identifier = new(s_figures);

    [Test]
    public void Reference_meets_the_claims_that_state_its_figure()
    {
        var reference = s_identifier.Identify(Entry(109_100_000_000m, "109.1e9", "USD")).Single();

        var claim = s_figures.Identify(ClaimOf(109_100_000_000m, "$109.1 billion", "USD"));
        Assert.That(reference.ObservationId, Is.EqualTo(claim.Observations.Single().ObservationId));
        Assert.That(reference.Low <= claim.High && claim.Low <= reference.High);
        Assert.That((reference.Dimension, reference.Kind, reference.Period), Is.EqualTo(("USD", "level", "2024")));
    }

    [TestCase("109.1e9", "109.3e9", false)]
    [TestCase("109e9", "109.1e9", true)]
    [TestCase("15", "20", false)]
    [TestCase("61.1", "61", true)]
    public void Digits_of_the_value_tell_how_exact_it_is(string one, string other, bool meets)
    {
        var (first, second) = (Identified(one), Identified(other));

        Assert.That(first.Low <= second.High && second.Low <= first.High, Is.EqualTo(meets));
    }

    [Test]
    public void Synonyms_of_a_subject_are_one_figure()
    {
        Assert.That(
            s_identifier.Identify(Entry(5, "5", "count") with { Subject = ["谷歌"] }).Single().ObservationId,
            Is.EqualTo(s_identifier.Identify(Entry(5, "5", "count") with { Subject = ["Google"] }).Single().ObservationId));
    }

    [Test]
    public void Every_column_tells_rows_apart_by_their_id()
    {
        var entry = Entry(5, "5", "count");
        ReferenceEntry[] entries =
            [entry, entry with { Period = "2023" }, entry with { Area = ["CN"] }, entry with { Edition = "ai-index/2025" }, entry with { Source = "Other" }, entry with { Note = "n" }, entry with { Value = 6, ValueText = "6" }];

        Assert.That(entries.Select(one => s_identifier.Identify(one).Single().ReferenceId), Is.Unique);
    }

    private static Core.Rows.ReferenceRow Identified(string text) =>
        s_identifier.Identify(Entry(decimal.Parse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture), text, "count")).Single();

    private static ReferenceEntry Entry(decimal value, string text, string unit) => new()
    {
        Line = 2,
        Metric = "notable_models",
        Area = ["US"],
        Period = "2024",
        Kind = ClaimKind.Level,
        Value = value,
        ValueText = text,
        Unit = unit,
        Source = "Office",
    };

    private static Claim ClaimOf(decimal value, string mention, string unit) => new()
    {
        Source = "a",
        Mention = mention,
        Prefix = "",
        Suffix = "",
        CharStart = 0,
        CharEnd = mention.Length,
        Sentence = mention,
        Value = value,
        Unit = unit,
        Qualifier = Qualifier.Exact,
        Kind = ClaimKind.Level,
        Metric = "notable_models",
        Area = ["US"],
        Subject = [],
        Period = "2024",
        Confidence = 1,
        Evidence = [],
    };
}
