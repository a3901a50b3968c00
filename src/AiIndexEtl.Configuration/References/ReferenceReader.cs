using System.Globalization;
using System.Text.RegularExpressions;
using AiIndexEtl.Configuration.Pipelines;
using AiIndexEtl.Configuration.Problems;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Core.References;

namespace AiIndexEtl.Configuration.References;

/// <summary>Turns the text of a file of reference values into entries, or into all that is wrong with it.</summary>
internal sealed partial class ReferenceReader
{
    private const int MostNames = 3;
    private static readonly string[] s_required = ["metric", "area", "period", "value", "unit", "source"];
    private static readonly string[] s_columns = [.. s_required, "subject", "base_period", "kind", "edition", "url", "note"];
    private static readonly string[] s_kinds = [.. Enum.GetNames<ClaimKind>().Select(name => name.ToLowerInvariant())];

    private readonly ReferenceTerms _terms;
    private readonly ProblemList _problems;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    private ReferenceReader(ReferenceTerms terms, ProblemList problems) => (_terms, _problems) = (terms, problems);

    /// <summary>Reads the text. Nothing is thrown: what is wrong is in the result.</summary>
    public static Checked<IReadOnlyList<ReferenceEntry>> Read(string text, string file, ReferenceTerms terms)
    {
        var problems = new ProblemList(file);
        var records = CsvText.Read(text, problems);
        var reader = new ReferenceReader(terms, problems);
        IReadOnlyList<ReferenceEntry> entries = reader.ReadHeader(records) ? [.. records.Skip(1).Select(reader.ReadRecord).OfType<ReferenceEntry>()] : [];
        return problems.Judge(entries);
    }

    private bool ReadHeader(IReadOnlyList<CsvRecord> records)
    {
        if (records.Count == 0)
        {
            _problems.Add(1, 1, "The file is empty", $"a first line with the names of the columns: {string.Join(",", s_columns)}");
            return false;
        }

        for (var i = 0; i < records[0].Cells.Count; i++)
        {
            var cell = records[0].Cells[i];
            if (!s_columns.Contains(cell.Text, StringComparer.Ordinal)) AddUnknown(cell, "column", s_columns);
            else if (!_places.TryAdd(cell.Text, i)) _problems.Add(cell.Line, cell.Column, $"The column \"{cell.Text}\" is there twice", "each column once");
        }

        var missing = s_required.Where(name => !_places.ContainsKey(name)).ToList();
        if (missing.Count > 0) _problems.Add(records[0].Line, 1, $"The first line lacks {string.Join(", ", missing.Select(name => $"\"{name}\""))}", $"the columns {string.Join(", ", s_required)}");
        return missing.Count == 0;
    }

    private ReferenceEntry? ReadRecord(CsvRecord record)
    {
        var before = _problems.Count;
        if (record.Cells.Count > _places.Count)
        {
            var first = record.Cells[_places.Count];
            _problems.Add(first.Line, first.Column, "The line has more cells than the first one has columns", "a value with a comma in quotation marks");
            return null;
        }

        var value = Value(Cell(record, "value"));
        var unit = Unit(Cell(record, "unit"));
        var entry = new ReferenceEntry
        {
            Line = record.Line,
            Metric = OneOf(Cell(record, "metric"), "metric", _terms.Metrics),
            Area = [.. Items(Cell(record, "area")).Select(item => OneOf(item, "area", _terms.Areas))],
            Subject = [.. Items(Cell(record, "subject")).Select(item => item.Text)],
            Period = Period(Cell(record, "period"), "period"),
            BasePeriod = Period(Cell(record, "base_period"), "base_period"),
            Kind = Kind(Cell(record, "kind"), unit, Cell(record, "base_period").Text.Length > 0),
            Value = value,
            ValueText = Cell(record, "value").Text,
            Unit = unit,
            Edition = Edition(Cell(record, "edition")),
            Source = NotBlank(Cell(record, "source"), "source"),
            Url = Address(Cell(record, "url")),
            Note = OrNull(Cell(record, "note").Text),
        };
        CheckRepetition(record);
        return _problems.Count == before ? entry : null;
    }

    private CsvCell Cell(CsvRecord record, string column) =>
        _places.TryGetValue(column, out var place) && place < record.Cells.Count ? record.Cells[place] : new CsvCell(record.Line, 1, "");

    private decimal Value(CsvCell cell)
    {
        if (decimal.TryParse(cell.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) < 1e25m && decimal.Round(value, 9) == value)
        {
            return value;
        }

        _problems.Add(cell.Line, cell.Column, $"\"value\" is \"{cell.Text}\"", "a number such as 61.1, -27 or 109.1e9, without separators of thousands, with at most nine decimal places");
        return 0;
    }

    private string Unit(CsvCell cell)
    {
        var slash = cell.Text.IndexOf('/', StringComparison.Ordinal);
        var top = slash < 0 ? cell.Text : cell.Text[..slash];
        if (!_terms.Units.Contains(top) && !Currency().IsMatch(top)) AddUnknown(cell with { Text = top }, "unit", _terms.Units);
        return cell.Text;
    }

    // Without a word for it a percentage is a share, with an earlier time a change, a multiple a ratio, all else a level.
    private ClaimKind Kind(CsvCell cell, string unit, bool hasBase)
    {
        if (cell.Text.Length > 0) return Enum.TryParse<ClaimKind>(OneOf(cell, "kind", s_kinds), ignoreCase: true, out var kind) ? kind : ClaimKind.Level;
        return unit switch
        {
            "times" => ClaimKind.Ratio,
            _ when hasBase => ClaimKind.Change,
            "percent" => ClaimKind.Share,
            _ => ClaimKind.Level,
        };
    }

    private string? Period(CsvCell cell, string column)
    {
        if (cell.Text.Length == 0) return null;
        if (!IsoPeriod().IsMatch(cell.Text)) _problems.Add(cell.Line, cell.Column, $"\"{column}\" is \"{cell.Text}\"", "an ISO 8601 time such as 2024, 2024-Q2, 2024-05 or 2013/2023");
        return cell.Text;
    }

    private string? Edition(CsvCell cell)
    {
        if (cell.Text.Length > 0 && !EditionName.IsValid(cell.Text)) _problems.Add(cell.Line, cell.Column, $"\"edition\" is \"{cell.Text}\"", EditionName.InWords);
        return OrNull(cell.Text);
    }

    private string? Address(CsvCell cell)
    {
        var isAddress = Uri.TryCreate(cell.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        if (cell.Text.Length > 0 && !isAddress) _problems.Add(cell.Line, cell.Column, $"\"url\" is \"{cell.Text}\"", "a web address that begins with http:// or https://");
        return OrNull(cell.Text);
    }

    private string NotBlank(CsvCell cell, string column)
    {
        if (cell.Text.Length == 0) _problems.Add(cell.Line, cell.Column, $"\"{column}\" is empty", "who publishes the figure");
        return cell.Text;
    }

    private string OneOf(CsvCell cell, string column, IReadOnlyCollection<string> known)
    {
        if (!known.Contains(cell.Text, StringComparer.Ordinal)) AddUnknown(cell, column, known);
        return cell.Text;
    }

    // The ids that are nearest to what was written; of hundreds, more would not be read.
    private void AddUnknown(CsvCell cell, string what, IEnumerable<string> known)
    {
        var nearest = known.OrderBy(name => NearestName.Distance(cell.Text, name)).ThenBy(name => name, StringComparer.Ordinal).Take(MostNames).ToList();
        var likely = NearestName.Of(cell.Text, nearest);
        _problems.Add(
            cell.Line, cell.Column, $"\"{cell.Text}\" is no {what} that is known", $"one such as {string.Join(", ", nearest.Select(name => $"\"{name}\""))}",
            likely is null ? null : $"Did you mean \"{likely}\"?");
    }

    private void CheckRepetition(CsvRecord record)
    {
        var key = string.Join('\u001f', s_columns.Select(column => Cell(record, column).Text));
        if (_seen.TryAdd(key, record.Line)) return;
        _problems.Add(record.Line, 1, string.Create(CultureInfo.InvariantCulture, $"The line is the same as line {_seen[key]}"), "each figure once");
    }

    private static IEnumerable<CsvCell> Items(CsvCell cell) =>
        cell.Text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(item => cell with { Text = item });

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    // USD, CNY
    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Currency();

    // 2024, 2024-05, 2024-05-17, 2024-Q2, 2024-H1, 2013/2023
    [GeneratedRegex("^[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}(-[0-9]{2})?))?(/[0-9]{4}(-(Q[1-4]|H[12]|[0-9]{2}(-[0-9]{2})?))?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex IsoPeriod();
}
