using System.Buffers;
using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>
/// Three or more shares of one whole in a sentence. Exactly all of it is consistent, more than all of it inconsistent where the words split a
/// whole; less says nothing, because a list need not be complete.
/// </summary>
internal sealed class SharesSum : IClaimCheck
{
    private const int FewestShares = 3;

    // Words of a whole that is dealt out: what is told to be left belongs to the list.
    private static readonly SearchValues<string> Remainder = SearchValues.Create(
        ["其余", "余下", "剩下", "剩余", "the rest", "the remainder", "the remaining", "rounding out", "making up the rest"],
        StringComparison.Ordinal);

    // Answers of which people may give several do not share out anything.
    private static readonly SearchValues<string> Answers = SearchValues.Create(
        ["受访", "多选", "认为", "表示", "respondents", "surveyed", "polled", "say", "said", "answers", "asked", "agree"],
        StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Check(SentenceFigures sentence, DocumentFigures document, Findings findings)
    {
        if (sentence.Figures.Count < FewestShares) return;

        for (var i = 0; i < sentence.Figures.Count;)
        {
            var shares = Run(sentence, i);
            if (shares.Count >= FewestShares) CheckRun(sentence, shares, findings);
            i += Math.Max(1, shares.Count);
        }
    }

    private static List<Figure> Run(SentenceFigures sentence, int from)
    {
        var run = new List<Figure>();
        for (var i = from; i < sentence.Figures.Count; i++)
        {
            var figure = sentence.Figures[i];
            if (figure.Claim is not { Kind: ClaimKind.Share, Unit: "percent", ValueUpper: null }) break;
            if (run.Count > 0 && (!Ties.SameMetric(run[0], figure) || run[0].Claim.Period != figure.Claim.Period)) break;
            run.Add(figure);
        }

        return run;
    }

    private static void CheckRun(SentenceFigures sentence, List<Figure> shares, Findings findings)
    {
        var sum = 0d;
        var possible = new Bounds(0, 0);
        foreach (var share in shares)
        {
            sum += share.Value;
            possible += share.Stated;
        }

        var verdict = Arithmetic.Judge(new Bounds(100, 100), Qualifier.Exact, sum, possible);
        var isSplit = GrowthWords.ContainsAny(sentence.Folded, Remainder) && !GrowthWords.ContainsAny(sentence.Folded, Answers);
        if (verdict == Verdict.Inconsistent && (sum < 100 || !isSplit)) return;

        // Shares that come to about the whole by chance are no list of one whole; shares that come to exactly the whole hardly do so by chance.
        if (verdict == Verdict.Rounding && !isSplit) return;
        var last = shares[^1];
        var told = $"{string.Join(" + ", shares.Select(CheckText.Number))} is {CheckText.Plain(sum)} %";
        findings.Add(last, CheckNames.SharesSum, new Outcome(verdict, last.Value + 100 - sum, told), [.. shares.Take(shares.Count - 1)]);
    }
}
