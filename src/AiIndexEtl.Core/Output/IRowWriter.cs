namespace AiIndexEtl.Core.Output;

/// <summary>
/// Writes rows of results in one format. Values are null, text, integers, <see cref="decimal"/>, <see cref="double"/>, <see cref="bool"/>,
/// <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, lists and maps of these.
/// </summary>
public interface IRowWriter
{
    /// <summary>Writes one row; its values stand in the order of the columns.</summary>
    void Write(IReadOnlyList<object?> row);

    /// <summary>Hands on what can be handed on already, so that a reader need not wait for the rest.</summary>
    void Flush();

    /// <summary>Writes what has been held back, and hands everything to the stream. Nothing may be written behind it.</summary>
    void Complete();
}
