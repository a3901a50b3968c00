using System.Text;
using AiIndexEtl.Configuration.Decisions;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Configuration.References;
using AiIndexEtl.Configuration.Vocabularies;
using AiIndexEtl.Core.Vocabularies;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Benchmarks.Fuzzing.Targets;

/// <summary>
/// The readers of what colleagues write: pipeline.yaml, vocabulary, decisions, reference values. Each gives a value or problems, never both and
/// never neither, and every problem has a place in the file.
/// </summary>
internal sealed class ConfigurationTarget() : FuzzTarget("configuration", 500_000)
{
    private const int Kinds = 4;
    private const int Longest = 3000;

    private static readonly string[] s_written =
    [
        "a: b", "key: [x, y]", "key:", "- item", "- {a: b, c: [d, e]}", "- k: v", "  ", "    ", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", " # note", "#", ", ", "[", "]", "{", "}", "[[[[[[[[", "{{{{{{{{", ": ", ":", "\"quoted\"", "'single'", "''",
        "\"es\\tc\"", "\"\\ud800\"", "\"\\U0010ffff\"", "中国", "&a [x, x]", "&a", "*a", "[*a, *a, *a, *a]", "<<: *a", "|", "|2-\n", ">", "? ", "! ", "!!binary ", "!!float ", "---", "...", "~", "\t", "\r\n", "\r", "-", "- - x", "x#y", "%YAML 9.9\n", "%TAG ! x\n",
        "http://a", "http://u:p@a/", "file:///etc/passwd", "http://169.254.169.254/", "1e999", "-1", "0x1F", "1_000", ".nan", "2025-02-30", "true", "null", "99999999999999999999", "\0", "\ufeff", "\u2028", "\u0085", "\ud800", "\"", "'", "@", "%", "`",
        "fetch: {timeout_seconds: 0}", "sources:\n", "  - {id: a, url: \"https://a.example/\"}\n", "editions:\n", "notify: {command: x}\n", "vocabulary: [shipped, ../../etc/x]\n", "metrics:\n", "areas:\n", "names:\n", "decisions:\n", "metric,area,period,value,unit\n",
        "publications,CN,2023,5,count\n", "\"a\"\"b\",", ",,,,", "include: ", "(((((((", "*", "**/", "[a-", "regex:(a+)+$",
    ];

    private static readonly char[][] s_pieces = [.. s_written.Select(piece => piece.ToCharArray())];

    private static readonly char[][] s_samples =
    [
        .. new[] { "pipeline.yaml", "docs/configuration.md", "docs/review.md" }.Select(file => Path.Combine(Repository.Root, file)).Concat(ShippedVocabulary.Paths)
            .Where(File.Exists).Select(path => File.ReadAllText(path).ToCharArray()),
        "metric,area,period,value,unit\npublications,CN,2023,5,count\npublications,\"US\",2023,6.5,count\n".ToCharArray(),
        "decisions:\n  - fact: 0123456789abcdef\n    verdict: accept\n    by: somebody\n    at: 2026-01-02\n    note: fine\n".ToCharArray(),
    ];

    private readonly string _reference = Path.Combine(Directory.CreateTempSubdirectory("aiindex-fuzz-reference-").FullName, "reference.csv");

    private readonly ReferenceTerms _terms = ReferenceTerms.Of(
        VocabularyFiles.Load(ShippedVocabulary.Paths).Value ?? new Vocabulary([], [], []), ["percent", "count", "USD"]);

    /// <inheritdoc/>
    public override byte[] Make(FuzzRandom random)
    {
        var text = random.OneIn(2)
            ? Mutation.Assemble(random, s_pieces, 60)
            : Mutation.Mutate(random, random.Of(s_samples), s_pieces, Longest, random => (char)random.Next(random.OneIn(2) ? 0x80 : 0x10000));
        text.Insert(0, (char)random.Next(Kinds));
        return FuzzSamples.Bytes(text);
    }

    /// <inheritdoc/>
    public override string? Check(byte[] input)
    {
        var text = FuzzSamples.Text(input);
        if (text.Length == 0) return null;
        var written = text[1..];
        return (text[0] % Kinds) switch
        {
            0 => Judge(PipelineReader.Read(written, "pipeline.yaml", Path.GetTempPath(), new EmptyFolder())),
            1 => Judge(VocabularyReader.Read(written, "vocabulary.yaml")),
            2 => Judge(DecisionReader.Read(written, "decisions.yaml")),
            _ => JudgeReference(written),
        };
    }

    private string? JudgeReference(string written)
    {
        File.WriteAllBytes(_reference, Encoding.UTF8.GetBytes(written));
        return Judge(ReferenceFile.Load(_reference, "reference.csv", _terms));
    }

    private static string? Judge<T>(Checked<T> read)
        where T : class
    {
        if (read.Value is null != read.Problems.Count > 0) return "neither a value nor problems, or both";
        return read.Problems.Any(problem => problem.Line < 0 || problem.Column < 0 || problem.What.Length == 0 || problem.Expected.Length == 0) ? "a problem has no place or no words" : null;
    }

    private sealed class EmptyFolder : IFolderView
    {
        public bool Exists(string path) => path.Length % 2 == 0;

        public IReadOnlyList<string> Expand(string glob) => [];
    }
}
