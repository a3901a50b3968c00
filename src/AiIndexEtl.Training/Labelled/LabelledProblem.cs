namespace AiIndexEtl.Training.Labelled;

/// <summary>Something that is wrong with the labelled data.</summary>
/// <param name="File">The file, with forward slashes, relative to the folder of labelled data.</param>
/// <param name="Line">The 1-based line of that file; 0 where the file as a whole is meant.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record LabelledProblem(string File, int Line, string What, string Remedy)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0
        ? FormattableString.Invariant($"{File}:{Line}: {What}. {Remedy}")
        : $"{File}: {What}. {Remedy}";
}
