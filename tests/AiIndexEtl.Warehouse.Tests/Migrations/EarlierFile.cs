using AiIndexEtl.Core.Claims;
using AiIndexEtl.Warehouse.Publishing;

namespace AiIndexEtl.Warehouse.Tests.Migrations;

/// <summary>Files as earlier versions of the program wrote them, and what is in them.</summary>
internal static class EarlierFile
{
    /// <summary>How many current facts each file has; one of them has a confidence below 0.2.</summary>
    public const int Facts = 5;

    /// <summary>All versions before the present one whose files are in use.</summary>
    public static IEnumerable<int> Versions => Enumerable.Range(1, Schema.Current - 1);

    /// <summary>One of the two documents, read again with the same outcome as then.</summary>
    public static Page Report { get; } = new Page
    {
        Text = "China held 61.1% of the patents counted in 2024. Applicants from the United States held 20.9% of them. Only 0.5% had no known origin.",
        Rejections = [new Rejection("2024", 43, 47, "date")],
    }
        .With("61.1%", 61.1m, claim => claim with { Confidence = 0.9 })
        .With("20.9%", 20.9m, claim => claim with { Area = ["US"], Confidence = 0.7 })
        .With("0.5%", 0.5m, claim => claim with { Area = [], Period = null, Confidence = 0.15 });

    /// <summary>Makes a file.</summary>
    public static void Create(string path, int version) => EarlierFileWriter.Write(path, version);
}
