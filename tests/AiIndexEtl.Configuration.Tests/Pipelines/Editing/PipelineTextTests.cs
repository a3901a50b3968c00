using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Pipelines.Editing;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Testing;

namespace AiIndexEtl.Configuration.Tests.Pipelines.Editing;

public sealed class PipelineTextTests
{
    private const string Plain = """
        # What we read.
        editions:
          - id: ai-index/2025
            title: "The 2025 one"   # as on its cover
            # ask Ben about the day
          - id: cnnic/55

        # The sources.
        sources:
          - id: a
            url: https://example.org/a
            edition: ai-index/2025

        # The end.

        """;

    private static readonly EditionSettings Edition = new()
    {
        Id = "ai-index/2026",
        Title = "AI Index Report 2026",
        Published = new DateOnly(2026, 4, 13),
        Url = "https://example.org/ai-index/2026",
    };

    internal static Checked<PipelineEdit> Add(string text, EditionSettings edition, params string[] sources) => PipelineText.Add(
        text, "pipeline.yaml", FakeFolder.Root, new FakeFolder("saved/page one.html"),
        new EditionRequest { Edition = edition, Sources = [.. sources.Select(place => new SourceRequest { Place = place })] });

    [Test]
    public void Edition_stands_behind_the_last_one_of_its_report_and_sources_at_the_end_of_theirs()
    {
        var edit = Add(Plain, Edition, "https://www.example.org/news?id=1", "saved/page one.html");

        Assert.That(edit.Problems, Is.Empty);
        Assert.That(edit.Value!.Text, Is.EqualTo("""
            # What we read.
            editions:
              - id: ai-index/2025
                title: "The 2025 one"   # as on its cover
                # ask Ben about the day
              - id: ai-index/2026
                title: AI Index Report 2026
                published: 2026-04-13
                url: https://example.org/ai-index/2026
              - id: cnnic/55

            # The sources.
            sources:
              - id: a
                url: https://example.org/a
                edition: ai-index/2025
              - id: ai-index-2026-example-org
                url: https://www.example.org/news?id=1
                edition: ai-index/2026
              - id: ai-index-2026-page-one
                path: saved/page one.html
                edition: ai-index/2026

            # The end.

            """));
        Assert.That(edit.Value.Changes, Is.EqualTo(new[]
        {
            new PipelineChange("editions", "ai-index/2026", 6, IsNew: true),
            new PipelineChange("sources", "ai-index-2026-example-org", 17, IsNew: true),
            new PipelineChange("sources", "ai-index-2026-page-one", 20, IsNew: true),
        }));
    }

    [Test]
    public void Asking_again_changes_nothing_and_says_where_it_stands()
    {
        var once = Add(Plain, Edition, "https://example.org/b").Value!.Text;

        var twice = Add(once, Edition, "https://example.org/b");

        Assert.That(twice.Problems, Is.Empty);
        Assert.That((twice.Value!.Text, twice.Value.Added), Is.EqualTo((once, "")));
        Assert.That(twice.Value.Changes, Is.EqualTo(new[]
        {
            new PipelineChange("editions", "ai-index/2026", 6, IsNew: false), new PipelineChange("sources", "ai-index-2026-example-org", 17, IsNew: false),
        }));
    }

    [Test]
    public void Second_source_of_an_edition_that_is_there_is_put_in_alone()
    {
        var once = Add(Plain, Edition, "https://example.org/b").Value!.Text;

        var edit = Add(once, new EditionSettings { Id = Edition.Id }, "https://example.org/b", "https://example.org/c").Value!;

        Assert.That(edit.Added, Is.EqualTo("  - id: ai-index-2026-example-org-2\n    url: https://example.org/c\n    edition: ai-index/2026\n"));
    }

    // Each: the file, and what it is after the edit.
    private static readonly TestCaseData[] Forms =
    [
        Form("no editions", "sources:\n- {id: a, url: \"https://example.org/a\"}\n",
            "editions:\n  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/ai-index/2026\n\nsources:\n- {id: a, url: \"https://example.org/a\"}\n"),
        Form("no editions, comments above the sources", "raw_folder: raw\n\n# What is read.\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n",
            "raw_folder: raw\n\neditions:\n  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/ai-index/2026\n\n# What is read.\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n"),
        Form("no editions, the file begins with comments", "# yaml-language-server: $schema=x.json\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n",
            "# yaml-language-server: $schema=x.json\neditions:\n  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/ai-index/2026\n\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n"),
        Form("no line feed at the end", "sources:\n  - {id: a, url: \"https://example.org/a\"}\neditions:\n  - id: x/1",
            "sources:\n  - {id: a, url: \"https://example.org/a\"}\neditions:\n  - id: x/1\n  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/ai-index/2026"),
        Form("line feeds of Windows", "editions:\r\n- id: x/1\r\nsources:\r\n- {id: a, url: \"https://example.org/a\"}\r\n",
            "editions:\r\n- id: x/1\r\n- id: ai-index/2026\r\n  title: AI Index Report 2026\r\n  published: 2026-04-13\r\n  url: https://example.org/ai-index/2026\r\nsources:\r\n- {id: a, url: \"https://example.org/a\"}\r\n"),
        Form("wide indentation and blank lines between items",
            "editions:\n    -   id: x/1\n        title: X\n\n    -   id: x/2\n\nsources: [{id: a, url: \"https://example.org/a\"}]\n",
            "editions:\n    -   id: x/1\n        title: X\n\n    -   id: x/2\n\n    -   id: ai-index/2026\n        title: AI Index Report 2026\n        published: 2026-04-13\n        url: https://example.org/ai-index/2026\n\nsources: [{id: a, url: \"https://example.org/a\"}]\n"),
        Form("a dash alone on its line, a block of text, quotes over lines",
            "editions:\n  -\n    id: x/1\n    citation: >\n      Somebody (2025),\n      A report\n\n  - id: ai-index/2025\n    title: \"over\n      lines\"\n# here\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n",
            "editions:\n  -\n    id: x/1\n    citation: >\n      Somebody (2025),\n      A report\n\n  - id: ai-index/2025\n    title: \"over\n      lines\"\n\n  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/ai-index/2026\n# here\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n"),
        Form("an anchor and marks of a document",
            "---\neditions: &all\n  - &first\n    id: x/1\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n...\n",
            "---\neditions: &all\n  - &first\n    id: x/1\n  - id: ai-index/2026\n    title: AI Index Report 2026\n    published: 2026-04-13\n    url: https://example.org/ai-index/2026\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n...\n"),
    ];

    private static TestCaseData Form(string name, string before, string after) => new(before, after) { TestName = "Edition is put into a file with " + name };

    [TestCaseSource(nameof(Forms))]
    public void Edition_is_put_into_files_of_many_forms(string before, string after)
    {
        var edit = Add(before, Edition);

        Assert.That(edit.Problems, Is.Empty);
        Assert.That(edit.Value!.Text, Is.EqualTo(after));
    }

    [TestCase("editions: [{id: x/1}]\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n", "pipeline.yaml:1:1: \"editions\" is written in brackets or as an alias")]
    [TestCase("editions: []\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n", "pipeline.yaml:1:1: \"editions\" is written in brackets or as an alias")]
    [TestCase("{sources: [{id: a, url: \"https://example.org/a\"}]}\n", "pipeline.yaml:1:1: The file is written in braces")]
    public void List_in_brackets_is_refused_with_what_to_add_by_hand(string text, string message)
    {
        var problem = Add(text, Edition).Problems.Single().ToString();

        Assert.That(problem, Does.StartWith(message).And.Contain("put in by hand: {id: \"ai-index/2026\", title: \"AI Index Report 2026\""));
    }

    [Test]
    public void Key_with_nothing_behind_it_is_refused_as_a_run_refuses_it() => Assert.That(
        Add("editions:\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n", Edition).Problems.Single().ToString(), Does.StartWith("pipeline.yaml:1:10: \"editions\" is nothing."));

    [Test]
    public void Line_feed_that_would_become_part_of_a_text_is_not_put_in()
    {
        var problem = Add("sources:\n  - {id: a, url: \"https://example.org/a\"}\neditions:\n  - id: x/1\n    citation: |\n      ends here", Edition).Problems.Single();

        Assert.That(problem.ToString(), Does.StartWith("pipeline.yaml:6:1: What was asked for cannot be put in behind line 6").And.Contain("  - id: ai-index/2026\n"));
    }

    [Test]
    public void Sources_in_brackets_are_refused_where_a_source_is_asked_for_and_nothing_is_put_in()
    {
        var edit = Add("editions:\n  - id: x/1\nsources: [{id: a, url: \"https://example.org/a\"}]\n", Edition, "https://example.org/b");

        Assert.That(edit.Value, Is.Null);
        Assert.That(edit.Problems.Single().ToString(), Does.StartWith("pipeline.yaml:3:1: \"sources\" is written in brackets").And.Contain("{id: \"ai-index-2026-example-org\", url: \"https://example.org/b\""));
    }

    [Test]
    public void Edition_that_is_described_otherwise_is_refused_with_its_line()
    {
        var edit = Add(Plain, new EditionSettings { Id = "ai-index/2025", Title = "Another", Url = "https://example.org/x" });

        Assert.That(edit.Problems.Select(problem => problem.ToString()), Is.EqualTo(new[]
        {
            "pipeline.yaml:3:1: The edition \"ai-index/2025\" is described here already, with another \"title\", The 2025 one. Expected \"title: Another\", which was asked for. Write that line there by hand, or leave it out of what is asked for.",
            "pipeline.yaml:3:1: The edition \"ai-index/2025\" is described here already, without \"url\". Expected \"url: https://example.org/x\", which was asked for. Write that line there by hand, or leave it out of what is asked for.",
        }));
    }

    [Test]
    public void Source_of_another_edition_is_refused_with_its_line()
    {
        var edit = Add(Plain, Edition, "https://example.org/a");

        Assert.That(edit.Problems.Single().ToString(), Does.StartWith("pipeline.yaml:10:1: The source \"a\" is described here already, with another \"edition\", ai-index/2025."));
    }

    [Test]
    public void File_that_has_mistakes_is_refused_with_them()
    {
        var edit = Add("editions:\n  - id: 2025\nsources:\n  - {id: a, url: \"https://example.org/a\"}\n", Edition);

        Assert.That(edit.Problems.Single().Line, Is.EqualTo(2));
    }

    [Test]
    public void Shipped_file_takes_an_edition_by_lines_alone()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "pipeline.yaml"));
        var view = new EverythingIsThere();

        var edit = PipelineText.Add(text, "pipeline.yaml", Repository.Root, view, new EditionRequest { Edition = Edition, Sources = [new SourceRequest { Place = "https://example.org/b", Group = "live" }] });

        Assert.That(edit.Problems, Is.Empty);
        Assert.That(PipelineTextProperties.IsByInsertion(text, edit.Value!), Is.True);
        var read = PipelineReader.Read(edit.Value!.Text, "pipeline.yaml", Repository.Root, view).Value!;
        Assert.That(read.Editions.SkipWhile(edition => edition.Id != "ai-index/2025").Skip(1).First(), Is.EqualTo(Edition));
        Assert.That(read.Sources[^1].Edition, Is.EqualTo("ai-index/2026"));
    }

    private sealed class EverythingIsThere : IFolderView
    {
        public bool Exists(string path) => true;

        public IReadOnlyList<string> Expand(string glob) => [glob];
    }
}
