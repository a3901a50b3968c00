namespace AiIndexEtl.Scraping.Fetching;

/// <summary>Reads a response's body within limits, on the wire and unpacked. A body is whole or a fault, never cut short unnoticed.</summary>
internal static class BodyReader
{
    private const int BufferSize = 64 * 1024;
    private const int MaxWireOfCut = 4;

    // Ratios are judged from here on: a small page of one repeated line is no attack.
    private const int RatioCountsFrom = 1024 * 1024;

    /// <summary>Reads the body. What the server does wrong is in the result; only cancellation is thrown.</summary>
    public static async Task<BodyRead> ReadAsync(HttpContent content, BodyLimits limits, CancellationToken cancellationToken)
    {
        if (!limits.IsCut && content.Headers.ContentLength > limits.MaxBytes) return new BodyRead(null, BodyFault.TooLarge, null, 0, 0);

        // Where the body is to be cut, what counts is its unpacked length; the wire is only kept from being endless.
        var wireLimit = limits.IsCut ? MaxWireOfCut * (long)limits.MaxBytes : limits.MaxBytes;
        await using var wire = new LimitedStream(await content.ReadAsStreamAsync(cancellationToken), wireLimit);
        using var body = new MemoryStream();
        try
        {
            await using var unpacked = await Unpacking.UndoAsync(wire, [.. content.Headers.ContentEncoding], cancellationToken);
            var fault = await CopyAsync(unpacked, body, wire, limits, cancellationToken);
            return Result(fault, null);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // The second is what the base library throws for Brotli that is none.
            // Where the wire had come to its end, what is missing is the rest; else the bytes themselves are wrong.
            if (wire.IsExceeded) return Result(limits.IsCut ? BodyFault.None : BodyFault.TooLarge, null);
            return Result(wire.HasEnded ? BodyFault.Truncated : BodyFault.BadCoding, exception.Message);
        }
        catch (IOException exception)
        {
            // The base library tells a length that is not met, broken chunks and a broken connection alike by this.
            return Result(BodyFault.Truncated, exception.Message);
        }

        BodyRead Result(BodyFault fault, string? detail) =>
            new(fault is BodyFault.None ? body.ToArray() : null, fault, detail, wire.Position, body.Length);
    }

    private static async Task<BodyFault> CopyAsync(
        Stream unpacked, MemoryStream body, LimitedStream wire, BodyLimits limits, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        int read;
        while ((read = await unpacked.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limits.MaxBytes)
            {
                body.Write(buffer, 0, (int)(limits.MaxBytes - body.Length));
                return limits.IsCut ? BodyFault.None : BodyFault.TooLarge;
            }

            body.Write(buffer, 0, read);
            if (body.Length - RatioCountsFrom > wire.Position * limits.MaxRatio) return BodyFault.Bomb;
        }

        return wire.IsExceeded && !limits.IsCut ? BodyFault.TooLarge : BodyFault.None;
    }
}
