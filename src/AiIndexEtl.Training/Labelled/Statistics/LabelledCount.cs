namespace AiIndexEtl.Training.Labelled.Statistics;

/// <summary>How much is labelled.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Claims">Annotated claims.</param>
/// <param name="Counting">Claims that count: those that are not optional.</param>
public readonly record struct LabelledCount(int Documents, int Claims, int Counting)
{
    /// <summary>What is labelled in documents.</summary>
    public static LabelledCount Of(IReadOnlyCollection<LabelledDocument> documents) => new(
        documents.Count, documents.Sum(document => document.Claims.Count), documents.Sum(document => document.Claims.Count(claim => !claim.Optional)));
}
