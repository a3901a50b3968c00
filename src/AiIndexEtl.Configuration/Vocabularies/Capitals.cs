using System.Buffers;

namespace AiIndexEtl.Configuration.Vocabularies;

/// <summary>The forms that a name in small letters has at the beginning of a sentence and in a title.</summary>
internal static class Capitals
{
    private static readonly SearchValues<char> Capital = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>
    /// The names, each Latin one in small letters followed by its forms with a capital first letter and with every word capital. Names
    /// with a capital or a digit of their own stay as they are written, and a form that another entry has taken stays with that entry.
    /// </summary>
    public static IReadOnlyList<string> AddTo(IReadOnlyList<string> names, TakenNames taken)
    {
        var all = new List<string>(names.Count + 2);
        foreach (var name in names)
        {
            all.Add(name);
            if (!IsSmall(name)) continue;
            AddForm(char.ToUpperInvariant(name[0]) + name[1..], all, taken);
            if (name.Contains(' ', StringComparison.Ordinal)) AddForm(OfEveryWord(name), all, taken);
        }

        return all;
    }

    private static void AddForm(string form, List<string> all, TakenNames taken)
    {
        if (!taken.Contains(form) && !all.Contains(form, StringComparer.Ordinal)) all.Add(form);
    }

    private static bool IsSmall(string name) =>
        name.Length > 0
            && char.IsAsciiLetterLower(name[0])
            && !name.AsSpan().ContainsAny(Capital)
            && !name.AsSpan().ContainsAnyExceptInRange('\0', '\u2fff');

    private static string OfEveryWord(string name) => string.Create(name.Length, name, static (form, name) =>
    {
        name.CopyTo(form);
        for (var i = 0; i < form.Length; i++)
        {
            if (i == 0 || name[i - 1] == ' ') form[i] = char.ToUpperInvariant(name[i]);
        }
    });
}
