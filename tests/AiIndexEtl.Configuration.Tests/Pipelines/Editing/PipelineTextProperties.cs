using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Pipelines.Editing;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Configuration.Tests.Pipelines.Editing;

/// <summary>Whatever a file looks like, an edit puts lines in and changes nothing, means what was asked for, or is refused.</summary>
public sealed class PipelineTextProperties
{
    private static readonly string[] Titles =
        ["The report", "报告 2026: 摘要", "\"quoted\" # no comment", "- dash", "2026", "null", "It's 50% {of} [it], all & more", "trailing: ", "tab\there", "《第55次报告》", "@at", "a: b"];

    private static readonly string[] Comments = ["", "   # a note", " # - id: x/9"];

    // Lines that may stand before, between and behind the parts of a file.
    private static readonly string[] Between = ["", "\n", "# words\n", "\n# words\n\n", "  # indented words\n", "      # - id: old/1\n"];

    private static readonly string[] Others =
        ["raw_folder: raw\n", "fetch:\n  retries: 1\n  allow_hosts:\n    - localhost\n", "report: {examples: 3}\n", "default_group: samples\n", ""];

    private static readonly Gen<string> Item =
        from id in Gen.Choose(1, 3)
        from number in Gen.Choose(0, 999)
        from form in Gen.Choose(0, 5)
        from comment in Gen.Elements(Comments)
        from between in Gen.Elements(Between)
        select form switch
        {
            0 => $"@- id: r{id}/{number}{comment}\n{between}",
            1 => $"@- {{id: r{id}/{number}, title: \"a # b\"}}{comment}\n{between}",
            2 => $"@-   id: r{id}/{number}\n@    title: 'it''s'{comment}\n@    producer: one\n@      two\n{between}",
            3 => $"@-\n@  id: r{id}/{number}{comment}\n@  citation: |\n@    two\n\n@    lines # no comment\n{between}",
            4 => $"@- title: \"over\n\n@    lines\"\n@  id: r{id}/{number}\n{between}",
            _ => $"@- citation: >-\n@    folded\n@  id: \"r{id}/{number}\"{comment}\n{between}",
        };

    private static readonly Gen<string> Editions =
        from items in Item.ListOf()
        from indent in Gen.Elements("", "  ", "    ")
        from comment in Gen.Elements(Comments)
        from between in Gen.Elements(Between)
        select items.Count == 0 ? "" : $"editions:{comment}\n{between}{string.Concat(items.DistinctBy(Id)).Replace("@", indent, StringComparison.Ordinal)}";

    private static readonly Gen<string> File =
        from first in Gen.Elements(Between)
        from other in Gen.Elements(Others)
        from editions in Editions
        from between in Gen.Elements(Between)
        from isLast in Gen.Elements(true, false)
        from feed in Gen.Elements("\n", "\r\n")
        from isOpen in Gen.Elements(true, false)
        let sources = "sources:\n" + between + "  - id: a\n    url: https://example.org/a   # here\n" + between
        let text = (first + other + (isLast ? sources + editions : editions + sources)).Replace("\n", feed, StringComparison.Ordinal)
        select isOpen ? text.TrimEnd() : text;

    private static readonly Gen<EditionSettings> Edition =
        from report in Gen.Choose(1, 4)
        from title in Gen.Elements(Titles)
        from citation in Gen.Elements<string?>([null, .. Titles])
        from day in Gen.Elements<DateOnly?>(null, new DateOnly(2026, 4, 13))
        select new EditionSettings { Id = $"r{report}/new", Title = title, Citation = citation, Published = day };

    private static readonly Arbitrary<(string Text, EditionSettings Edition)> Cases = Arb.From(
        from text in File
        from edition in Edition
        select (text, edition));

    [Test]
    public void Edit_puts_lines_in_and_changes_no_byte() => Prop.ForAll(Cases, one =>
    {
        var before = PipelineReader.Read(one.Text, "p", FakeFolder.Root, new FakeFolder());
        if (before.Value is not { } configuration) return false.Label("the generated file is wrong: " + before.Problems[0]);

        var edit = PipelineTextTests.Add(one.Text, one.Edition, "https://example.org/b");

        // A line feed behind a block of text that ends without one would become part of the text: that alone is refused.
        if (edit.Value is not { } value) return (!one.Text.EndsWith('\n')).Label("refused: " + edit.Problems[0]);

        var after = PipelineReader.Read(value.Text, "p", FakeFolder.Root, new FakeFolder()).Value!;
        var known = after.Editions.Where(edition => edition.Id != one.Edition.Id).ToList();
        var again = PipelineTextTests.Add(value.Text, one.Edition, "https://example.org/b").Value!;
        return (IsByInsertion(one.Text, value)
            && after.Editions.Contains(one.Edition) && known.SequenceEqual(configuration.Editions)
            && after.Sources.Count == configuration.Sources.Count + 1 && after.Sources[^1].Edition == one.Edition.Id
            && again.Text == value.Text).Label(value.Text);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Any_text_is_edited_rightly_or_refused() => Prop.ForAll(Arb.From(Gen.Elements("a", ":", " ", "\n", "- ", "id", "editions:", "sources:", "#", "\"", "[", "]", "{", "}", "|", "&a ", "*a", "x/1", "\t", "\u2028", "---\n").ListOf()), parts =>
    {
        var text = string.Concat(parts);
        var edit = PipelineTextTests.Add(text, new EditionSettings { Id = "r/1", Title = "T" });
        return edit.Value is null ? edit.Problems.Count > 0 : IsByInsertion(text, edit.Value);
    }).QuickCheckThrowOnFailure();

    /// <summary>Whether the text is what there was with the added lines between its lines, in their order.</summary>
    internal static bool IsByInsertion(string before, PipelineEdit edit)
    {
        var feed = before.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var inFile = edit.Added.Replace("\n", feed, StringComparison.Ordinal);
        var (old, added, now) = (Lines(before), Lines(inFile), Lines(edit.Text));

        // How many of the old lines may have been met so far; a line that is both old and added leaves both open.
        HashSet<int> met = [0];
        for (var i = 0; i < now.Length; i++)
        {
            met =
            [
                .. met.Where(at => at < old.Length && old[at] == now[i]).Select(at => at + 1),
                .. met.Where(at => i - at < added.Length && added[i - at] == now[i]),
            ];
        }

        return met.Contains(old.Length) && edit.Text.Length == before.Length + inFile.Length;
    }

    // The last line of a file without a line feed gets one, and the last added line none: what ends a line is not compared here.
    private static string[] Lines(string text) => [.. (text.EndsWith('\n') ? text[..^1] : text).Split('\n').Select(line => line.TrimEnd('\r')).Where((_, i) => text.Length > 0 || i > 0)];

    private static string Id(string item) => item[(item.IndexOf("id: ", StringComparison.Ordinal) + 4)..].TrimStart('"').Split('"', ',', '\n', ' ', '}')[0];
}
