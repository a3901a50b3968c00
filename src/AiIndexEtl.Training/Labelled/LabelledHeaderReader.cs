using System.Globalization;
using System.Text.Json;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Reads the first line of a gold file.</summary>
internal sealed class LabelledHeaderReader(string file, int line, ICollection<LabelledProblem> problems)
{
    public LabelledHeader? Read(JsonElement row)
    {
        var doc = row.Text("doc");
        var textFile = row.Text("file");
        var language = row.Text("lang");
        if (doc is null) Bad("doc is missing", "Name the document");
        if (textFile is null) Bad("file is missing", "Name the text file of the document");
        if (language is not ("en" or "zh")) Bad($"lang is \"{language}\"", "Write en or zh");

        var ranges = ReadRanges(row);
        var published = ReadPublished(row);
        if (doc is null || textFile is null || language is null || ranges is null) return null;

        return new LabelledHeader
        {
            Doc = doc,
            File = textFile,
            Language = language,
            Edition = ReadEdition(row),
            Publisher = row.Text("publisher"),
            Published = published,
            Title = row.Text("title"),
            BodyLines = ranges,
        };
    }

    private int? ReadEdition(JsonElement row)
    {
        if (!row.TryGetProperty("edition", out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var year)) return year;

        Bad("edition is no year", "Write a year or null");
        return null;
    }

    private DateOnly? ReadPublished(JsonElement row)
    {
        if (!row.TryGetProperty("published", out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Bad("published is no ISO date", "Write a day such as 2024-04-16, or null");
        return null;
    }

    private List<LineRange>? ReadRanges(JsonElement row)
    {
        if (row.TryGetProperty("body_lines", out var value) && value.ValueKind == JsonValueKind.Array)
        {
            var ranges = value.EnumerateArray().Select(ReadRange).ToList();
            if (ranges.TrueForAll(r => r is not null)) return ranges.ConvertAll(r => r!.Value);
        }

        Bad("body_lines is no list of ranges", "Write ranges of 1-based lines such as [[3,20]]");
        return null;
    }

    private static LineRange? ReadRange(JsonElement range) =>
        range.ValueKind == JsonValueKind.Array && range.GetArrayLength() == 2
        && range[0].ValueKind == JsonValueKind.Number && range[0].TryGetInt32(out var first)
        && range[1].ValueKind == JsonValueKind.Number && range[1].TryGetInt32(out var last)
            ? new LineRange(first, last)
            : null;

    private void Bad(string what, string remedy) => problems.Add(new LabelledProblem(file, line, what, remedy));
}
