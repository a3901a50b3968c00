using System.Text;
using AiIndexEtl.Warehouse.Connections;

namespace AiIndexEtl.Warehouse.Exchange.Export;

/// <summary>
/// Facts as Parquet, one folder for each edition, named as Hive does (<c>edition=ai-index%2F2025</c>), which every reader of partitioned
/// Parquet turns back into the column. One file a folder and a fixed order make equal facts equal files.
/// </summary>
internal static class ParquetExport
{
    private const string Folder = "facts";

    // Hive's name for the partition whose column is null.
    private const string NoEdition = "__HIVE_DEFAULT_PARTITION__";

    public static void Write(ExportWork work)
    {
        var editions = work.Connection.All("SELECT DISTINCT edition FROM exported ORDER BY edition NULLS LAST", cancellationToken: work.CancellationToken)
            .Select(row => (string?)row[0]).ToList();

        // Without a fact there is still a file, which tells the columns.
        if (editions.Count == 0) editions.Add(null);
        work.Expect(editions.Count);
        foreach (var edition in editions)
        {
            var condition = edition is null ? "edition IS NULL" : $"edition = {SqlText.Literal(edition)}";
            var query = $"SELECT * EXCLUDE (edition) FROM exported WHERE {condition} ORDER BY source, char_start, fact_id";
            var name = $"{Folder}/edition={(edition is null ? NoEdition : Encoded(edition))}/data_0.parquet";
            work.Begin(name);
            work.Copy(query, name, "FORMAT parquet, COMPRESSION zstd");
            work.Add(name, work.Count(query));
        }
    }

    // Percent-encoding of everything that a file system or a reader could take for something else.
    private static string Encoded(string edition)
    {
        var name = new StringBuilder(edition.Length);
        foreach (var b in Encoding.UTF8.GetBytes(edition))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'_' or (byte)'.') name.Append((char)b);
            else name.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return name.ToString();
    }
}
