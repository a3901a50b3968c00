namespace AiIndexEtl.Reconciliation.Identity;

/// <summary>The kinds that figures are filed under.</summary>
internal static class FigureKinds
{
    /// <summary>An amount, count, price or score at a time.</summary>
    public const string Level = "level";

    /// <summary>A part of a whole.</summary>
    public const string Share = "share";

    /// <summary>The value at one time as a multiple of that at an earlier one.</summary>
    public const string Growth = "growth";

    /// <summary>The value at one time less that at an earlier one.</summary>
    public const string Difference = "difference";

    /// <summary>The value of one thing as a multiple of that of another.</summary>
    public const string Ratio = "ratio";

    /// <summary>The difference between two things at one time.</summary>
    public const string Gap = "gap";
}
