namespace AiIndexEtl.Web.Reviews;

/// <summary>Writes the decisions of reviewers down, where runs find them.</summary>
public interface IReviewDesk
{
    /// <summary>The decisions that stand in the file but are not published yet, by the words (<c>anchor_id</c>) that they are about.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<PendingDecisions> PendingAsync(CancellationToken cancellationToken);

    /// <summary>Takes one decision on a published fact.</summary>
    /// <param name="request">The decision.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>What became of it.</returns>
    Task<ReviewReceipt> DecideAsync(ReviewRequest request, CancellationToken cancellationToken);
}
