using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning.Lines;

namespace AiIndexEtl.Scraping.Cleaning.Pages;

/// <summary>A run of text that a reader sees as one line or paragraph, with what is needed to tell whether it belongs to the article.</summary>
internal sealed record PageBlock
{
    private LineClass? _class;
    private bool? _isProse;

    /// <summary>What the block is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its text: spaces collapsed, no line feed, trimmed.</summary>
    public required string Text { get; init; }

    /// <summary>Heading level or list depth.</summary>
    public int Level { get; init; }

    /// <summary>The 1-based number of its table; 0 outside of tables.</summary>
    public int Table { get; init; }

    /// <summary>Index of the innermost block-level element that it stands in; 0 is the whole document.</summary>
    public int Node { get; init; }

    /// <summary>Size in units of information.</summary>
    public double Units { get; init; }

    /// <summary>The share of its characters that are links, 0 to 1.</summary>
    public double LinkShare { get; init; }

    /// <summary>Whether the page hides it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The kind of furniture that the words give away; it is found when it is first asked for, since most lines of a page are never asked.</summary>
    public LineClass Class
    {
        get => Kind is BlockKind.TableRow or BlockKind.TableHeader ? LineClass.None : _class ??= LineClassifier.Classify(Text);
        init => _class = value;
    }

    /// <summary>Whether it reads as running text: a clause, and long enough to say something.</summary>
    public bool IsProse => _isProse ??= LinkShare < 0.5 && (Units >= 18 || (Units >= 6 && Information.HasClause(Text)));

    /// <summary>How much it speaks for being article text; never negative.</summary>
    public double ProseWeight => WeightWithoutClass is var own && own > 0 && Units < 40 && Class != LineClass.None ? 0 : own;

    /// <summary>How much it speaks for being article text as far as its words are not looked at.</summary>
    public double WeightWithoutClass
    {
        get
        {
            if (LinkShare > 0.9) return 0;

            var own = Units * (1 - LinkShare) * (1 - LinkShare);
            if (Kind is BlockKind.TableRow or BlockKind.TableHeader) return own * 0.5;
            if (IsProse) return own * Math.Clamp(Units / 30, 0.5, 1);
            return Kind == BlockKind.ListItem && LinkShare < 0.3 ? own * 0.3 : 0;
        }
    }

    /// <summary>How much it speaks for being page furniture; never negative.</summary>
    public double NoiseWeight => IsProse || Kind is BlockKind.Heading or BlockKind.TableRow or BlockKind.TableHeader or BlockKind.Caption
        ? Units * LinkShare
        : Kind == BlockKind.ListItem && LinkShare < 0.3 ? 0 : (Math.Min(Units, 12) + 1) * (LinkShare < 0.5 && Class == LineClass.None ? 0.4 : 1);
}
