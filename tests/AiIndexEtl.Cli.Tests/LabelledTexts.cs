namespace AiIndexEtl.Cli.Tests;

/// <summary>A small set of labelled documents.</summary>
internal static class LabelledTexts
{
    public const string Text = "In 2024 private AI investment in the United States reached $109.1 billion.\nChina attracted $9.3 billion of it.\n";

    public const string Header =
        """{"doc":"d1","file":"d1.txt","lang":"en","edition":2025,"publisher":null,"published":null,"title":null,"body_lines":[[1,2]]}""";

    public const string First =
        """{"line":1,"mention":"$109.1 billion","value":109100000000,"unit":"USD","kind":"level","metric":"ai_private_investment","area":["US"],"subject":[],"period":"2024"}""";

    public const string Second =
        """{"line":2,"mention":"$9.3 billion","value":9300000000,"unit":"USD","kind":"level","metric":"ai_private_investment","area":["CN"],"subject":[],"period":"2024"}""";

    /// <summary>Writes <c>FOLDER/d1.txt</c> and <c>FOLDER/gold/d1.jsonl</c>.</summary>
    public static void Write(Workspace workspace, string folder, params string[] claims)
    {
        workspace.Write(folder + "/d1.txt", Text);
        workspace.Write(folder + "/gold/d1.jsonl", string.Join('\n', claims.Prepend(Header)) + "\n");
    }

    /// <summary>A fact as extraction prints it, with what an evaluation looks at.</summary>
    public static string Fact(string mention, string value, string area, string metric = "ai_private_investment", string prefix = "") =>
        $$"""{"source":"some/where/d1.txt","mention":"{{mention}}","prefix":"{{prefix}}","suffix":"","value":{{value}},"unit":"USD","qualifier":"exact","kind":"level","metric":"{{metric}}","area":["{{area}}"],"subject":[],"period":"2024"}""";
}
