using System.Text;
using AiIndexEtl.Configuration.Problems;

namespace AiIndexEtl.Configuration.References;

/// <summary>Reads CSV (RFC 4180) and remembers where each cell stands. Lines may end in CR LF or LF; quoted cells may hold line breaks.</summary>
internal sealed class CsvText
{
    private readonly string _text;
    private readonly ProblemList _problems;
    private int _at;
    private int _line = 1;
    private int _lineBegin;

    private CsvText(string text, ProblemList problems) => (_text, _problems) = (text, problems);

    private int Column => _at - _lineBegin + 1;

    private bool IsAtEnd => _at >= _text.Length;

    /// <summary>The records that are not blank.</summary>
    public static IReadOnlyList<CsvRecord> Read(string text, ProblemList problems)
    {
        var reader = new CsvText(text.TrimStart('\uFEFF'), problems);
        var records = new List<CsvRecord>();
        while (!reader.IsAtEnd)
        {
            var record = reader.ReadRecord();
            if (!record.IsBlank) records.Add(record);
        }

        return records;
    }

    private CsvRecord ReadRecord()
    {
        var begin = _line;
        var cells = new List<CsvCell>();
        while (true)
        {
            cells.Add(ReadCell());
            if (IsAtEnd) break;
            if (_text[_at] == ',')
            {
                _at++;
                continue;
            }

            EndLine();
            break;
        }

        return new CsvRecord(begin, cells);
    }

    private CsvCell ReadCell()
    {
        while (!IsAtEnd && _text[_at] is ' ' or '\t') _at++;
        var (line, column) = (_line, Column);
        if (!IsAtEnd && _text[_at] == '"') return new CsvCell(line, column, ReadQuoted(line, column));

        var begin = _at;
        while (!IsAtEnd && _text[_at] is not (',' or '\n')) _at++;
        return new CsvCell(line, column, _text[begin.._at].Trim());
    }

    private string ReadQuoted(int line, int column)
    {
        var text = new StringBuilder();
        for (_at++; !IsAtEnd; _at++)
        {
            if (_text[_at] == '"' && (_at + 1 == _text.Length || _text[_at + 1] != '"')) break;
            if (_text[_at] == '"') _at++;
            text.Append(_text[_at]);
            if (_text[_at] == '\n') (_line, _lineBegin) = (_line + 1, _at + 1);
        }

        if (IsAtEnd) _problems.Add(line, column, "The quotation mark that opens here is never closed", "a closing quotation mark");
        else _at++;

        var behind = _at;
        while (!IsAtEnd && _text[_at] is not (',' or '\n')) _at++;
        if (_text[behind.._at].Trim().Length > 0) _problems.Add(_line, behind - _lineBegin + 1, "There is text behind the closing quotation mark", "a comma or the end of the line");
        return text.ToString().Trim();
    }

    private void EndLine()
    {
        _at++;
        _line++;
        _lineBegin = _at;
    }
}
