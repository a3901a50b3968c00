using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Publishing;

/// <summary>Runs the files under checks/. Each is a query that gives the rows that are wrong; its first lines say what it asks and whether it blocks.</summary>
internal static class CheckRunner
{
    private const int SampleRows = 3;
    private const string Comment = "-- ";

    /// <summary>
    /// Runs all checks, in the order of their names. One that cannot be made has failed, and is the last: the error ends the transaction,
    /// so that nothing else can be asked or published.
    /// </summary>
    public static IReadOnlyList<CheckResult> RunAll(IWarehouseConnection connection, StepTimes times, CancellationToken cancellationToken)
    {
        var results = new List<CheckResult>();
        foreach (var file in SqlScripts.In("checks"))
        {
            results.Add(times.Measure(file, () => Run(connection, Path.GetFileNameWithoutExtension(file), SqlScripts.Read(file), cancellationToken)));
            if (results[^1].IsBroken) break;
        }

        return results;
    }

    /// <summary>Stores the results under the run.</summary>
    public static void Store(IWarehouseConnection connection, Guid run, IReadOnlyList<CheckResult> results, CancellationToken cancellationToken)
    {
        foreach (var result in results)
        {
            connection.All(
                "INSERT INTO check_result VALUES (CAST(CAST($run AS VARCHAR) AS UUID), $name, $blocking, $passed, $rows, $sample, $description)",
                new Dictionary<string, object?>
                {
                    ["run"] = run.ToString(),
                    ["name"] = result.Name,
                    ["blocking"] = result.IsBlocking,
                    ["passed"] = result.Passed,
                    ["rows"] = result.FailingRows,
                    ["sample"] = result.Sample,
                    ["description"] = result.Description,
                },
                cancellationToken);
        }
    }

    /// <summary>Runs one check.</summary>
    internal static CheckResult Run(IWarehouseConnection connection, string name, string script, CancellationToken cancellationToken)
    {
        var head = script.Split('\n').TakeWhile(line => line.StartsWith(Comment, StringComparison.Ordinal)).Select(line => line[Comment.Length..].Trim()).ToList();
        var isBlocking = head[^1] switch
        {
            "blocking" => true,
            "warning" => false,
            _ => throw new InvalidOperationException($"The check {name} does not say whether it is blocking or a warning."),
        };

        var description = string.Join(' ', head.SkipLast(1));
        try
        {
            return Ask(connection, name, description, isBlocking, script, cancellationToken);
        }
        catch (WarehouseException e) when (e.Fault is WarehouseFault.Statement)
        {
            return new CheckResult(name, description, IsBlocking: true, 1, $"the check could not be made: {e.Message}") { IsBroken = true };
        }
    }

    private static CheckResult Ask(
        IWarehouseConnection connection, string name, string description, bool isBlocking, string script, CancellationToken cancellationToken)
    {
        using var rows = connection.Query(script, null, cancellationToken);
        var sample = new List<string>();
        var count = 0L;
        while (rows.Read())
        {
            count++;
            if (sample.Count < SampleRows) sample.Add(string.Join(", ", rows.Columns.Zip(rows.Row, (column, value) => $"{column.Name} = {PlainValue.OfKey(value)}")));
        }

        return new CheckResult(name, description, isBlocking, count, count == 0 ? null : string.Join("; ", sample));
    }
}
