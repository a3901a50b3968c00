namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Tells a part of a whole (a third of firms, a percentage) from a multiple of another value (a third as many).</summary>
internal static class FractionRules
{
    /// <summary>仅为前代的1/500, "to 1/500 of": what stands before a small part; elsewhere 1/48 is a page or a name.</summary>
    public static bool MayBeSmallPart(string s, int start)
    {
        var end = Chars.SkipBlanksBack(s, start);
        return Chars.At(s, end - 1) is '的' or '为' or '到' or '至' or '约' or '足' or '是' or '近' or '于' or '占'
            || Chars.WordBefore(s, end) is "to" or "about" or "only" or "just" or "than" or "at" or "roughly" or "nearly" or "is" or "was" or "around" or "by" or "the";
    }

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
