using System.Globalization;

namespace AiIndexEtl.Configuration.Yaml;

/// <summary>A single value.</summary>
/// <param name="Text">The text, without quotes.</param>
/// <param name="IsPlain">
/// True where it was written without quotes, so that YAML takes it for a number, a truth value or nothing where it looks like one.
/// </param>
/// <param name="Line">1-based line.</param>
/// <param name="Column">1-based column.</param>
internal sealed record YamlScalar(string Text, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    /// <summary>Nothing was written: an empty plain value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>The truth value of YAML 1.2's core schema; null where it is none.</summary>
    public bool? AsFlag() => !IsPlain || Text.Length is < 4 or > 5 ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>The number; null where it is none.</summary>
    public decimal? AsNumber() =>
        IsPlain && Text.Length > 0 && (char.IsAsciiDigit(Text[0]) || Text[0] is '+' or '-' or '.')
        && decimal.TryParse(
            Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <inheritdoc/>
    public override string Describe()
    {
        if (IsNull) return "nothing";
        if (AsFlag() is not null) return $"the truth value {Text}";
        if (AsNumber() is not null) return $"the number {Text}";
        return $"the text \"{(Text.Length > 60 ? Text[..57] + "..." : Text)}\"";
    }
}
