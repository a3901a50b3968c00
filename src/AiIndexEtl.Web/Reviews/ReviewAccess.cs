namespace AiIndexEtl.Web.Reviews;

/// <summary>Whether a request may bring decisions.</summary>
public enum ReviewAccess
{
    /// <summary>Nobody decides here.</summary>
    Closed,

    /// <summary>Whoever signs in with the token does.</summary>
    SignInNeeded,

    /// <summary>This request does.</summary>
    Open,
}
