using System.Globalization;

namespace AiIndexEtl.Warehouse.Exchange.Import;

/// <summary>Something wrong in what is to be imported.</summary>
/// <param name="File">The file or folder, as the user named it.</param>
/// <param name="Line">1-based line; 0 where the problem is about the whole file.</param>
/// <param name="What">What is wrong, as a sentence without its full stop.</param>
/// <param name="Remedy">What to do about it, as a sentence.</param>
public sealed record ImportProblem(string File, long Line, string What, string Remedy)
{
    /// <summary>One line in the form that editors make clickable: <c>file:line: what. Remedy</c>.</summary>
    public override string ToString() =>
        (Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File) + $": {What}. {Remedy}";
}
