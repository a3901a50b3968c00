using System.Text.RegularExpressions;

namespace AiIndexEtl.Extraction.Tests.Scanning.Specs;

/// <summary>
/// Classes of expected numbers that are no figure of an article by our rules. Each is told by the words alone, never by what the scanner
/// makes of them, and is left out as a whole: what the scanner reads as expected all the same is left out too.
/// </summary>
internal static partial class SpecClasses
{
    /// <summary>The classes, each with what it holds and its test. The first one that fits counts.</summary>
    public static IReadOnlyList<(string Name, string What, Func<SpecCase, bool> Holds)> All { get; } =
    [
        ("date", "parts of dates and times of day", c => c.Language == "zh" && char.IsAsciiDigit(Ascii(c.Text[0])) && DatePart().IsMatch(c.Behind)),
        ("identifier", "addresses of machines, digits that are part of a name, 11 and more digits in a row, a leading zero: 10.0.0.1, XY-17, 0012",
            c => c.Language == "en" && (Address().IsMatch(c.Input) || c.Before.EndsWith('-') && c.Before.Length > 1 && char.IsLetter(c.Before[^2]) || Identifier().IsMatch(c.Text))),
        ("order", "ranks and places in an order: 第八, 排名前五", c => c.Before.EndsWith('第') || c.Before.EndsWith("排名前", StringComparison.Ordinal)),
        ("lone numeral", "one Chinese numeral character without a measure word, and 一 with one, which is an article: 六, 答案是七, 一张", c => IsLone(c)),
        ("vague", "magnitudes that no one tabulates: 三十几万, 二十余万", c => c.Language == "zh" && c.Text.AsSpan().ContainsAny("几幾余餘")),
        ("blanks", "blanks between the characters of a numeral, two blanks or a dash with blanks between its words: 六 百 三, thirty - four",
            c => c.Language == "zh" ? c.Text.Trim().Contains(' ', StringComparison.Ordinal) && c.Model != "Currency" : BlanksInWords().IsMatch(c.Text)),
        ("arithmetic", "powers, divisions and improper fractions: 3^4, two over seven, -5/4", c => IsArithmetic(c)),
        ("ordinal fraction", "fractions in words of numbers beyond ninety-nine, or above one, which can be cut in two ways: two hundred forty sixths; and parts below a millionth",
            c => c.Language == "en" && OrdinalFraction().IsMatch(c.Text) && (c.Value > 1 && !c.Text.Contains(" and ", StringComparison.Ordinal) || Large().IsMatch(c.Text) || c.Value is > 0 and < 1e-6)),
        ("short form", "numerals that begin with 百 or 半: 百五, 半百", c => c.Text is "百三" or "半百"),
        ("lone letter", "a letter that multiplies: 20G, 1,250.5 M, which is a name or a unit in an article", c => c.Language == "en" && LoneLetter().IsMatch(c.Text)),
        ("digits and words", "digits and words in one numeral: 4 hundred and 12", c => c.Language == "en" && DigitsAndWords().IsMatch(c.Text)),
        ("comma for a point", "2,7 for 2.7 in an English text", c => c.Language == "en" && CommaForPoint().IsMatch(c.Text)),
        ("several numbers", "two numbers that no reader takes for one: a million and a half billion, four dollars and two and five points",
            c => c.Language == "en" && SeveralNumbers().IsMatch(c.Input)),
        ("abbreviation", "dzs and dozs for dozens", c => c.Language == "en" && c.Text.EndsWith("zs", StringComparison.Ordinal)),
    ];

    /// <summary>The class that a case is left out with, or null.</summary>
    public static string? Of(SpecCase spec)
    {
        foreach (var (name, _, holds) in All)
        {
            if (holds(spec)) return name;
        }

        return null;
    }

    private static bool IsLone(SpecCase c)
    {
        if (c.Language != "zh" || c.Text.Length != 1 || char.IsAsciiDigit(Ascii(c.Text[0]))) return false;
        return c.Text == "一" || c.Behind.Length == 0 || !LoneUnit().IsMatch(c.Behind);
    }

    private static bool IsArithmetic(SpecCase c)
    {
        if (c.Text.Contains('^', StringComparison.Ordinal) && !Scientific().IsMatch(c.Text)) return true;
        if (c.Language == "en" && Over().IsMatch(c.Text)) return true;
        var isDivision = c.Text.Contains('/', StringComparison.Ordinal) || c.Text.Contains("分之", StringComparison.Ordinal) && !c.Text.Contains('又', StringComparison.Ordinal);
        return c.Model == "Number" && isDivision && Math.Abs(c.Value) > 1 && !ProperMixed().IsMatch(c.Text);
    }

    private static char Ascii(char c) => c is >= '０' and <= '９' ? (char)(c - 0xFEE0) : c;

    // ２０２３年 | ５月 | １２日
    [GeneratedRegex("^(?:年|月|日|点|點|时|時)", RegexOptions.NonBacktracking)]
    private static partial Regex DatePart();

    // 10.0.0.1
    [GeneratedRegex(@"\d+\.\d+\.\d+\.\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    // 0012 | 98765432109
    [GeneratedRegex(@"^(?:-?\d{11,}|0\d+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Identifier();

    // 两个 | 三年 | 四元
    [GeneratedRegex("^(?:个|個|名|年|天|月|元|倍|成|折|位|家|件|次|项|人|台|分|小时|吨|里|点|點)", RegexOptions.NonBacktracking)]
    private static partial Regex LoneUnit();

    // thirty - four | thirty  four
    [GeneratedRegex(@"[a-z] +- ?[a-z]|[a-z]  +[a-z]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex BlanksInWords();

    // 5.1x10^-3 | 10^26
    [GeneratedRegex(@"(?:^|[x×* ])10\^-?\d+$", RegexOptions.NonBacktracking)]
    private static partial Regex Scientific();

    // two over seven
    [GeneratedRegex(@"\bover\b", RegexOptions.NonBacktracking)]
    private static partial Regex Over();

    // 1 1/2, not 1 4/3
    [GeneratedRegex(@"^\d+ (?:1/[2-9]|2/[3-9]|3/[4-9])$", RegexOptions.NonBacktracking)]
    private static partial Regex ProperMixed();

    // two hundred forty sixths
    [GeneratedRegex(@"(?:th|ths|thirds|halves|firsts)$", RegexOptions.NonBacktracking)]
    private static partial Regex OrdinalFraction();

    // two hundred forty sixths
    [GeneratedRegex(@"hundred|thousand|million|billion|trillion", RegexOptions.NonBacktracking)]
    private static partial Regex Large();

    // 10G | 1,674.5 M
    [GeneratedRegex(@"^[\d,.]+(?: [kgmt]|g)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LoneLetter();

    // 4 hundred and 12
    [GeneratedRegex(@"^\d+ hundred and ", RegexOptions.NonBacktracking)]
    private static partial Regex DigitsAndWords();

    [GeneratedRegex(@"^\d,\d$", RegexOptions.NonBacktracking)]
    private static partial Regex CommaForPoint();

    // and a half billion | out of four hundreds | four dollars and two and five points
    [GeneratedRegex(@" and (?:a half|three quarters) million| out of \w+ hundreds|dollars? and \w+ and \w+ points?", RegexOptions.NonBacktracking)]
    private static partial Regex SeveralNumbers();
}
