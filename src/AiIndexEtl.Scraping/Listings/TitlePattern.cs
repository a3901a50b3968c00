using System.Text;
using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Listings;

/// <summary>
/// Words that a title must hold, in any case and width; <c>*</c> stands for any letters. Where they begin or end with a Latin letter or a
/// digit, a whole word begins or ends there: <c>AI</c> is not found in "said", <c>robot*</c> is found in "robotics".
/// </summary>
public sealed class TitlePattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Regex _expression;

    /// <summary>Makes the pattern of a text; any text makes one.</summary>
    public TitlePattern(string text)
    {
        Text = text;
        _expression = new Regex(
            ExpressionOf(Folded(text.Trim())),
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            Patience);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Whether a title holds the words.</summary>
    public bool IsIn(string title) => _expression.IsMatch(Folded(title));

    private static string ExpressionOf(string words)
    {
        var expression = new StringBuilder();
        if (words.Length > 0 && char.IsAsciiLetterOrDigit(words[0])) expression.Append("(^|[^A-Za-z0-9])");
        foreach (var c in words)
        {
            expression.Append(c switch { '*' => ".*", ' ' => @"\s+", _ => Regex.Escape(c.ToString()) });
        }

        if (words.Length > 0 && char.IsAsciiLetterOrDigit(words[^1])) expression.Append("($|[^A-Za-z0-9])");
        return expression.ToString();
    }

    // Full-width letters and digits are the same letters and digits. Half a surrogate pair cannot be normalised and stays as it is.
    private static string Folded(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
