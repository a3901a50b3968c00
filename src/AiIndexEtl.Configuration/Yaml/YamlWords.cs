using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Configuration.Yaml;

/// <summary>Writes text as a YAML scalar on one line.</summary>
internal static partial class YamlWords
{
    /// <summary>The text as people write it: without quotes where no reader of YAML, of whatever version, could take it for something else.</summary>
    public static string Written(string text) => (PlainForm().IsMatch(text) && !IsSpecial(text)) || Day().IsMatch(text) ? text : Quoted(text);

    /// <summary>Whether some version of YAML reads the word as a truth value, a number or nothing.</summary>
    public static bool IsSpecial(string text) =>
        text.ToLowerInvariant() is "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "inf" or "nan";

    /// <summary>The text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (IsInvisible(c)) quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\ufeff' or '\u00a0';

    // Artificial Intelligence Index Report 2026, https://example.org/a?b=1, ai-index/2026, 第55次《中国互联网络发展状况统计报告》
    [GeneratedRegex(@"\A\p{L}([\p{L}\p{Nd}_./?=&%+~()'《》（）、-]|[ :](?=[\p{L}\p{Nd}/(《（]))*\z", RegexOptions.ExplicitCapture, Core.Text.PatternTimeout.Milliseconds)]
    private static partial Regex PlainForm();

    // 2026-04-13
    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Day();
}
