using AiIndexEtl.Core.Claims;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Training.Tests.Evaluation;

/// <summary>Makes an extraction of a chosen badness: drops, repeats, moves and alters claims. The same seed gives the same claims.</summary>
internal sealed class ClaimSpoiler(int seed, double damage)
{
    private readonly Random _random = new(seed);

    public List<Claim> Spoil(LabelledDocument document)
    {
        var claims = new List<Claim>();
        foreach (var gold in document.Claims)
        {
            if (Hits()) continue;

            var claim = Alter(Extracted.Of(document, gold), gold);
            claims.Add(claim);
            if (Hits()) claims.Add(claim);
            if (Hits()) claims.Add(Elsewhere(document, gold));
        }

        return claims;
    }

    private Claim Alter(Claim claim, LabelledClaim gold)
    {
        if (Hits()) claim = claim with { Value = claim.Value * (1 + ((_random.Next(5) - 2) * 0.00006m)) };
        if (Hits()) claim = claim with { ValueUpper = _random.Next(2) == 0 ? null : claim.Value * 2 };
        if (Hits()) claim = claim with { Unit = gold.Alternatives.Unit is [var unit, ..] ? unit : "times" };
        if (Hits()) claim = claim with { Qualifier = (Qualifier)_random.Next(7) };
        if (Hits()) claim = claim with { Kind = gold.Alternatives.Kind is [var kind, ..] ? kind : (ClaimKind)_random.Next(5) };
        if (Hits()) claim = claim with { Metric = gold.Alternatives.Metric is [var metric, ..] ? metric : _random.Next(2) == 0 ? "" : "other" };
        if (Hits()) claim = claim with { Area = gold.Alternatives.Area is [var area, ..] ? area : _random.Next(2) == 0 ? [] : [.. claim.Area, "WORLD"] };
        if (Hits()) claim = claim with { Period = gold.Alternatives.Period is [var period, ..] ? period : claim.Period is null ? null : "2010/" + claim.Period };
        if (Hits()) claim = claim with { Subject = [.. claim.Subject.Select(s => _random.Next(2) == 0 ? s.ToUpperInvariant() + " plus" : s[..(s.Length / 2)])] };
        if (Hits()) claim = claim with { Prefix = Whole(claim.Prefix[Math.Min(claim.Prefix.Length, _random.Next(32))..]) };
        if (Hits()) claim = claim with { Prefix = "not the words " + Whole(claim.Prefix[(claim.Prefix.Length / 2)..]) };
        if (Hits()) claim = claim with { Suffix = Whole(claim.Suffix[..(claim.Suffix.Length / 3)]) + " nor these" };
        if (Hits()) claim = claim with { Mention = string.Join(' ', claim.Mention.ToCharArray()) };
        if (Hits()) claim = claim with { Mention = claim.Mention[..Math.Max(1, claim.Mention.Length / 2)], Suffix = "" };
        return claim;
    }

    private Claim Elsewhere(LabelledDocument document, LabelledClaim gold)
    {
        var start = _random.Next(document.Text.Length - gold.Mention.Length);
        return Extracted.Of(document, gold) with { Mention = Whole(document.Text[start..(start + gold.Mention.Length)]), Prefix = "", Suffix = "" };
    }

    private bool Hits() => _random.NextDouble() < damage;

    // A sign of two units that is cut in the middle cannot be written to a file.
    private static string Whole(string words) => words.Length == 0 ? words : words[(char.IsLowSurrogate(words[0]) ? 1 : 0)..(char.IsHighSurrogate(words[^1]) ? words.Length - 1 : words.Length)];
}
