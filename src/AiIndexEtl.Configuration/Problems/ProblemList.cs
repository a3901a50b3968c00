namespace AiIndexEtl.Configuration.Problems;

/// <summary>Collects the problems of one file.</summary>
/// <param name="file">The file, as the user named it.</param>
internal sealed class ProblemList(string file)
{
    private readonly List<Problem> _problems = [];

    public string File => file;

    public int Count => _problems.Count;

    public void Add(int line, int column, string what, string expected, string? remedy = null) =>
        _problems.Add(new Problem(file, line, column, what, expected, remedy));

    /// <summary>The value where nothing is wrong; else the problems in the order of the file.</summary>
    public Checked<T> Judge<T>(T value)
        where T : class =>
        _problems.Count == 0 ? new(value, []) : new(null, [.. _problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
}
