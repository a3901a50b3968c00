using AiIndexEtl.Core.Reviews;
using AiIndexEtl.Web.Reviews;

namespace AiIndexEtl.Web.Tests.Reviews;

/// <summary>A desk that keeps what it is given, and answers what the test says.</summary>
internal sealed class FakeDesk : IReviewDesk
{
    public List<ReviewRequest> Taken { get; } = [];

    public Dictionary<string, PendingDecision> Pending { get; } = new(StringComparer.Ordinal);

    public ReviewReceipt Answer { get; set; } = new([]);

    public string? Problem { get; set; }

    /// <summary>What waits after a decision was taken, by words.</summary>
    public Func<ReviewRequest, string?> WordsOf { get; set; } = static _ => null;

    public Task<PendingDecisions> PendingAsync(CancellationToken cancellationToken) => Task.FromResult(new PendingDecisions(Pending, Problem));

    public Task<ReviewReceipt> DecideAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        Taken.Add(request);
        if (Answer.IsWritten && WordsOf(request) is { } words) Pending[words] = new PendingDecision(request.Verdict, request.Reason, request.Reviewer);
        return Task.FromResult(Answer);
    }

    public static PendingDecision Accepted { get; } = new(ReviewVerdict.Accept, "as printed", "ana");
}
