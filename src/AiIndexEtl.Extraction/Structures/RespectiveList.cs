using AiIndexEtl.Extraction.Text;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>Values that a sentence hands out one by one: 分别为, 依次为, respectively.</summary>
/// <param name="Quantities">Indices of the sentence's quantities, in order.</param>
/// <param name="Times">A time for each, or empty: indices of the sentence's times.</param>
/// <param name="Areas">An area for each, or empty: indices of the sentence's areas.</param>
/// <param name="Names">A name for each, or empty: indices of the sentence's names.</param>
/// <param name="Years">A year for each where one interval of years covers them, or empty.</param>
/// <param name="Word">Where the word stands that hands them out.</param>
internal sealed record RespectiveList(
    IReadOnlyList<int> Quantities, IReadOnlyList<int> Times, IReadOnlyList<int> Areas, IReadOnlyList<int> Names, IReadOnlyList<int> Years, Span Word);
