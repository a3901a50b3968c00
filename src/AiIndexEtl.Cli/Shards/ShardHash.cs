using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AiIndexEtl.Cli.Shards;

/// <summary>Tells which worker takes what, alike on every machine.</summary>
internal static class ShardHash
{
    /// <summary>The shard of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="of">How many shards there are.</param>
    /// <returns>A number from 0 to <paramref name="of"/> - 1: the first eight bytes of the key's SHA-256, most significant first, by remainder.</returns>
    public static int Of(string key, int of) =>
        (int)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) % (ulong)of);
}
