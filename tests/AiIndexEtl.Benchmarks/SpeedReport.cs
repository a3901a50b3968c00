using System.Globalization;

namespace AiIndexEtl.Benchmarks;

/// <summary>The speeds of one language, each beside the digit scan of the same run.</summary>
/// <param name="language">The language.</param>
/// <param name="documents">How many documents it has.</param>
/// <param name="characters">How long they are together.</param>
internal sealed class SpeedReport(string language, int documents, long characters)
{
    private readonly List<(string Step, double PerSecond)> _rows = [];

    /// <summary>Adds a step. The first one is what the others are compared with.</summary>
    public void Add(string step, long read, double seconds) => _rows.Add((step, read / seconds));

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{language}: {documents} documents, {characters:N0} characters"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"step",-18}{"characters/s",16}{"of digit scan",16}"));
        foreach (var (step, perSecond) in _rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {step,-18}{perSecond,16:N0}{perSecond / _rows[0].PerSecond,16:P2}"));
        }
    }
}
