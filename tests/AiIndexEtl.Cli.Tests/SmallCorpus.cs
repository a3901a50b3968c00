using System.Globalization;

namespace AiIndexEtl.Cli.Tests;

/// <summary>Some labelled documents of two claims each, alike but for their amounts: enough to train small models within a second or two.</summary>
internal static class SmallCorpus
{
    public const int Documents = 6;

    /// <summary>Writes the documents and their gold files as one set, with the metrics in the folder above it.</summary>
    public static void Write(Workspace workspace, string folder)
    {
        workspace.Write(Path.GetDirectoryName(folder) + "/metrics.txt", "ai_private_investment\n");
        for (var i = 1; i <= Documents; i++)
        {
            var (first, second) = ((100 + i).ToString(CultureInfo.InvariantCulture), (3 + i).ToString(CultureInfo.InvariantCulture));
            workspace.Write($"{folder}/d{i}.txt", $"In 2024 private AI investment in the United States reached ${first} billion.\nChina attracted ${second} billion of it.\n");
            workspace.Write($"{folder}/gold/d{i}.jsonl", string.Join('\n', Header(i), Claim(1, first, "US"), Claim(2, second, "CN")) + "\n");
        }
    }

    /// <summary>The first line of a document's gold file.</summary>
    public static string Header(int document) =>
        $$"""{"doc":"d{{document}}","file":"d{{document}}.txt","lang":"en","edition":2025,"publisher":null,"published":null,"title":null,"body_lines":[[1,2]]}""";

    private static string Claim(int line, string billions, string area) =>
        $$"""{"line":{{line}},"mention":"${{billions}} billion","value":{{billions}}000000000,"unit":"USD","kind":"level","metric":"ai_private_investment","area":["{{area}}"],"subject":[],"period":"2024"}""";
}
