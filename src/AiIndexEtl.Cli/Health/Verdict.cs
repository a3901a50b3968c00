namespace AiIndexEtl.Cli.Health;

/// <summary>What a check of the set-up says.</summary>
internal enum Verdict
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>It works, but somebody should look.</summary>
    Warn,

    /// <summary>Runs will fail, or lose what they should keep.</summary>
    Fail,
}
