using System.Text;

namespace AiIndexEtl.Training.Evaluation;

/// <summary>
/// A text without its white space, and for each character kept its place in the text. Cleaning may space a text differently from
/// the annotated file, so mentions are located without regard to white space.
/// </summary>
internal sealed class SqueezedText
{
    private readonly int[] _places;

    public SqueezedText(string text)
    {
        var kept = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsSpace(text[i])) continue;

            kept.Append(text[i]);
            places.Add(i);
        }

        Text = kept.ToString();
        _places = [.. places];
    }

    /// <summary>The text without white space.</summary>
    public string Text { get; }

    /// <summary>Where in the original the characters from <paramref name="start"/> to before <paramref name="end"/> begin and end.</summary>
    public TextSpan InOriginal(int start, int end) => new(_places[start], _places[end - 1] + 1);

    /// <summary>The text without its white space.</summary>
    public static string Squeeze(string text) => string.Concat(text.Where(c => !IsSpace(c)));

    // The four information separators count as white space in text, which .NET leaves out.
    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
