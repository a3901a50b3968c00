using System.Text;
using System.Text.Json;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Json;
using AiIndexEtl.Extraction;
using AiIndexEtl.Extraction.Decisions;
using AiIndexEtl.Reconciliation.Identity;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Exchange.Import;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>The import of claims: a line is taken or told of with its number, whatever it holds. A dry run, so that it is the reading that is tried.</summary>
internal sealed class ImportTarget : FuzzTarget
{
    private const int Longest = 6000;

    private static readonly byte[][] s_pieces = [.. new[]
    {
        "{", "}", "[", "]", "\"", ",", ":", "\n", "\r\n", "\\u", "\\ud800", "\\u0000", "null", "true", "-1", "1e999", "1e-999", "79228162514264337593543950336", "\"value\":", "\"char_start\":2147483647", "\"char_end\":", "\"source\":\"\"", "\"mention\":\"\"",
        "\"area\":null", "\"area\":[null]", "\"evidence\":[{}]", "\"kind\":\"nonsense\"", "\"period\":\"2025-13\"", "{\"a\":{\"a\":{\"a\":{\"a\":", "[[[[[[[[[[[[[[[[", "\0", "中国", "\ufeff",
    }.Select(Encoding.UTF8.GetBytes), [0x80], [0xFF], [0xED, 0xA0, 0x80]];

    private readonly byte[][] _samples;
    private readonly FigureIdentifier _identifier;
    private readonly string _folder = Directory.CreateTempSubdirectory("aiindex-fuzz-import-").FullName;

    public ImportTarget()
        : base("import", 100_000)
    {
        var vocabulary = VocabularyFiles.Load(ShippedVocabulary.Paths).Value ?? throw new InvalidOperationException("The vocabulary cannot be read.");
        var extractor = new ClaimExtractor(vocabulary, ShippedModels.Load(ShippedModels.PathFrom(null)).Models);
        _identifier = new FigureIdentifier(vocabulary);
        _samples = [.. FuzzSamples.Articles().Take(60).Select(article => Encoding.UTF8.GetBytes(
            string.Concat(extractor.Extract(article).Claims.Take(12).Select(claim => JsonSerializer.Serialize(claim, CoreJson.Rows.Claim) + "\n")))).Where(lines => lines.Length > 0)];
    }

    /// <inheritdoc/>
    public override double NanosecondsAByte => 100_000;

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random) => [.. random.OneIn(4)
        ? Mutation.Assemble(random, s_pieces, 40)
        : Mutation.Mutate(random, random.Of(_samples), s_pieces, Longest, random => (byte)random.Next(256))];

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        var file = Path.Combine(_folder, "claims.jsonl");
        File.WriteAllBytes(file, input);
        var work = Path.Combine(_folder, "work");
        var outcome = new WarehouseImporter(new WarehouseConnectionFactory(), TimeProvider.System).Import(new ImportRequest
        {
            Inputs = [new ImportInput(file, "claims.jsonl")],
            Publication = new PublishRequest
            {
                DatabasePath = Path.Combine(_folder, "none.duckdb"), Staging = [], Run = new RunInfo { RunId = Guid.Empty, JobName = "fuzz", StartedAt = DateTimeOffset.UnixEpoch, CodeVersion = "0" },
            },
            WorkFolder = work,
            Identify = _identifier.IdentifyAll,
            SkipsBad = input.Length % 2 == 0,
            IsDryRun = true,
        });
        if (Directory.Exists(work)) Directory.Delete(work, recursive: true);

        var lines = input.AsSpan().Count((byte)'\n') + 1;
        return outcome.Problems.Any(problem => problem.Line < 0 || problem.Line > lines || problem.What.Length == 0) ? "a problem has no place or no words" : null;
    }
}
