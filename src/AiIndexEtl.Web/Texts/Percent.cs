using System.Globalization;

namespace AiIndexEtl.Web.Texts;

/// <summary>Parts of one as percent.</summary>
public static class Percent
{
    /// <summary>A part of one, such as a probability, without decimal places.</summary>
    public static string Of(double part) => (part * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
