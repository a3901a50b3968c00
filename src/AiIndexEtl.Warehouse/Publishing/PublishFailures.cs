using AiIndexEtl.Warehouse.Connections;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Failures in words that say what to do.</summary>
internal static class PublishFailures
{
    // ENOSPC and EDQUOT on Linux, EDQUOT on macOS; on Windows the low word of the result is ERROR_DISK_FULL or ERROR_HANDLE_DISK_FULL.
    private static readonly int[] s_fullOnUnix = [28, 122, 69];
    private static readonly int[] s_fullOnWindows = [112, 39];

    public static PublishFailureKind KindOf(Exception e) => e switch
    {
        WarehouseException { Fault: WarehouseFault.DiskFull } => PublishFailureKind.DiskFull,
        WarehouseException { Fault: WarehouseFault.OutOfMemory } => PublishFailureKind.OutOfMemory,
        WarehouseException { Fault: WarehouseFault.FileHeld } => PublishFailureKind.Locked,
        WarehouseException { Fault: WarehouseFault.NotADatabase } => PublishFailureKind.ForeignFile,
        IOException io when IsDiskFull(io) => PublishFailureKind.DiskFull,
        _ => PublishFailureKind.Io,
    };

    public static string MessageOf(Exception e, string database) => KindOf(e) switch
    {
        PublishFailureKind.DiskFull =>
            $"The disk that holds {database} is full; a publication needs room for a second copy of the file. The published file is as it was. ({e.Message})",
        PublishFailureKind.Locked => $"Another program holds {database} or its copy. The published file is as it was. ({e.Message})",
        PublishFailureKind.ForeignFile => $"Nothing was published. {FileTroubles.Damaged(database)}",
        PublishFailureKind.OutOfMemory =>
            $"There is too little memory to publish {database}; the published file is as it was. Give the program more, or publish fewer sources in a run. ({e.Message})",
        _ => $"{database} could not be published; the published file is as it was. {e.Message}",
    };

    public static PublishOutcome Foreign(string database, string reason) => PublishOutcome.Of(
        PublishFailureKind.ForeignFile, $"{database} was not written by this program: {reason}. It was not touched. Move it away, or publish to another path.");

    public static PublishOutcome NoDatabase(string database) =>
        PublishOutcome.Of(PublishFailureKind.ForeignFile, $"Nothing was published. {FileTroubles.NoDatabase(database)}");

    public static PublishOutcome Checks(string database, IReadOnlyList<CheckResult> checks)
    {
        var failed = checks.Where(check => check is { IsBlocking: true, Passed: false }).Select(check => $"{check.Name}: {check.FailingRows} rows ({check.Sample})");
        return PublishOutcome.Of(PublishFailureKind.CheckFailed, $"Checks held the publication of {database} back; it is as it was. {string.Join(" | ", failed)}", checks);
    }

    private static bool IsDiskFull(IOException e) =>
        OperatingSystem.IsWindows() ? s_fullOnWindows.Contains(e.HResult & 0xFFFF) : s_fullOnUnix.Contains(e.HResult);
}
