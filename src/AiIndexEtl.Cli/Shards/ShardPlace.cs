using System.Globalization;

namespace AiIndexEtl.Cli.Shards;

/// <summary>One of several equal parts.</summary>
/// <param name="Shard">Which one, from 0.</param>
/// <param name="Of">How many there are.</param>
internal readonly record struct ShardPlace(int Shard, int Of)
{
    /// <summary>The name of its folder: <c>shard-3-of-8</c>.</summary>
    public string FolderName => string.Create(CultureInfo.InvariantCulture, $"shard-{Shard}-of-{Of}");

    /// <summary>The place that a folder's name tells; null where it is another name.</summary>
    public static ShardPlace? Parse(string folderName) =>
        folderName.Split('-') is ["shard", var shard, "of", var of]
        && int.TryParse(shard, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && number < count
            ? new ShardPlace(number, count)
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"shard {Shard} of {Of}");
}
