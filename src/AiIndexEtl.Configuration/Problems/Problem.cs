using System.Globalization;

namespace AiIndexEtl.Configuration.Problems;

/// <summary>
/// Something wrong in a file that a person wrote. Problems are collected, never thrown, so that one reading of a file tells all
/// that is wrong with it.
/// </summary>
/// <param name="File">The file, as the user named it.</param>
/// <param name="Line">1-based line; 0 where the problem is about the whole file.</param>
/// <param name="Column">1-based column in characters; 0 where the problem is about the whole file.</param>
/// <param name="What">What is wrong, as a sentence without its full stop.</param>
/// <param name="Expected">What would be right there.</param>
/// <param name="Remedy">
/// What to do about it, as a sentence, such as the nearest valid name; null where <paramref name="Expected"/> says it all.
/// </param>
public sealed record Problem(string File, int Line, int Column, string What, string Expected, string? Remedy = null)
{
    /// <summary>
    /// One line in the form that editors and build logs make clickable: <c>file:line:column: what. Expected this. Remedy.</c>
    /// </summary>
    public override string ToString()
    {
        var place = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}") : File;
        var remedy = Remedy is null ? "" : " " + Remedy;
        return $"{place}: {What}. Expected {Expected}.{remedy}";
    }
}
