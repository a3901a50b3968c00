using System.Globalization;
using Polly.CircuitBreaker;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Sends single requests with the manners of their hosts: pages and robots.txt alike go through here.</summary>
internal sealed class RequestSender(Exchange exchange, HostLanes lanes, TimeProvider time, FetchOptions options, Action<FetchNote> log)
{
    private static readonly TimeSpan WaitWorthTelling = TimeSpan.FromSeconds(5);

    /// <summary>Sends a request when its host's turn comes. Throws only for cancellation.</summary>
    public async Task<Hop> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var lane = lanes.Of(outgoing.Address);
        if (lane.PausedUntil - time.GetUtcNow() > options.TotalTimeout)
        {
            return Hop.Refused(outgoing.Address, "paused", Text($"{outgoing.Address.IdnHost} asked to be left alone until {Moment(lane.PausedUntil)}, which is longer than a page may take. Run again after that."));
        }

        try
        {
            return await lane.Circuit.ExecuteAsync(
                static async (state, token) => await state.Sender.InLaneAsync(state.Lane, state.Outgoing, token),
                (Sender: this, Lane: lane, Outgoing: outgoing),
                cancellationToken);
        }
        catch (BrokenCircuitException refused)
        {
            var until = refused.RetryAfter is { } rest ? Text($"before {Moment(time.GetUtcNow() + rest)}") : "while one request tries it";
            return Hop.Refused(outgoing.Address, "circuit_open", $"{outgoing.Address.IdnHost} kept failing and is not asked {until}. Run again later.");
        }
    }

    private async Task<Hop> InLaneAsync(HostLane lane, Outgoing outgoing, CancellationToken cancellationToken)
    {
        using var slot = await lane.EnterAsync(cancellationToken);
        if (slot.Waited >= WaitWorthTelling) Tell(outgoing.Address, "waiting", Text($"{outgoing.Address} waited {slot.Waited.TotalSeconds:0.#} s for the turn of its host."));

        var hop = await exchange.SendAsync(outgoing, cancellationToken);

        // Whoever is told to wait makes no other page of the host ask in the meantime.
        if (hop is { Status: 429 or 503, RetryAfter: { } pause })
        {
            lane.Pause(pause);
            Tell(outgoing.Address, "host_paused", Text($"{outgoing.Address.IdnHost} answered {hop.Status} and is left alone for {pause.TotalSeconds:0.#} s, as it asks."));
        }

        return hop with { Waited = slot.Waited };
    }

    private void Tell(Uri address, string code, string message) => log(new FetchNote(address, code, message));

    /// <summary>A moment as messages write it.</summary>
    internal static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
