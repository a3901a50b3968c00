using System.Globalization;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>
/// How much memory and how many threads DuckDB gets for a publication. Left alone it takes four fifths of the machine's memory before it writes
/// anything to disk, and a thread for each processor, each with memory of its own. What does not fit into the memory given here goes to a folder
/// beside the new file, which is gone when the file is closed.
/// </summary>
/// <param name="Megabytes">Memory in MiB.</param>
/// <param name="Most">The memory that there could be, in MiB.</param>
/// <param name="IsAlone">Whether one thread does it all: below some size a second one costs more than it gains.</param>
internal readonly record struct PublishLimits(long Megabytes, long Most, bool IsAlone)
{
    private const long Least = 192;
    private const long WorthThreads = 4096;

    /// <summary>The limits to begin with.</summary>
    /// <param name="bytes">The size of the published file and of the rows that are handed over.</param>
    /// <param name="available">The bytes of memory that the machine, or the limit set for the process, has.</param>
    public static PublishLimits For(long bytes, long available)
    {
        var most = available / 5 * 4 >> 20;
        return new PublishLimits(Math.Min(Math.Max(Least, bytes / 16 >> 20), most), most, bytes >> 20 < WorthThreads);
    }

    /// <summary>Whether there is more memory to be had.</summary>
    public bool CanGrow => Megabytes < Most;

    /// <summary>Four times the memory, for rows that a step must hold all at once.</summary>
    public PublishLimits Grown => this with { Megabytes = Math.Min(Megabytes * 4, Most) };

    /// <summary>The statements that set the limits.</summary>
    public string Script => string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{Megabytes}MiB'; {(IsAlone ? "SET threads = 1" : "RESET threads")}");
}
