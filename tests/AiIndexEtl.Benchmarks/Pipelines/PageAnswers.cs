using System.Globalization;
using AiIndexEtl.Training.Labelled;
using AiIndexEtl.Warehouse.Adapter;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>Holds what was published of made pages against what their documents state and against what the program reads in their plain text.</summary>
internal static class PageAnswers
{
    /// <summary>A line that tells the shares.</summary>
    /// <param name="database">The published file.</param>
    /// <param name="documents">The documents that pages were made of, in turn.</param>
    /// <param name="plain">The figures read in the plain text of each document.</param>
    /// <param name="pages">How many pages there are.</param>
    public static string Of(string database, IReadOnlyList<LabelledDocument> documents, IReadOnlyList<IReadOnlyList<PageFigure>> plain, int pages)
    {
        var published = Published(database);
        var labels = documents.Select(document => document.Claims.Where(claim => !claim.Optional).Select(claim => new PageFigure(claim.Value, claim.Unit)).ToList()).ToList();
        var (labelled, labelledFound, read, readFound, all) = (0, 0, 0, 0, 0);
        for (var page = 0; page < pages; page++)
        {
            var found = published.GetValueOrDefault(page) ?? [];
            var at = page % documents.Count;
            (labelled, labelledFound) = (labelled + labels[at].Count, labelledFound + Common(labels[at], found));
            (read, readFound, all) = (read + plain[at].Count, readFound + Common(plain[at], found), all + found.Count);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{published.Count:N0} of {pages:N0} pages published with {all:N0} figures: of {labelled:N0} labelled ones {100.0 * labelledFound / labelled:0.00} % are there, "
            + $"of {read:N0} read in the plain text {100.0 * readFound / read:0.00} %; {all - readFound:N0} are in no plain text");
    }

    private static int Common(IReadOnlyList<PageFigure> one, IReadOnlyList<PageFigure> other)
    {
        var left = other.CountBy(figure => figure).ToDictionary();
        var common = 0;
        foreach (var figure in one)
        {
            if (left.GetValueOrDefault(figure) == 0) continue;
            left[figure]--;
            common++;
        }

        return common;
    }

    private static Dictionary<int, List<PageFigure>> Published(string database)
    {
        using var connection = new WarehouseConnectionFactory().Open(database, WarehouseAccess.ReadOnly);
        using var rows = connection.Query("SELECT d.source, f.value, f.unit FROM fact f JOIN document d USING (document_id) WHERE f.valid_to IS NULL");
        var published = new Dictionary<int, List<PageFigure>>();
        while (rows.Read())
        {
            var page = CorpusFolder.NumberOf((string)rows.Row[0]!);
            if (!published.TryGetValue(page, out var figures)) published.Add(page, figures = []);
            figures.Add(new PageFigure((decimal)rows.Row[1]!, (string)rows.Row[2]!));
        }

        return published;
    }
}
