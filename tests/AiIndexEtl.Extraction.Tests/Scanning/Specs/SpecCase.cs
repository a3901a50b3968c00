namespace AiIndexEtl.Extraction.Tests.Scanning.Specs;

/// <summary>One expected number of a sentence of the public specifications.</summary>
/// <param name="Language">en or zh.</param>
/// <param name="Model">Number, Percent or Currency.</param>
/// <param name="Input">The sentence.</param>
/// <param name="Start">Where the number begins.</param>
/// <param name="End">The first character behind it.</param>
/// <param name="Value">Its value, in the unit's own size: 34 for 34 cents.</param>
/// <param name="Unit">The unit as the specification names it; empty where it names none.</param>
internal sealed record SpecCase(string Language, string Model, string Input, int Start, int End, double Value, string Unit)
{
    public string Text => Input[Start..End];

    public string Before => Input[..Start];

    public string Behind => Input[End..];
}
