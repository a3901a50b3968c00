namespace AiIndexEtl.Cli.Health;

/// <summary>What a check of the set-up found.</summary>
/// <param name="Check">A stable name of what was checked.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Message">What was found, as a sentence.</param>
/// <param name="Remedy">What to do about it; null where nothing is to be done.</param>
internal sealed record Finding(string Check, Verdict Verdict, string Message, string? Remedy = null)
{
    /// <summary>All is well.</summary>
    public static Finding Ok(string check, string message) => new(check, Verdict.Ok, message);

    /// <summary>Somebody should look.</summary>
    public static Finding Warn(string check, string message, string remedy) => new(check, Verdict.Warn, message, remedy);

    /// <summary>Runs will fail.</summary>
    public static Finding Fail(string check, string message, string remedy) => new(check, Verdict.Fail, message, remedy);
}
