using System.Globalization;
using AiIndexEtl.Cli.Health;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Publishing;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Cli.Commands;

/// <summary><c>aiindex status --verify</c>: whether the published file and the kept snapshots are sound.</summary>
/// <param name="File">The published file.</param>
/// <param name="Snapshots">The kept snapshots; null where the file could not be asked for them.</param>
internal sealed record StatusVerification(FileVerification File, SnapshotVerification? Snapshots)
{
    /// <summary>True where nothing is wrong.</summary>
    public bool IsSound => File.IsSound && Snapshots is { Damaged.Count: 0 };

    /// <summary>Verifies, and tells what is wrong.</summary>
    public static async Task<StatusVerification> RunAsync(
        Invocation invocation, PipelineConfiguration configuration, int limit, CancellationToken cancellationToken)
    {
        var database = configuration.Resolve(configuration.Warehouse.Path);
        var factory = new WarehouseConnectionFactory();
        var file = new WarehouseVerifier(factory).Verify(database, cancellationToken);
        IReadOnlyList<SnapshotUse>? uses = null;
        if (file.Failure is null)
        {
            using var reader = FactsReader.Open(factory, database).Reader;
            uses = reader?.SnapshotUses(cancellationToken);
        }

        var snapshots = uses is null
            ? null
            : await SnapshotVerification.RunAsync(
                uses, configuration.Resolve(configuration.RawFolder), limit, invocation.Console.Clock.GetUtcNow(), cancellationToken);
        var verification = new StatusVerification(file, snapshots);
        verification.Tell(invocation);
        return verification;
    }

    /// <summary>The outcome for a program.</summary>
    public IReadOnlyDictionary<string, object?> AsMap() => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["is_sound"] = IsSound,
        ["failure"] = File.Failure,
        ["checks"] = File.Checks.Select(check => (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["name"] = check.Name, ["passed"] = check.Passed, ["failing_rows"] = check.FailingRows, ["sample"] = check.Sample,
        }).ToList(),
        ["snapshots_checked"] = Snapshots?.Checked,
        ["snapshots_known"] = Snapshots?.Known,
        ["snapshots_missing"] = Snapshots?.Missing,
        ["snapshots_damaged"] = Snapshots?.Damaged,
    };

    private void Tell(Invocation invocation)
    {
        if (File.Failure is { } failure) invocation.Messages.Fail(failure);
        foreach (var check in File.Checks.Where(check => !check.Passed))
        {
            invocation.Messages.Fail(string.Create(CultureInfo.InvariantCulture, $"check {check.Name}: {check.FailingRows} rows ({check.Sample})"));
        }

        if (File.Checks.Count > 0)
        {
            invocation.Messages.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{File.Checks.Count(check => check.Passed)} of {File.Checks.Count} checks of the published file passed; every row was read"));
        }

        if (Snapshots is not { } snapshots) return;
        foreach (var damage in snapshots.Damaged) invocation.Messages.Fail(damage);
        if (snapshots.Missing > 0)
        {
            invocation.Messages.Warn(string.Create(
                CultureInfo.InvariantCulture,
                    $"{snapshots.Missing} snapshots are not kept here; those of rows that were imported are elsewhere, others are lost and "
                    + $"come again when their pages are fetched"));
        }

        invocation.Messages.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{snapshots.Checked - snapshots.Damaged.Count} of {snapshots.Checked} snapshots read have their hash, {snapshots.Known} are known"));
    }
}
