namespace AiIndexEtl.Training.Labelled;

/// <summary>Where a line of a document's file stands in the article made of it.</summary>
/// <param name="Line">The 1-based line.</param>
/// <param name="Start">Where its words begin in the file, in UTF-16 units.</param>
/// <param name="End">The first unit behind its words in the file.</param>
/// <param name="Target">Where its words begin in the article's text.</param>
internal readonly record struct LineShift(int Line, int Start, int End, int Target);
