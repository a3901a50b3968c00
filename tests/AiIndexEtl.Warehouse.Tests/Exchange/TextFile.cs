namespace AiIndexEtl.Warehouse.Tests.Exchange;

/// <summary>Changes files of text as a person with an editor might.</summary>
internal static class TextFile
{
    /// <summary>Puts other words in the first place that has some, which must be there.</summary>
    public static void Replace(string path, string words, string by)
    {
        var text = File.ReadAllText(path);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, $"{words} stands in {path}: {text}");
        File.WriteAllText(path, text[..at] + by + text[(at + words.Length)..]);
    }
}
