using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Cli.Tests.Output;

/// <summary>Texts as strangers may write them: English, Chinese, emoji, marks, and what steers terminals.</summary>
internal static class Strangers
{
    private static readonly string[] s_pieces =
    [
        "a", "AI", "model", " ", "  ", "109.1", "%", "，", "。", "（", "）", "“", "”", "专利", "人工智能指数", "領先",
        "ＡＩ", "한국", "ǆ", "é", "e\u0301", "\u0301",
        "😀", "👩‍👩‍👧‍👦", "🇨🇳", "🇨", "❤️", "1️⃣",
        "\U00020000", "क्ष", "؀", "ש", "\u001b[2J", "\u001b]0;x\u0007", "\u009b31m", "\b", "\r", "\n", "\r\n", "\t",
        "\0", "\u007f", "\u0085", "\u2028", "\u202e", "\u2066", "\u2069", "\u200f", "\u200b", "\ufeff", "\u00ad",
        "\U000E0041", "\ud83d", "\ude00", "\ufffd", "…",
    ];

    /// <summary>Any of them in any order.</summary>
    public static Gen<string> Texts { get; } = Gen.Elements(s_pieces).ArrayOf().Select(string.Concat);
}
