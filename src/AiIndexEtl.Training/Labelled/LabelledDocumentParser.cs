using System.Text.Json;
using AiIndexEtl.Core.Text;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Reads a gold file against its document. Pure: text in, records and problems out; it never throws on bad data.</summary>
public static class LabelledDocumentParser
{
    /// <summary>Reads only the first line of a gold file; null where it is no header, with the reason among the problems.</summary>
    /// <param name="goldFile">The name of the gold file, for messages.</param>
    /// <param name="gold">The text of the gold file.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static LabelledHeader? ParseHeader(string goldFile, string gold, ICollection<LabelledProblem> problems)
    {
        var rows = Rows(gold);
        if (rows.Count == 0)
        {
            problems.Add(new LabelledProblem(goldFile, 0, "the file is empty", "Give it a first line that describes the document"));
            return null;
        }

        using var row = ParseObject(goldFile, rows[0], problems);
        return row is null ? null : new LabelledHeaderReader(goldFile, rows[0].Line, problems).Read(row.RootElement);
    }

    /// <summary>Reads a gold file; null where its header cannot be used.</summary>
    /// <param name="set">The set that the document belongs to.</param>
    /// <param name="goldFile">The name of the gold file, for messages.</param>
    /// <param name="gold">The text of the gold file.</param>
    /// <param name="text">The text of the document.</param>
    /// <param name="metrics">The metric ids that may be used.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static LabelledDocument? Parse(
        string set, string goldFile, string gold, string text, IReadOnlySet<string> metrics, ICollection<LabelledProblem> problems)
    {
        var header = ParseHeader(goldFile, gold, problems);
        if (header is null) return null;

        var lines = new DocumentLines(text);
        foreach (var range in header.BodyLines)
        {
            if (range.First < 1 || range.Last > lines.Count || range.First > range.Last)
            {
                problems.Add(new LabelledProblem(
                    goldFile, 1, FormattableString.Invariant($"body_lines {range.First} to {range.Last} are not lines of the document"),
                    FormattableString.Invariant($"Name ranges within 1 to {lines.Count}")));
            }
        }

        var map = new CodePointMap(text);
        var claims = new List<LabelledClaim>();
        foreach (var numbered in Rows(gold).Skip(1))
        {
            using var row = ParseObject(goldFile, numbered, problems);
            if (row is null) continue;

            var claim = new LabelledClaimReader(goldFile, numbered.Line, metrics, problems).Read(row.RootElement, lines, map);
            if (claim is not null) claims.Add(claim);
        }

        CheckOverlaps(goldFile, claims, problems);
        return new LabelledDocument { Set = set, Header = header, Text = text, Claims = claims };
    }

    private static void CheckOverlaps(string goldFile, List<LabelledClaim> claims, ICollection<LabelledProblem> problems)
    {
        var ordered = claims.OrderBy(c => c.Start).ThenBy(c => c.End).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            var (before, claim) = (ordered[i - 1], ordered[i]);
            if (claim.Start >= before.End) continue;

            problems.Add(new LabelledProblem(
                goldFile, claim.GoldLine, $"\"{before.Mention}\" and \"{claim.Mention}\" overlap",
                "Leave one out, or tell the occurrences in the line apart with nth"));
        }
    }

    private static List<NumberedRow> Rows(string gold) =>
        [.. gold.Split('\n').Select((row, i) => new NumberedRow(i + 1, row)).Where(r => !string.IsNullOrWhiteSpace(r.Text))];

    private static JsonDocument? ParseObject(string goldFile, NumberedRow row, ICollection<LabelledProblem> problems)
    {
        try
        {
            var parsed = JsonDocument.Parse(row.Text);
            if (parsed.RootElement.ValueKind == JsonValueKind.Object) return parsed;

            parsed.Dispose();
            problems.Add(new LabelledProblem(goldFile, row.Line, "the line is no JSON object", "Write one object in braces a line"));
        }
        catch (JsonException e)
        {
            problems.Add(new LabelledProblem(goldFile, row.Line, "the line is no JSON: " + e.Message, "Write one JSON object a line"));
        }

        return null;
    }

    private readonly record struct NumberedRow(int Line, string Text);
}
