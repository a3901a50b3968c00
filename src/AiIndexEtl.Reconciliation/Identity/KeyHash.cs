using System.Security.Cryptography;
using System.Text;

namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>Builds the ids of series and observations: SHA-256 over fields that are told apart by separators, in lower-case hexadecimal.</summary>
internal ref struct KeyHash(Span<byte> buffer)
{
    /// <summary>Fits the keys of almost all figures; longer ones take memory of their own.</summary>
    public const int Size = 512;

    private const byte FieldEnd = 0x1F;
    private const byte ItemEnd = 0x1E;

    private Span<byte> _buffer = buffer;
    private int _length;

    /// <summary>Adds a field; null and empty are told apart.</summary>
    public void Field(string? text)
    {
        if (text is not null) Append(text, FieldEnd);
        Append("", FieldEnd);
    }

    /// <summary>Adds a list as one field.</summary>
    public void Field(IReadOnlyList<string> items)
    {
        for (var i = 0; i < items.Count; i++) Append(items[i], ItemEnd);
        Append("", FieldEnd);
    }

    /// <summary>The id.</summary>
    public readonly string ToId()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_buffer[.._length], hash);
        return Convert.ToHexStringLower(hash);
    }

    private void Append(string text, byte end)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
        if (_length + most > _buffer.Length)
        {
            Span<byte> larger = new byte[(_buffer.Length * 2) + most];
            _buffer[.._length].CopyTo(larger);
            _buffer = larger;
        }

        _length += Encoding.UTF8.GetBytes(text, _buffer[_length..]);
        _buffer[_length++] = end;
    }
}
