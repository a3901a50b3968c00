using System.Buffers.Binary;
using System.Text.Json;
using AiIndexEtl.Core.Identity;

namespace AiIndexEtl.Extraction.Models;

/// <summary>
/// Writes and reads a model as bytes. The file is a header, one line of JSON, and numbers behind it, little-endian: the biases and the
/// step as 32-bit floats; then for each feature with weights the distance from the feature before and the number of its weights, both
/// in 7-bit groups with the lowest first, and for each weight the class in 7-bit groups and the steps as a signed byte. The same model
/// gives the same bytes, and bytes that were damaged are noticed by their hash.
/// </summary>
public static class LinearModelFile
{
    /// <summary>What the header calls the format.</summary>
    public const string Format = "aiindex-linear-model";

    /// <summary>The version that is written, and the only one that is read.</summary>
    public const int Version = 1;

    private const int LongestHeader = 1 << 20;

    /// <summary>The bytes of a model file.</summary>
    public static byte[] Write(LinearModel model)
    {
        var body = WriteBody(model.Parts);
        var header = new LinearModelHeader
        {
            Format = Format,
            Version = Version,
            Name = model.Name,
            Classes = model.Classes,
            Bits = model.Hasher.Bits,
            Temperature = model.Temperature,
            Entries = model.EntryCount,
            Sha256 = ContentId.OfBytes(body),
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(header, LinearModelJson.Default.LinearModelHeader), (byte)'\n', .. body];
    }

    /// <summary>The model in the bytes of a model file. Never throws on bad bytes: the result says what is wrong with them.</summary>
    public static LinearModelFileResult Read(ReadOnlySpan<byte> file)
    {
        var end = file[..Math.Min(file.Length, LongestHeader)].IndexOf((byte)'\n');
        if (end < 0) return Bad("it has no header line");

        var header = ReadHeader(file[..end]);
        if (header is null || !string.Equals(header.Format, Format, StringComparison.Ordinal)) return Bad("its first line is no header of a model");
        if (header.Version != Version)
        {
            return Bad(FormattableString.Invariant($"its format has version {header.Version}, this program reads version {Version}"));
        }

        if (header.Bits is < 1 or > 24 || header.Classes.Count is < 2 or > ushort.MaxValue || !(header.Temperature > 0) || header.Entries < 0)
        {
            return Bad("its header names impossible sizes");
        }

        var body = file[(end + 1)..];
        if (!string.Equals(ContentId.OfBytes(body), header.Sha256, StringComparison.Ordinal)) return Bad("its contents do not match the hash in its header");

        var parts = ReadBody(body, header);
        return parts is null
            ? Bad("its numbers do not fit its header")
            : new LinearModelFileResult(
                LinearModel.Restore(header.Name, header.Classes, new FeatureHasher(header.Bits), header.Temperature, parts), null);
    }

    private static LinearModelFileResult Bad(string what) => new(null, "The model file cannot be used: " + what + ". Restore it, or train it anew.");

    private static LinearModelHeader? ReadHeader(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, LinearModelJson.Default.LinearModelHeader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] WriteBody(ModelParts parts)
    {
        var bytes = new List<byte>(parts.EntryWeights.Length * 2);
        foreach (var bias in parts.Biases) WriteFloat(bytes, bias);
        WriteFloat(bytes, parts.Step);

        var before = -1;
        for (var feature = 0; feature < parts.Starts.Length - 1; feature++)
        {
            var (start, end) = (parts.Starts[feature], parts.Starts[feature + 1]);
            if (start == end) continue;

            WriteNumber(bytes, feature - before);
            WriteNumber(bytes, end - start);
            for (var i = start; i < end; i++)
            {
                WriteNumber(bytes, parts.EntryClasses[i]);
                bytes.Add(unchecked((byte)(sbyte)ModelParts.StepsOf(parts.EntryWeights[i], parts.Step)));
            }

            before = feature;
        }

        return [.. bytes];
    }

    private static ModelParts? ReadBody(ReadOnlySpan<byte> body, LinearModelHeader header)
    {
        var reader = new ModelBytes(body);
        var biases = new float[header.Classes.Count];
        for (var c = 0; c < biases.Length; c++) biases[c] = reader.ReadFloat();
        var step = reader.ReadFloat();

        // A weight takes two bytes at the least, so a larger number of them would only be a way to ask for memory.
        if (header.Entries > body.Length / 2) return null;

        var starts = new int[(1 << header.Bits) + 1];
        var classes = new ushort[header.Entries];
        var weights = new float[header.Entries];
        var (feature, entry) = (-1, 0);
        while (entry < header.Entries)
        {
            var distance = reader.ReadNumber();
            var count = reader.ReadNumber();
            if (distance == 0 || distance > starts.Length - 2 - feature || count == 0 || count > header.Entries - entry) return null;

            starts.AsSpan(feature + 1, distance).Fill(entry);
            feature += distance;
            for (var i = 0; i < count; i++, entry++)
            {
                var classIndex = reader.ReadNumber();
                if (classIndex >= biases.Length) return null;

                classes[entry] = (ushort)classIndex;
                weights[entry] = reader.ReadSteps() * step;
            }
        }

        starts.AsSpan(feature + 1).Fill(entry);
        return reader.IsAtEnd ? new ModelParts(biases, starts, classes, weights) { Step = step } : null;
    }

    private static void WriteFloat(List<byte> bytes, float value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteSingleLittleEndian(four, value);
        bytes.AddRange(four);
    }

    private static void WriteNumber(List<byte> bytes, int number)
    {
        for (; number >= 0x80; number >>= 7) bytes.Add((byte)((number & 0x7F) | 0x80));
        bytes.Add((byte)number);
    }
}
