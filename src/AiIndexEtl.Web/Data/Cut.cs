namespace AiIndexEtl.Web.Data;

/// <summary>Keeps words of others short enough for a page: a page must stay small whatever an article holds.</summary>
public static class Cut
{
    /// <summary>Stands where something was left out.</summary>
    public const string Mark = "…";

    /// <summary>The begin of a text.</summary>
    /// <param name="text">The text; null is empty.</param>
    /// <param name="most">The most UTF-16 units to keep.</param>
    public static string Begin(string? text, int most = 200)
    {
        if (text is null) return "";
        return text.Length <= most ? text : text[..Whole(text, most)] + Mark;
    }

    /// <summary>The text around a place in it: what stands before, the place itself, and what stands behind.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the place begins, in UTF-16 units.</param>
    /// <param name="end">The first unit behind it.</param>
    /// <param name="context">The most units to keep on each side, and of the place itself.</param>
    public static (string Before, string Place, string Behind) Around(string text, int start, int end, int context)
    {
        var from = Math.Clamp(start, 0, text.Length);
        var to = Math.Clamp(end, from, text.Length);
        var first = from <= context ? 0 : Whole(text, from - context);
        var last = text.Length - to <= context ? text.Length : Whole(text, to + context);
        return ((first > 0 ? Mark : "") + text[first..from], Begin(text[from..to], context), text[to..last] + (last < text.Length ? Mark : ""));
    }

    // A cut within a surrogate pair would leave two halves that are no characters.
    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
