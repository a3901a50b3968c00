namespace AiIndexEtl.Core.Text;

/// <summary>How long a regular expression may take.</summary>
public static class PatternTimeout
{
    /// <summary>
    /// In milliseconds. Patterns end within microseconds; the time-out is there for a mistake in one of them. It is a long one, for a clock runs on
    /// while a busy machine lets the program wait, and the same page must give the same figures however busy the machine is.
    /// </summary>
    public const int Milliseconds = 20_000;
}
