namespace AiIndexEtl.Configuration.Pipelines.Editing;

/// <summary>Where a list at the top of a YAML file stands.</summary>
/// <param name="KeyLine">The 1-based line of its key; 0 for a list that is to be made.</param>
/// <param name="IsBlock">Whether one item stands below the other behind dashes; false in brackets and behind an alias.</param>
/// <param name="DashIndent">The spaces before the dashes of its items.</param>
/// <param name="Items">Its items, in the order of the file.</param>
internal sealed record ListPlace(int KeyLine, bool IsBlock, int DashIndent, IReadOnlyList<ItemPlace> Items);
