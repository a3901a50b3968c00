namespace AiIndexEtl.Scraping.Warc;

/// <summary>Why a record, or a stretch of the file, gives no page.</summary>
/// <param name="Code">
/// A stable code: <c>damaged</c> (bytes that cannot be read as a record), <c>truncated</c> (a record that is not all there),
/// <c>too_large</c>, <c>bad_http</c>, <c>bad_encoding</c> (a body that cannot be unpacked), <c>bad_address</c>, <c>revisit</c>
/// (the page stands in another record), <c>segmented</c> (a record in several parts) or <c>not_a_warc</c>.
/// </param>
/// <param name="Offset">Where it begins in the file, in bytes; in a compressed file, where the gzip member that it begins in does.</param>
/// <param name="RecordId">The record's id without its angle brackets; null where none could be read.</param>
/// <param name="Address">The address of the page; null where none could be read.</param>
/// <param name="Message">What is wrong, for a person.</param>
public sealed record WarcReport(string Code, long Offset, string? RecordId, string? Address, string Message);
