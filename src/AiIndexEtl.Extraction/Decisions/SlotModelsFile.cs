using System.Globalization;
using System.Text;
using System.Text.Json;
using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Extraction.Decisions;

/// <summary>
/// The file of the models: plain text in UTF-8. The first line is a header in JSON with the hash of the rest; then, slot by slot in the
/// header's order, one line for each weight that is not zero: the feature's place as its distance from the one before, a space, and the
/// weight in thousandths. The same models give the same bytes on every machine.
/// </summary>
public static class SlotModelsFile
{
    /// <summary>What the header calls the format.</summary>
    public const string Format = "aiindex-slot-models";

    /// <summary>The version of the format that this program reads and writes.</summary>
    public const int Version = 1;

    /// <summary>The smallest weight that is kept, in thousandths. Smaller ones were a fifth of the lines.</summary>
    public const int Least = 3;

    /// <summary>The bytes of a file.</summary>
    /// <param name="models">The models; weights are kept to three decimals.</param>
    /// <param name="trainedOn">What they were trained on, for people: the hash of the labelled documents and the vocabulary.</param>
    public static byte[] Write(SlotModels models, string trainedOn)
    {
        var body = new StringBuilder();
        var headers = new List<SlotModelHeader>();
        foreach (var model in models.All)
        {
            var (count, before) = (0, 0);
            for (var i = 0; i < model.Weights.Length; i++)
            {
                var thousandths = Thousandths(model.Weights[i]);
                if (thousandths == 0) continue;
                body.Append(CultureInfo.InvariantCulture, $"{i - before} {thousandths}\n");
                before = i;
                count++;
            }

            headers.Add(new SlotModelHeader(model.Slot.ToString(), model.Temperature, count));
        }

        var bytes = Encoding.ASCII.GetBytes(body.ToString());
        var header = new SlotModelsHeader(Format, Version, Feature.Bits, trainedOn, headers, ContentId.OfBytes(bytes));
        return [.. JsonSerializer.SerializeToUtf8Bytes(header, SlotModelsJson.Default.SlotModelsHeader), (byte)'\n', .. bytes];
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The models, or what is wrong with the file and what to do about it.</returns>
    public static SlotModelsFileResult Read(ReadOnlySpan<byte> file)
    {
        var end = file.IndexOf((byte)'\n');
        if (end < 0) return Bad("it has no header line");
        var header = ReadHeader(file[..end]);
        if (header is null || header.Format != Format) return Bad("its first line is no header of models");
        if (header.Version != Version || header.Bits != Feature.Bits)
        {
            return Bad(string.Create(CultureInfo.InvariantCulture, $"its format is version {header.Version} with {header.Bits} bits, this program reads version {Version} with {Feature.Bits}"));
        }

        var body = file[(end + 1)..];
        if (header.Sha256 != ContentId.OfBytes(body)) return Bad("its contents do not match the hash in its header");

        var models = new List<SlotModel>();
        foreach (var slot in header.Slots)
        {
            if (!Enum.TryParse<DecisionSlot>(slot.Slot, out var known) || !(slot.Temperature > 0)) return Bad($"its header names a slot that this program does not have: {slot.Slot}");
            var weights = new float[Feature.Count];
            if (!ReadWeights(ref body, slot.Weights, weights)) return Bad("its numbers do not fit its header");
            models.Add(new SlotModel(known, weights, slot.Temperature));
        }

        return body.Length == 0 && models.Select(static model => model.Slot).Order().SequenceEqual(Enum.GetValues<DecisionSlot>())
            ? new SlotModelsFileResult(new SlotModels(models), null)
            : Bad("it does not hold one model for each slot");
    }

    /// <summary>A weight as the file keeps it; 0 for one that is smaller than <see cref="Least"/> thousandths and so decides nothing.</summary>
    public static int Thousandths(float weight) => (int)MathF.Round(weight * 1000) is var rounded && Math.Abs(rounded) >= Least ? rounded : 0;

    private static SlotModelsFileResult Bad(string what) => new(null, "The model file cannot be used: " + what + ". Restore it, or make it anew with: aiindex train");

    private static SlotModelsHeader? ReadHeader(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, SlotModelsJson.Default.SlotModelsHeader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool ReadWeights(ref ReadOnlySpan<byte> body, int count, float[] weights)
    {
        var at = 0L;
        for (var i = 0; i < count; i++)
        {
            if (!ReadNumber(ref body, (byte)' ', out var distance) || !ReadNumber(ref body, (byte)'\n', out var thousandths)) return false;
            at += distance;
            if (distance < 0 || at >= weights.Length) return false;
            weights[at] = thousandths / 1000f;
        }

        return true;
    }

    private static bool ReadNumber(ref ReadOnlySpan<byte> body, byte end, out int number)
    {
        if (!System.Buffers.Text.Utf8Parser.TryParse(body, out number, out var read) || read >= body.Length || body[read] != end) return false;
        body = body[(read + 1)..];
        return true;
    }
}
