using System.Globalization;
using AiIndexEtl.Warehouse.Exchange.Export;
using AiIndexEtl.Warehouse.Staging;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>What an import has come to so far.</summary>
internal sealed class ImportWork
{
    private int _folders;

    public ImportWork(ImportRequest request, CancellationToken cancellationToken)
    {
        Request = request;
        CancellationToken = cancellationToken;
        Meter = new ImportMeter(request);
        Claims = new ClaimInput(request.Identify, Problems, Meter, cancellationToken);
    }

    public ImportRequest Request { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>How much has been read.</summary>
    public ImportMeter Meter { get; }

    public List<ImportProblem> Problems { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Folders that are ready to be published.</summary>
    public List<StagingFolder> Staging { get; } = [];

    /// <summary>Exports that can be loaded, with the file of each table.</summary>
    public List<(ImportInput Input, ExportManifest Manifest, IReadOnlyDictionary<string, string> Paths)> Exports { get; } = [];

    /// <summary>The claims of all files of claims.</summary>
    public ClaimInput Claims { get; }

    public ImportCounts Counts { get; set; } = new(0, 0, 0);

    /// <summary>A folder of its own for each step.</summary>
    public string NextFolder() => Path.Combine(Request.WorkFolder, (++_folders).ToString(CultureInfo.InvariantCulture));

    /// <summary>A folder for good lines; null where bad ones are not left out.</summary>
    public string? NextGoodFolder() => Request.SkipsBad ? NextFolder() : null;

    public void Refuse(ImportInput input, string what, string remedy) => Problems.Add(new ImportProblem(input.ShownAs, 0, what, remedy));

    public ImportOutcome Outcome() => new() { Problems = [.. Problems], Notes = [.. Notes], Counts = Counts };
}
