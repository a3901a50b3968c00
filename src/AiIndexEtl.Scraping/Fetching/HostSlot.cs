namespace AiIndexEtl.Scraping.Fetching;

/// <summary>The right to send one request to a host, held until the answer has ended.</summary>
/// <param name="waited">How long was waited for it.</param>
/// <param name="leave">What giving it back does.</param>
internal sealed class HostSlot(TimeSpan waited, Action leave) : IDisposable
{
    private bool _isLeft;

    /// <summary>How long was waited for it.</summary>
    public TimeSpan Waited => waited;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isLeft) return;
        _isLeft = true;
        leave();
    }
}
