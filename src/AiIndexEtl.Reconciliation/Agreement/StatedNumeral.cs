namespace AiIndexEtl.Reconciliation.Agreement;

/// <summary>A numeral as it stands in a mention.</summary>
/// <param name="Number">What it says by itself: 24 万 is 240,000, 78 per cent is 78, two and a half is 2.5.</param>
/// <param name="Unit">The place value of its last digit: 10,000 in 24 万, 0.1 in 59.3.</param>
/// <param name="HasDecimals">True where it is written with decimals, so that its zeros are meant.</param>
internal readonly record struct StatedNumeral(decimal Number, decimal Unit, bool HasDecimals);
