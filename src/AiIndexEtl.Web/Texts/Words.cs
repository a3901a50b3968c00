using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace AiIndexEtl.Web.Texts;

/// <summary>The words of the interface in one language.</summary>
public sealed class Words
{
    private static readonly Words s_english = Load("en");
    private static readonly Words s_chinese = Load("zh");

    private readonly FrozenDictionary<string, string> _texts;

    private Words(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary><c>en</c> or <c>zh</c>.</summary>
    public string Language { get; }

    /// <summary>True for Chinese.</summary>
    public bool IsChinese => Language == "zh";

    /// <summary>The language as BCP 47 names it.</summary>
    public string Tag => IsChinese ? "zh-Hans" : "en";

    /// <summary>The keys of all texts.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>A text.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text.</exception>
    public string this[string key] => _texts[key];

    /// <summary>True where there is such a text.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>The words of a language; English for one that there is not.</summary>
    public static Words Of(string language) => language == "zh" ? s_chinese : s_english;

    /// <summary>
    /// A text with values in its places {0}, {1} and so on. Of a text with a bar the part before it is for one, that behind it for any other
    /// number, as the first value says.
    /// </summary>
    public string With(string key, params object?[] values)
    {
        var text = _texts[key];
        if (text.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar) text = values[0] is "1" ? text[..bar] : text[(bar + 1)..];
        return string.Format(CultureInfo.InvariantCulture, text, values);
    }

    /// <summary>A text for a value that the program names, such as <c>agreement.conflict</c>; the value itself where there is none.</summary>
    public string Value(string group, string? value) => value is null ? "" : _texts.GetValueOrDefault($"{group}.{value}", value);

    /// <summary>A whole number with its thousands parted.</summary>
    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // The texts of a language stand in several files, en.json, en.figure.json and so on. A key stands in one of them.
    private static Words Load(string language)
    {
        var assembly = typeof(Words).Assembly;
        var texts = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Texts/{language}.", StringComparison.Ordinal))
            .SelectMany(name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
            });
        return new Words(language, texts.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
