using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Writes sentences as one labelled document, a line each. Pure: the caller keeps the two texts.</summary>
public static class LabelledSentenceWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the document and that of its gold file.</summary>
    /// <param name="name">The name of the document; its text is <c>NAME.txt</c>.</param>
    /// <param name="language"><c>en</c> or <c>zh</c>.</param>
    /// <param name="edition">The year of the AI Index that all sentences are about; null where they differ or name none.</param>
    /// <param name="published">The day on which all of them were published; null where they differ or name none.</param>
    /// <param name="sentences">The sentences, each on one line.</param>
    public static (string Text, string Gold) Write(string name, string language, int? edition, DateOnly? published, IReadOnlyList<LabelledSentence> sentences)
    {
        var gold = new StringBuilder().Append(Json(json =>
        {
            json.WriteString("doc", name);
            json.WriteString("file", name + ".txt");
            json.WriteString("lang", language);
            if (edition is { } year) json.WriteNumber("edition", year);
            else json.WriteNull("edition");
            json.WriteNull("publisher");
            json.WriteString("published", published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteNull("title");
            json.WriteStartArray("body_lines");
            json.WriteStartArray();
            json.WriteNumberValue(1);
            json.WriteNumberValue(sentences.Count);
            json.WriteEndArray();
            json.WriteEndArray();
        }));
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var figure in sentences[i].Figures.OrderBy(figure => figure.Start)) gold.Append(Row(sentences[i].Text, i + 1, figure));
        }

        return (string.Concat(sentences.Select(sentence => sentence.Text + "\n")), gold.ToString());
    }

    private static string Row(string sentence, int line, LabelledFigure figure) => Json(json =>
    {
        var claim = figure.Claim;
        json.WriteNumber("line", line);
        json.WriteString("mention", claim.Mention);
        if (Occurrence(sentence, claim.Mention, figure.Start) is > 1 and var nth) json.WriteNumber("nth", nth);
        json.WriteNumber("value", claim.Value);
        if (claim.ValueUpper is { } upper) json.WriteNumber("upper", upper);
        json.WriteString("unit", claim.Unit);
        json.WriteString("qualifier", Spelling.Of(claim.Qualifier));
        json.WriteString("kind", Spelling.Of(claim.Kind));
        json.WriteString("metric", claim.Metric);
        if (claim.MetricText is not null) json.WriteString("metric_text", claim.MetricText);
        WriteList(json, "area", claim.Area);
        WriteList(json, "subject", claim.Subject);
        json.WriteString("period", claim.Period);
        if (claim.BasePeriod is not null) json.WriteString("base_period", claim.BasePeriod);
        if (claim.AttributedTo is not null) json.WriteString("attributed_to", claim.AttributedTo);
        if (figure.IsOptional) json.WriteBoolean("optional", true);
        if (figure.Note is not null) json.WriteString("note", figure.Note);
    });

    // Occurrences are counted as the reader counts them: the next one may begin a letter behind the last.
    private static int Occurrence(string sentence, string mention, int start)
    {
        var nth = 0;
        for (var at = sentence.IndexOf(mention, StringComparison.Ordinal); at >= 0 && at <= start; at = sentence.IndexOf(mention, at + 1, StringComparison.Ordinal)) nth++;
        return nth;
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
