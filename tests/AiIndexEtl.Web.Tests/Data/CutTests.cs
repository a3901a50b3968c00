using AiIndexEtl.Web.Data;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Data;

/// <summary>Words of others are cut to a length that a page can bear.</summary>
public sealed class CutTests
{
    [TestCase("", 5, ExpectedResult = "")]
    [TestCase("12345", 5, ExpectedResult = "12345")]
    [TestCase("123456", 5, ExpectedResult = "12345…")]
    [TestCase("ab\U0001F600c", 3, ExpectedResult = "ab…")]
    [TestCase("七成八二", 2, ExpectedResult = "七成…")]
    public string Begin_keeps_whole_characters(string text, int most) => Cut.Begin(text, most);

    [TestCase("one two three", 4, 7, 3, ExpectedResult = "…ne [two] th…")]
    [TestCase("one two three", 4, 7, 30, ExpectedResult = "one [two] three")]
    [TestCase("one two three", -4, 70, 30, ExpectedResult = "[one two three]")]
    [TestCase("one two three", 9, 4, 2, ExpectedResult = "… t[]hr…")]
    public string Around_marks_the_place(string text, int start, int end, int context)
    {
        var (before, place, behind) = Cut.Around(text, start, end, context);
        return $"{before}[{place}]{behind}";
    }

    [Test]
    public void Around_never_throws_never_grows_and_never_halves_a_character() => Prop.ForAll(
        ArbMap.Default.ArbFor<string[]>(), ArbMap.Default.ArbFor<int>(), ArbMap.Default.ArbFor<PositiveInt>(),
        (parts, start, context) =>
        {
            var text = string.Join("\U0001F600", parts.Select(part => new string([.. (part ?? "").Where(c => !char.IsSurrogate(c))])));
            var from = Whole(text, start);
            var (before, place, behind) = Cut.Around(text, from, Whole(text, from + 7), context.Get);
            var all = before + place + behind;
            return all.Length <= Math.Min(text.Length, 3 * context.Get) + 3 + 3
                && Enumerable.Range(0, all.Length).All(i => !char.IsSurrogate(all[i]) || (char.IsHighSurrogate(all[i]) ? i + 1 < all.Length && char.IsLowSurrogate(all[i + 1]) : i > 0 && char.IsHighSurrogate(all[i - 1])));
        }).QuickCheckThrowOnFailure();

    private static int Whole(string text, int at)
    {
        var within = Math.Clamp(at, 0, text.Length);
        return within < text.Length && char.IsLowSurrogate(text[within]) ? within + 1 : within;
    }
}
