namespace AiIndexEtl.Reconciliation.Checks;

/// <summary>What a calculation says of a stated value, the kindest first.</summary>
internal enum Verdict
{
    /// <summary>See <see cref="CheckVerdicts.Consistent"/>.</summary>
    Consistent,

    /// <summary>See <see cref="CheckVerdicts.Rounding"/>.</summary>
    Rounding,

    /// <summary>See <see cref="CheckVerdicts.Inconsistent"/>.</summary>
    Inconsistent,
}
