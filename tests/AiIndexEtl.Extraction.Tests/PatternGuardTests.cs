using System.Text.RegularExpressions;
using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Tests;

public sealed partial class PatternGuardTests
{
    // ([a-z]+,?)+ over aaaa...! tries every way to part the letters, of which there are 2 to the 59: it never ends by itself.
    private static readonly string Endless = new string('a', 60) + "!";

    [GeneratedRegex("^(?:[a-z]+,?)+$", RegexOptions.None, 20)]
    private static partial Regex Runaway();

    // Matches "1" at once; what follows it runs away.
    [GeneratedRegex("1|(?:[a-z]+,?)+$", RegexOptions.None, 20)]
    private static partial Regex RunawayBehind();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [Test]
    public void Pattern_that_runs_into_its_time_out_has_found_nothing()
    {
        Assert.That(() => Runaway().IsMatch(Endless), Throws.TypeOf<RegexMatchTimeoutException>());
        Assert.That(PatternGuard.Matches(Runaway(), Endless), Is.False);
        Assert.That(PatternGuard.Find(Runaway(), Endless).Success, Is.False);
        Assert.That(PatternGuard.FindAll(Runaway(), Endless), Is.Empty);
    }

    [Test]
    public void FindAll_keeps_what_was_found_before_the_time_out()
    {
        Assert.That(() => RunawayBehind().Count("11" + Endless), Throws.TypeOf<RegexMatchTimeoutException>());
        Assert.That(PatternGuard.FindAll(RunawayBehind(), "11" + Endless).Select(match => match.Index), Is.EqualTo([0, 1]));
    }

    [Test]
    public void Matches_are_those_of_the_pattern()
    {
        Assert.That(PatternGuard.FindAll(Digits(), "1, 22 and 333").Select(match => match.Value), Is.EqualTo(["1", "22", "333"]));
        Assert.That(PatternGuard.Find(Digits(), "1, 22 and 333", 2, 4).Value, Is.EqualTo("22"));
        Assert.That((PatternGuard.Matches(Digits(), "a1"), PatternGuard.Matches(Digits(), "a")), Is.EqualTo((true, false)));
    }

    // A bare call could throw for what a text holds.
    [Test]
    public void No_pattern_of_extraction_is_asked_but_through_the_guard()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src", "AiIndexEtl.Extraction"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains(Path.DirectorySeparatorChar + "obj" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .ToList();

        Assert.That(sources, Has.Count.GreaterThan(50));
        Assert.That(sources.Where(path => BareCall().IsMatch(File.ReadAllText(path))).Select(Path.GetFileName), Is.Empty);
    }

    // TimeWord().IsMatch(
    [GeneratedRegex(@"\b[A-Z][A-Za-z]+\(\)\.(?:IsMatch|Match|Matches|EnumerateMatches|EnumerateSplits)\(", RegexOptions.NonBacktracking)]
    private static partial Regex BareCall();
}
