namespace AiIndexEtl.Web.Reviews;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>The token was right; the answer carries the session.</summary>
    Granted,

    /// <summary>The token was wrong.</summary>
    Wrong,

    /// <summary>Too many wrong tokens within a minute; this one was not looked at.</summary>
    TooMany,
}
