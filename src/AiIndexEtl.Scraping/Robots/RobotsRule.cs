namespace AiIndexEtl.Scraping.Robots;

/// <summary>One Allow or Disallow line with a path.</summary>
/// <param name="IsAllow">Whether the rule allows.</param>
/// <param name="Pattern">The path pattern.</param>
/// <param name="Text">The rule as written, for the log.</param>
/// <param name="Line">Its line, counted from 1.</param>
internal sealed record RobotsRule(bool IsAllow, PathPattern Pattern, string Text, int Line)
{
    /// <summary>Whether this rule decides against another that matches too: the longer one does, and Allow where both are equally long.</summary>
    public bool Outranks(RobotsRule? other) =>
        other is null || Pattern.Length > other.Pattern.Length || (Pattern.Length == other.Pattern.Length && IsAllow && !other.IsAllow);
}
