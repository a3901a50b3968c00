namespace AiIndexEtl.Extraction.Scanning;

/// <summary>A unit as a lexicon tells it: its code, what a written 1 of it amounts to in that code, and the form of a mention with it.</summary>
internal readonly record struct UnitEntry(string Unit, decimal Scale, QuantityForm Form)
{
    /// <summary>True for a classifier or counted noun, whose written form goes into the mention.</summary>
    public bool IsNoun => Form == QuantityForm.Counted && Unit == "count";
}
