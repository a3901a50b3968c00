using System.Runtime.InteropServices;
using System.Text;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Testing;
using AiIndexEtl.Training.Labelled;

namespace AiIndexEtl.Benchmarks.Fuzzing;

/// <summary>The project's own texts and pages, and pieces that what strangers write is made of.</summary>
internal static class FuzzSamples
{
    private static readonly string[] s_textPieces =
    [
        "1", "23", "4.5", "1,234", "12 345", "０１", "２，３００", "2023", "2012-13", "2023-01-02", "7:30", "3/4", "10^25", "5×10^", "1e400", "79228162514264337593543950335", "9,999,999,999,999,999,999,999,999,999",
        "%", "％", "‰", "个百分点", "percentage points", "万", "亿", "兆", "千", "百", "十", "一", "三", "两", "半", "零", "〇", "点", "分之", "成", "倍", "翻了", "番", "个", "家", "年", "月", "日", "岁", "美元", "元", "人民币",
        "新台幣", "每", "有", "里", "约", "近", "超过", "不到", "多", "余", "左右", "以上", "至", "到", "从", "第", "前", "过半", "上百", "数", "几", "$", "US$", "€", "¥", "-", "–", "—", "~", "+", " ", " ", " ", ",", "，", "。", ".",
        ":", "：", ";", "(", ")", "（", "）", "\n", "\t", "\r\n", "'", "\"", "/", "#", "@", "`", "](", "http://a.b/1", "one", "two", "hundred", "thousand", "million", "billion", "bn", "m", "k", "dozen", "half", "a", "third",
        "quarter", "and", "in", "out of", "ten", "per", "per cent", "points", "times", "fold", "x", "between", "from", "to", "or", "more than", "or more", "doubled", "twice", "year", "hours", "GW", "FLOP/s", "tokens", "GPT-4",
        "Llama", "Table", "May", "\ud800", "\udc00", "\ud83d\ude00", "²", "³", "½", "瓦时", "字节", "\0", "\u00a0", "\u3000", "\u202e", "\u200b", "e\u0301", "İ", "ß", "分别为", "respectively", "去年", "同比增长", "中国", "China",
        "《", "》", "论文", "patents", "private investment", "share", "AI Index 2025", "according to ", "根据", "增至", "rose ",
    ];

    private static readonly string[] s_pagePieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<table>", "<tr>", "<td>", "<td colspan=1000>", "<td rowspan=65534>", "<th>", "</table>", "<ul><li>", "</ul>", "<b>", "<i>", "<a href=/x>", "</a>", "<h1>", "<h2>", "<br>", "<script>", "</script>",
        "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<template>", "<svg>", "<math>", "<mi>", "<foreignObject>", "<frameset>", "<select>", "<option>", "<textarea>", "<title>", "<noscript>", "<iframe srcdoc='<p>'>", "<plaintext>",
        "<meta charset=big5>", "<meta http-equiv=content-type content='text/html; charset=gbk'>", "<meta property=article:published_time content=2025-13-40>", "<link rel=canonical href='javascript:x'>", "<base href=//x>",
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"", "\"}</script>", "<script>window.__INITIAL_STATE__={a:[", "]}</script>", "{", "[", "\\u", "\\ud800", "&#x110000;", "&#xd800;", "&amp", "&nbsp;", "&#0;",
        "<p class=article-body>", "<article>", "</article>", "<main>", "<nav>", "<aside>", "<time datetime=>", "style='display:none'", "<", ">", "</", "<0", "=\"", "'", "\"", "\0", "\ufffd", "\ufeff", "<p><b><i><a>", "</b></p></i>",
        "<sup>2</sup>", "<ruby>", "<rt>", "<img alt='5%'>", "<input>", "<body>", "</body>", "</html>", "<html lang=zh>", "<head>", "# ", "| a | b |\n|---|---|\n", "```\n", "---\ntitle: x\n---\n", "\n\n", "- ", "> ", "[x](y)", "**",
        "2024年，中国的论文数量为1,234.5万篇，同比增长12.3%。", "In 2024, private investment in the US reached $109.1 billion, up 18.7% from 2023.", "相关阅读", "Read also:", "责任编辑：", "Copyright ©",
    ];

    /// <summary>The texts of the labelled documents, as cleaning would hand them on.</summary>
    public static IReadOnlyList<char[]> Texts { get; } = [.. Articles().Select(article => article.Text.ToCharArray())];

    /// <summary>What texts are made of.</summary>
    public static IReadOnlyList<char[]> TextPieces { get; } = [.. s_textPieces.Select(piece => piece.ToCharArray())];

    /// <summary>Pages and saved texts.</summary>
    public static IReadOnlyList<byte[]> Pages { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "raw", "samples")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. Articles().Take(40).Select(article => Encoding.UTF8.GetBytes(HtmlPages.Of(article))),
        .. Articles().Skip(40).Take(20).Select(article => Encoding.UTF8.GetBytes(article.Text)),
    ];

    /// <summary>What pages are made of.</summary>
    public static IReadOnlyList<byte[]> PagePieces { get; } = [.. s_pagePieces.Concat(s_textPieces).Select(Encoding.UTF8.GetBytes)];

    /// <summary>Characters as the bytes that they are in memory, surrogates that stand alone included.</summary>
    public static byte[] Bytes(List<char> text) => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(text)).ToArray();

    /// <summary>The characters that bytes are.</summary>
    public static string Text(byte[] input) => new(MemoryMarshal.Cast<byte, char>(input.AsSpan()));

    /// <summary>The labelled documents as articles.</summary>
    public static IEnumerable<Article> Articles() =>
        LabelledCorpusReader.Read(Path.Combine(Repository.Root, "data", "labelled")).Documents.Select(PlainTextArticles.Of).Where(article => article.Text.Length > 0);
}
