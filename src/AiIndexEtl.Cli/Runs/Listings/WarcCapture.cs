namespace AiIndexEtl.Cli.Runs.Listings;

/// <summary>Where a page stands in a WARC file.</summary>
/// <param name="File">The absolute path of the file.</param>
/// <param name="Number">Which of the pages of the file it is, from 0.</param>
/// <param name="Offset">Where its record begins in the file, in bytes, for messages.</param>
internal sealed record WarcCapture(string File, int Number, long Offset);
