using System.Buffers.Binary;

namespace AiIndexEtl.Extraction.Models;

/// <summary>Reads the numbers of a model file. Behind the end it reads zeros, and never comes to be at the end again.</summary>
internal ref struct ModelBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    /// <summary>Whether everything was read, and nothing behind the end.</summary>
    public readonly bool IsAtEnd => _at == _bytes.Length;

    public float ReadFloat()
    {
        var value = _at <= _bytes.Length - 4 ? BinaryPrimitives.ReadSingleLittleEndian(_bytes[_at..]) : 0;
        _at += 4;
        return value;
    }

    public int ReadSteps() => unchecked((sbyte)ReadByte());

    /// <summary>A number in 7-bit groups; 0 where it would not fit 28 bits.</summary>
    public int ReadNumber()
    {
        var number = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            var group = ReadByte();
            number |= (group & 0x7F) << shift;
            if (group < 0x80) return number;
        }

        return 0;
    }

    private byte ReadByte() => _at < _bytes.Length ? _bytes[_at++] : Beyond();

    private byte Beyond()
    {
        _at = _bytes.Length + 1;
        return 0;
    }
}
