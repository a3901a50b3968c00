using AiIndexEtl.Scraping.Robots;

namespace AiIndexEtl.Scraping.Fetching;

/// <summary>What is known of the robots.txt of one origin.</summary>
internal sealed class RobotsFile
{
    /// <summary>Held by whoever asks for the file, so that it is asked for once.</summary>
    public SemaphoreSlim Lock { get; } = new(1, 1);

    /// <summary>The rules; null where none were read yet.</summary>
    public RobotsTxt? Rules { get; set; }

    /// <summary>Until when the rules hold, or the file is not asked for again.</summary>
    public DateTimeOffset AskAgainAt { get; set; } = DateTimeOffset.MinValue;

    /// <summary>How often in a row the file could not be had.</summary>
    public int Failures { get; set; }

    /// <summary>What came instead of the file when it could not be had; null where it could.</summary>
    public Hop? Unreachable { get; set; }
}
