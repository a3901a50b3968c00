using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Reviews;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace AiIndexEtl.Configuration.Decisions;

/// <summary>
/// Edits the text of a decisions file in place: only the lines of the entry that is put there change, and comments survive. New entries
/// are placed by source and position, so that what two people add usually lands in different places and merges.
/// </summary>
public static class DecisionText
{
    private const string Introduction = "# Decisions of people on published facts, replayed on every run. docs/review.md explains the keys.\n";

    /// <summary>
    /// The text with a decision in it, which takes the place of the one on the same words where there is one. Problems where the text
    /// cannot be read, or is written so that single entries cannot be edited.
    /// </summary>
    /// <param name="text">The text; empty for a new file.</param>
    /// <param name="file">The file, as the user named it, for messages.</param>
    /// <param name="decision">The decision.</param>
    public static Checked<DecisionEdit> Put(string text, string file, ReviewDecision decision)
    {
        var read = DecisionReader.Read(text, file);
        if (read.Value is not { } list) return new(null, read.Problems);

        var lines = new DecisionLines(text);
        if (list.Entries.FirstOrDefault(entry => !lines.BeginsWithDash(entry.Line)) is { } bracketed)
        {
            return new(null, [new Problem(file, bracketed.Line, 1, "The list is written in brackets", "a list with one entry below the other", "Begin each entry on a line of its own with \"- \".")]);
        }

        var all = Enumerable.Range(1, lines.Count).Select(line => lines[line]).ToList();
        if (list.Entries.Count == 0) all.RemoveAll(line => line.Trim() is "[]");
        if (all.Count == 0) all.Add(Introduction.TrimEnd('\n'));

        var indent = list.Entries.Count == 0 ? 0 : DecisionLines.IndentOf(lines[list.Entries[0].Line]);
        var written = DecisionWriter.Lines(decision, indent);
        var same = list.Entries.FirstOrDefault(entry => entry.Decision.IsAboutTheWordsOf(decision));
        if (same is not null) Replace(all, same, written, Comments(text, same), indent);
        else Insert(all, lines, list.Entries, decision, written);

        var feed = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new(new DecisionEdit(string.Join(feed, all) + feed, same?.Decision), []);
    }

    private static void Replace(List<string> all, DecisionEntry entry, IReadOnlyList<string> written, IReadOnlyList<string> comments, int indent)
    {
        all.RemoveRange(entry.Line - 1, entry.EndLine - entry.Line + 1);
        all.InsertRange(entry.Line - 1, [.. comments.Select(comment => new string(' ', indent) + comment), .. written]);
    }

    // Before the first entry that comes later, and before the comments that stand above that one.
    private static void Insert(List<string> all, DecisionLines lines, IReadOnlyList<DecisionEntry> entries, ReviewDecision decision, IReadOnlyList<string> written)
    {
        var later = -1;
        for (var i = 0; i < entries.Count && later < 0; i++)
        {
            if (Compare(decision, entries[i].Decision) < 0) later = i;
        }

        if (later < 0)
        {
            while (all.Count > 0 && string.IsNullOrWhiteSpace(all[^1])) all.RemoveAt(all.Count - 1);
            all.AddRange([.. all.Count > 0 ? [""] : Array.Empty<string>(), .. written]);
            return;
        }

        // What stands above the first entry, up to its last blank line, is about the file and not about the entry.
        var at = entries[later].Line;
        var first = later == 0 ? 1 : entries[later - 1].EndLine + 1;
        while (at > first && lines[at - 1].TrimStart().StartsWith('#')) at--;
        if (later == 0 && at == 1 && lines[1].TrimStart().StartsWith('#')) at = entries[0].Line;
        all.InsertRange(at - 1, [.. written, ""]);
    }

    private static int Compare(ReviewDecision a, ReviewDecision b)
    {
        var bySource = string.CompareOrdinal(a.Source, b.Source);
        if (bySource != 0) return bySource;
        var byPosition = Nullable.Compare(a.Position, b.Position);
        if (byPosition != 0) return byPosition;
        var byMention = string.CompareOrdinal(a.Mention, b.Mention);
        return byMention != 0 ? byMention : string.CompareOrdinal(a.Prefix + a.Suffix, b.Prefix + b.Suffix);
    }

    private static List<string> Comments(string text, DecisionEntry entry)
    {
        var comments = new List<string>();
        var scanner = new Scanner(new StringReader(text), skipComments: false);
        while (scanner.MoveNext())
        {
            if (scanner.Current is Comment comment && comment.Start.Line >= entry.Line && comment.Start.Line <= entry.EndLine) comments.Add("# " + comment.Value.Trim());
        }

        return comments;
    }
}
