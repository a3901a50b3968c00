using System.Collections.Frozen;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>What the elements of HTML mean for the flow of text.</summary>
internal static class Elements
{
    private static readonly FrozenDictionary<string, ElementRole> Roles = new Dictionary<string, ElementRole>(StringComparer.Ordinal)
    {
        ["br"] = ElementRole.Break,
        ["hr"] = ElementRole.Rule,
        ["table"] = ElementRole.Table,
        ["pre"] = ElementRole.Preformatted,
        ["sup"] = ElementRole.Superscript,
    }
        .Concat(Each("script style noscript template svg select option button input textarea iframe frame object embed video audio canvas map head title meta link base datalist progress meter rp rt annotation img", ElementRole.Skipped))
        .Concat(Each("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb ruby s samp small span strike strong sub time tt u var wbr math mi mn mo mrow mfrac msup msub", ElementRole.Inline))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The role of an element; an unknown name is a block, as custom elements mostly are.</summary>
    public static ElementRole RoleOf(string name) => Roles.GetValueOrDefault(name, ElementRole.Block);

    /// <summary>The level of a heading element; null for others.</summary>
    public static int? HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : null;

    private static IEnumerable<KeyValuePair<string, ElementRole>> Each(string names, ElementRole role) =>
        names.Split(' ').Select(name => KeyValuePair.Create(name, role));
}
