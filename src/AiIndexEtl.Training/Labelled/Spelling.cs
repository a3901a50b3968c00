using System.Text.Json;

namespace AiIndexEtl.Training.Labelled;

/// <summary>Enumerations as the contract spells them: lower-case words joined by underscores.</summary>
internal static class Spelling
{
    /// <summary>The contract's spelling of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value with the given spelling, or null where there is none.</summary>
    public static T? Read<T>(string? text)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), text, StringComparison.Ordinal)) return value;
        }

        return null;
    }

    /// <summary>All spellings, for a message.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));
}
