namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Tells a part of a whole (a third of firms, a percentage) from a multiple of another value (a third as many).</summary>
internal static class FractionRules
{
    public static bool IsOfAnotherValue(string s, int end)
    {
        if (Chars.StartsWith(s, end, " as ") || Chars.StartsWith(s, end, " that ")
            || Chars.StartsWith(s, end, " of that") && Chars.At(s, end + 8) is not ' ' || Chars.StartsWith(s, end, " of that of"))
        {
            return true;
        }

        var word = Chars.WordAfter(s, end);
        if (word is "what" or "its" or "their" && Chars.At(s, end) == ' ')
        {
            return true;
        }

        if (!Chars.StartsWith(s, end, " of ") && !Chars.StartsWith(s, end, " the "))
        {
            return false;
        }

        var at = end + (Chars.StartsWith(s, end, " of ") ? 4 : 5);
        foreach (var article in (ReadOnlySpan<string>)["the ", "its ", "their "])
        {
            at += Chars.StartsWith(s, at, article) ? article.Length : 0;
        }

        var noun = Chars.WordAfter(s, at);
        if (noun is "level" or "size" or "number" or "price" or "cost" or "rate" or "amount" or "peak" or "figure" or "what" or "previous")
        {
            return true;
        }

        // of America's, of Germany's: a possessive with nothing behind it names another value.
        var possessive = at + noun.Length;
        return Chars.StartsWith(s, possessive, "'s") && Chars.At(s, possessive + 2) is '.' or ',' or ';' or ')' or '\n' or '\0'
            || Chars.IsDigit(Chars.At(s, at)) && Chars.At(s, at + 4) == ' '
            && Chars.WordAfter(s, at + 4) is "level" or "peak" or "figure" or "total" or "value" or "price";
    }
}
