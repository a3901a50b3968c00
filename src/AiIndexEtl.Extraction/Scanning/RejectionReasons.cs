namespace AiIndexEtl.Extraction.Scanning;

/// <summary>Why a numeral is no claim. The codes are stored, so they are never renamed.</summary>
public static class RejectionReasons
{
    /// <summary>A date, a year or a part of one.</summary>
    public const string Date = "date";

    /// <summary>A time of day.</summary>
    public const string TimeOfDay = "time_of_day";

    /// <summary>A rank or a place in an order: 第三, third, No. 1, 前两名.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>Part of a name: GPT-4, Top100, 财富500强, 5G.</summary>
    public const string Name = "name";

    /// <summary>The number of a section, list item, figure, table, chapter or page.</summary>
    public const string Numbering = "numbering";

    /// <summary>Within what is no prose: an address of the web, code, a hash, an image.</summary>
    public const string NoProse = "no_prose";

    /// <summary>A phone number, an identifier or a postal address.</summary>
    public const string Identifier = "identifier";

    /// <summary>Part of a word or an idiom that counts nothing: 一直, 十分, one another.</summary>
    public const string Word = "word";

    /// <summary>Part of a unit: the 100,000 in "18.1 per 100,000 people", 每百万词元.</summary>
    public const string Denominator = "denominator";

    /// <summary>A count that only points at the list that follows or at the text itself: 以下3点.</summary>
    public const string Pointer = "pointer";

    /// <summary>A magnitude or handful that no reader would tabulate: 数千亿, dozens.</summary>
    public const string Vague = "vague";

    /// <summary>A number too large for a decimal of 28 digits, or malformed.</summary>
    public const string OutOfRange = "out_of_range";

    /// <summary>Stands where the article does not state a figure: a heading, a sample size, a definition, an age.</summary>
    public const string NotStated = "not_stated";

    /// <summary>An amount of money that restates the one before it in another currency; the claim of that one tells it as evidence.</summary>
    public const string Conversion = "conversion";
}
