namespace AiIndexEtl.Training.Evaluation;

/// <summary>One thing that an extraction got wrong.</summary>
/// <param name="Document">The document's name.</param>
/// <param name="What"><c>missed</c>, <c>extra</c>, <c>twice</c>, or the name of the slot that is wrong.</param>
/// <param name="Mention">The number as written.</param>
/// <param name="Line">The 1-based line of the document; 0 where the extracted words were not found in it.</param>
/// <param name="Expected">The annotated value of the slot; empty where no slot is meant.</param>
/// <param name="Actual">The extracted value of the slot, or the words around an extra mention.</param>
public sealed record EvaluationError(string Document, string What, string Mention, int Line, string Expected, string Actual)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var place = FormattableString.Invariant($"{Document}:{Line} {What} \"{Mention}\"");
        return (Expected.Length, Actual.Length) switch
        {
            (0, 0) => place,
            (0, _) => $"{place} {Actual}",
            _ => $"{place} expected {Expected}, got {Actual}",
        };
    }
}
