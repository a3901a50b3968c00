namespace AiIndexEtl.Extraction.Structures;

/// <summary>Two values of one figure at an earlier and a later time: 从10.2万篇增至24.2万篇, "from 33 per cent to 71 per cent".</summary>
/// <param name="From">The index of the earlier value among the sentence's quantities.</param>
/// <param name="To">The index of the later one.</param>
internal readonly record struct FromToPair(int From, int To);
