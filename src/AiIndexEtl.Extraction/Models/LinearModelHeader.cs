namespace AiIndexEtl.Extraction.Models;

/// <summary>The first line of a model file.</summary>
internal sealed record LinearModelHeader
{
    /// <summary>Always <see cref="LinearModelFile.Format"/>.</summary>
    public string Format { get; init; } = "";

    /// <summary>The version of the format.</summary>
    public int Version { get; init; }

    /// <summary>What the model decides.</summary>
    public string Name { get; init; } = "";

    /// <summary>The classes, in the order of their numbers.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The number of bits of a feature's number.</summary>
    public int Bits { get; init; }

    /// <summary>The temperature.</summary>
    public double Temperature { get; init; }

    /// <summary>The number of weights.</summary>
    public int Entries { get; init; }

    /// <summary>SHA-256 of everything behind the header's line feed, lower-case hexadecimal.</summary>
    public string Sha256 { get; init; } = "";
}
