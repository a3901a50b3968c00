using System.Globalization;
using AiIndexEtl.Reconciliation.Checks;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Reconciliation.Tests.Checks;

/// <summary>Laws of the checks.</summary>
public sealed class ClaimCheckerProperties
{
    private static readonly string[] s_multipliers = ["", " thousand", " million", " billion"];

    [Test]
    public void Zeros_at_the_end_make_numbers_rounder_and_never_less_consistent() =>
        Prop.ForAll(Gen.Choose(10, 999).Four().ToArbitrary(), numbers =>
        {
            var (from, to, off, power) = numbers;
            if (from == to) return true;

            // Near what the ends give, so that the premise holds as often as not.
            var stated = Math.Round((to / (decimal)from - 1) * 100, MidpointRounding.AwayFromZero) + (off % 4) - 1;
            return Verdict(from, to, stated, 0) != CheckVerdicts.Consistent || Verdict(from, to, stated, power % 4) == CheckVerdicts.Consistent;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Change_that_is_calculated_from_its_ends_is_consistent() =>
        Prop.ForAll(Gen.Choose(10, 99999).Two().ToArbitrary(), ends =>
        {
            var (from, to) = ends;
            if (from == to) return true;

            var change = Math.Round((to / (decimal)from - 1) * 100, 1, MidpointRounding.AwayFromZero);
            return change == 0 || Verdict(from, to, change, 0) == CheckVerdicts.Consistent;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Text_without_relations_gives_no_row() =>
        Prop.ForAll(Gen.Choose(1, 100000).ArrayOf().ToArbitrary(), values =>
        {
            var text = string.Concat(values.Select(value => $"There were {Plain(value)} of them in a year.| "));
            return CheckedText.Check(text, [.. values.Select(value => $"{Plain(value)} = {Plain(value)} count level 2024")]).Count == 0;
        }).QuickCheckThrowOnFailure();

    private static string? Verdict(int from, int to, decimal change, int power)
    {
        var scale = (decimal)Math.Pow(1000, power);
        var (first, last) = ($"{Plain(from)}{s_multipliers[power]}", $"{Plain(to)}{s_multipliers[power]}");
        return CheckedText.CheckRows(
            $"It went from {first} then to {last} now, a change of {Plain(change)}%.",
            $"{first} = {Plain(from * scale)} count level 2023",
            $"{last} = {Plain(to * scale)} count level 2024",
            $"{Plain(change)}% = {Plain(change)} percent change 2024 <2023").SingleOrDefault()?.Verdict;
    }

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
