using System.Buffers;
using System.Collections.Frozen;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// The 20 two-byte codes that .NET's gb18030 decodes into the private-use area and the WHATWG decoder into characters: a space,
/// vertical punctuation, a letter of Pinyin, and eight components of characters.
/// </summary>
internal static class Gb18030Differences
{
    private const string DotNet = "\uE5E5\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796\uE7C7\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864";
    private const string Whatwg = "\u3000\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19\u1E3F\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB";

    private static readonly SearchValues<char> Wrong = SearchValues.Create(DotNet);
    private static readonly FrozenDictionary<char, char> Right = DotNet.Zip(Whatwg).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <summary>The text with those characters as the WHATWG decoder gives them.</summary>
    public static string Mend(string text) =>
        !text.AsSpan().ContainsAny(Wrong)
            ? text
            : string.Create(text.Length, text, static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++) target[i] = Right.TryGetValue(source[i], out var right) ? right : source[i];
            });
}
