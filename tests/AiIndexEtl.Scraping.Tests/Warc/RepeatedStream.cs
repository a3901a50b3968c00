namespace AiIndexEtl.Scraping.Tests.Warc;

/// <summary>A file that is one stretch of bytes over and over, as long as it likes, and takes the memory of the stretch.</summary>
internal sealed class RepeatedStream(byte[] stretch, int times) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => (long)stretch.Length * times;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var from = (int)(Position % stretch.Length);
        var count = (int)Math.Min(Math.Min(buffer.Length, stretch.Length - from), Length - Position);
        if (count <= 0) return 0;

        stretch.AsSpan(from, count).CopyTo(buffer);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
