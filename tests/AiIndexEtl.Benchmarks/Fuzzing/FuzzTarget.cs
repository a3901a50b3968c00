namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>A part of the program that reads what strangers wrote, with the laws that hold whatever they wrote.</summary>
/// <param name="name">The word of the command line.</param>
/// <param name="usual">How many inputs are tried where nobody says how many.</param>
internal abstract class FuzzTarget(string name, long usual)
{
    /// <summary>The word of the command line.</summary>
    public string Name { get; } = name;

    /// <summary>How many inputs are tried where nobody says how many.</summary>
    public long Usual { get; } = usual;

    /// <summary>What a part of this kind may take for a byte of input, in nanoseconds; far more than it takes, so that only what is out of proportion is told.</summary>
    public virtual double NanosecondsAByte => 20_000;

    /// <summary>Makes an input. The same chance makes the same input.</summary>
    public abstract byte[] Make(FuzzRandom random);

    /// <summary>Reads an input. The answer is the law that it broke; null where all hold. What is thrown breaks one, too.</summary>
    public abstract string? Check(byte[] input);
}
