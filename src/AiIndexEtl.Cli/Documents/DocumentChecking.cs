using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.Identity;
using AiIndexEtl.Core.Rows;
using AiIndexEtl.Extraction;
using AiIndexEtl.Reconciliation.Checks;
using AiIndexEtl.Reconciliation.Identity;

namespace AiIndexEtl.Cli.Documents;

/// <summary>Reads the figures of an article and does arithmetic with them, without a database.</summary>
/// <param name="extractor">Reads the figures.</param>
/// <param name="identifier">Tells which figures they are.</param>
/// <param name="checker">Calculates.</param>
internal sealed class DocumentChecking(ClaimExtractor extractor, FigureIdentifier identifier, ClaimChecker checker)
{
    /// <summary>What arithmetic says of the article, each with the claim that it is about.</summary>
    public IReadOnlyList<(ClaimCheckRow Row, ClaimRow Claim)> Check(Article article)
    {
        var documentId = ContentId.OfDocument(article.Source);
        var textSha256 = ContentId.OfText(article.Text);
        var claims = extractor.Extract(article).Claims;
        var rows = claims.Zip(identifier.IdentifyAll(claims), (claim, figure) => RowOf(claim, figure, documentId, textSha256)).ToList();
        var byId = rows.ToDictionary(row => row.ClaimId, StringComparer.Ordinal);
        return [.. checker.Check(rows).Select(check => (check, byId[check.ClaimId]))];
    }

    private static ClaimRow RowOf(Claim claim, FigureIdentity figure, string documentId, string textSha256) => new()
    {
        ClaimId = ContentId.OfClaim(documentId, textSha256, claim.CharStart, claim.CharEnd),
        DocumentId = documentId,
        SnapshotSha256 = "",
        TextSha256 = textSha256,
        SourceLink = "",
        Claim = claim,
        Identity = figure,
    };
}
