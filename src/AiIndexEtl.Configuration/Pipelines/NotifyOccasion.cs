namespace AiIndexEtl.Configuration.Pipelines;

/// <summary>After which runs somebody is told.</summary>
public enum NotifyOccasion
{
    /// <summary>After runs that failed, in part or as a whole, and those that brought new contradictions; the default.</summary>
    Problems,

    /// <summary>Also after runs that changed a fact.</summary>
    New,

    /// <summary>After every run.</summary>
    Always,
}
