using System.Text.RegularExpressions;
using AiIndexEtl.Warehouse.Reading;

namespace AiIndexEtl.Warehouse.Tests.Reading;

/// <summary>docs/data-model.md says what the file has: its diagram is the one that the program draws, and its queries run.</summary>
public sealed partial class DataModelDocumentTests
{
    private static readonly string s_document = File.ReadAllText(PathOf("docs/data-model.md"));

    private Store _store = null!;

    [OneTimeSetUp]
    public void Publish()
    {
        _store = new Store();
        _store.Published(new Page { Text = "China held 61.1%." }.With("61.1%", 61.1m));
    }

    [OneTimeTearDown]
    public void Remove() => _store.Dispose();

    [Test]
    public void Diagram_is_the_one_of_the_file()
    {
        using var reader = FactsReader.Open(_store.Connections, _store.Database).Reader!;
        var drawn = DiagramPattern().Match(s_document).Groups["body"].Value;
        Assert.That(drawn, Is.EqualTo(reader.Diagram()), "Replace it by what `aiindex schema --diagram` prints.");
    }

    [TestCaseSource(nameof(Queries))]
    public void Query_runs(string sql) => Assert.That(() => _store.Ask(sql), Throws.Nothing);

    [Test]
    public void Every_view_has_a_query_and_a_line()
    {
        var views = _store.Ask("SELECT view_name FROM duckdb_views() WHERE NOT internal").Select(row => (string)row[0]!).ToList();
        Assert.That(views.Where(view => !Queries().Any(query => query.StartsWith($"-- {view}:", StringComparison.Ordinal))), Is.Empty);
        Assert.That(views.Where(view => !s_document.Contains($"| `{view}` |", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Every_table_has_a_line()
    {
        var tables = _store.Ask("SELECT table_name FROM duckdb_tables()").Select(row => (string)row[0]!);
        Assert.That(tables.Where(table => !TablePattern().Matches(s_document).Any(line => line.Groups["name"].Value.Contains($"`{table}`", StringComparison.Ordinal))), Is.Empty);
    }

    private static IEnumerable<string> Queries() => QueryPattern().Matches(s_document).Select(match => match.Groups["body"].Value);

    private static string PathOf(string file)
    {
        for (var folder = TestContext.CurrentContext.TestDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "AiIndexEtl.sln"))) return Path.Combine(folder, file);
        }

        throw new InvalidOperationException("The tests do not lie below the solution.");
    }

    // ```mermaid ... ```
    [GeneratedRegex(@"```mermaid\n(?<body>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DiagramPattern();

    // ```sql ... ```
    [GeneratedRegex(@"```sql\n(?<body>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex QueryPattern();

    // | `claim` | words of one text that state a figure | `claim_id` |
    [GeneratedRegex(@"^\|(?<name>[^|]+)\|", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TablePattern();
}
