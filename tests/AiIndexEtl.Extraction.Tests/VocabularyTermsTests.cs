using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;

namespace AiIndexEtl.Extraction.Tests;

public sealed class VocabularyTermsTests
{
    [Test]
    public void Units_are_those_that_figures_are_read_in()
    {
        Assert.That(VocabularyTerms.Units, Is.SupersetOf(new[] { "percent", "count", "times", "USD", "CNY", "PLN", "token", "FLOP", "bit/second", "tonne" }));
        Assert.That(VocabularyTerms.Units, Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(VocabularyTerms.Units.Where(unit => unit.Contains('?', StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void UnitClasses_take_in_every_unit_that_is_no_class_by_itself()
    {
        foreach (var (unit, form) in new[] { ("USD", QuantityForm.Money), ("month", QuantityForm.Duration), ("FLOP", QuantityForm.Counted), ("gram", QuantityForm.Counted), ("watt_hour", QuantityForm.Counted), ("count/1e5 people", QuantityForm.Counted), ("score", QuantityForm.Counted) })
        {
            var quantity = new QuantityMention
            {
                Start = 0, End = 1, NumberStart = 0, NumberEnd = 1, QualifierStart = 0, QualifierEnd = 1, Value = 1, Unit = unit, Form = form, Qualifier = Qualifier.Exact,
            };
            Assert.That(VocabularyTerms.UnitClasses, Does.Contain(UnitClass.Of(quantity)), unit);
        }
    }

    [TestCase("AI論文", "ai论文")]
    [TestCase("ＡＩ", "ai")]
    public void Fold_gives_the_form_of_the_look_up(string words, string folded) => Assert.That(VocabularyTerms.Fold(words), Is.EqualTo(folded));
}
