using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AiIndexEtl.Cli.Shards;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLineFile
{
    private static readonly byte[] s_lineFeed = [(byte)'\n'];

    /// <summary>Writes a line.</summary>
    public static void Write<T>(Stream file, T row, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(file, row, type);
        file.Write(s_lineFeed);
    }

    /// <summary>Reads the lines one by one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">What a line holds.</param>
    /// <exception cref="InvalidDataException">A line is no such object; the message names file and line.</exception>
    public static IEnumerable<T> Read<T>(string path, JsonTypeInfo<T> type)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            T? row;
            try
            {
                row = JsonSerializer.Deserialize(line, type);
            }
            catch (JsonException error)
            {
                throw new InvalidDataException($"{path}, line {number}: {error.Message}", error);
            }

            yield return row ?? throw new InvalidDataException($"{path}, line {number}: is null.");
        }
    }
}
