using System.Buffers;

namespace AiIndexEtl.Extraction.Kinds;

/// <summary>
/// Letters without one of which a frame of <see cref="KindFrames"/> fits no text: they are looked for first, since most figures stand beside
/// no word of change or comparison and looking for letters costs a fraction of what a frame costs.
/// </summary>
internal static class KindStems
{
    /// <summary>Those of <see cref="KindFrames.EnglishRise"/>.</summary>
    public static SearchValues<string> Rise { get; } = Of(
        "ris rose grew grow increas jump climb soar surg swell gain add advanced expan improve leap leapt up ballooned spiked accelerated rebounded recovered lifted boosted raised " +
        "mushroomed higher rocketed strengthened rallied appreciated widened plus");

    /// <summary>Those of <see cref="KindFrames.EnglishFall"/>.</summary>
    public static SearchValues<string> Fall { get; } = Of(
        "negative fell fall drop declin decreas shr slip slid sank sunk tumbl plung plummet dip slump lost lose loss cut reduc trimmed contract eased down off shed retreat receded " +
        "cheaper lower halved collapsed crashed slash shav sav ebbed waned dwindled weakened depreciated tanked sagged narrowed minus");

    /// <summary>Those of <see cref="KindFrames.EnglishGap"/>.</summary>
    public static SearchValues<string> Gap { get; } = Of(
        "gap lead led margin ahead behind trail difference advantage edge deficit surplus separate apart outperform outscore beat exceed surpass shortfall spread disparity distance");

    /// <summary>Those of <see cref="KindFrames.EnglishNounOf"/>.</summary>
    public static SearchValues<string> NounOf { get; } = SearchValues.Create([" of"], StringComparison.Ordinal);

    private static SearchValues<string> Of(string stems) => SearchValues.Create(stems.Split(' '), StringComparison.Ordinal);
}
