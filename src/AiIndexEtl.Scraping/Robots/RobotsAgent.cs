namespace AiIndexEtl.Scraping.Robots;

/// <summary>
/// What one product token is told. The groups that name the token are merged by listing them; their rules are shared between the
/// tokens of a group, so that a file of many tokens and many rules does not grow with their product.
/// </summary>
internal sealed class RobotsAgent
{
    private readonly List<List<RobotsRule>> _groups = [];

    /// <summary>The longest Crawl-delay asked for; null where there is none.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Adds a group that names the token; naming it twice in one group means no more than once.</summary>
    public void Join(List<RobotsRule> group)
    {
        if (_groups.Count == 0 || !ReferenceEquals(_groups[^1], group)) _groups.Add(group);
    }

    /// <summary>Takes a Crawl-delay; of several the longest counts.</summary>
    public void Ask(TimeSpan delay)
    {
        if (Delay is not { } known || delay > known) Delay = delay;
    }

    /// <summary>The rule that decides over an address in canonical octets; null where none matches.</summary>
    public RobotsRule? Decide(ReadOnlySpan<byte> target)
    {
        RobotsRule? best = null;
        foreach (var group in _groups)
        {
            foreach (var rule in group)
            {
                if (rule.Outranks(best) && rule.Pattern.Matches(target)) best = rule;
            }
        }

        return best;
    }
}
