using AiIndexEtl.Core.Articles;
using AiIndexEtl.Core.Claims;
using AiIndexEtl.Extraction.Analysis;
using AiIndexEtl.Extraction.Links;
using AiIndexEtl.Extraction.Lookup;
using AiIndexEtl.Extraction.Metrics;
using AiIndexEtl.Extraction.Scanning;
using AiIndexEtl.Extraction.Text;
using AiIndexEtl.Extraction.Times;

namespace AiIndexEtl.Extraction.Structures;

/// <summary>
/// Gives the figures of a table what its headers say: time, place, and the words that name the metric. Unit and multiplier of a cell
/// the scanner has read from the header already.
/// </summary>
internal sealed class TableReader
{
    private readonly Dictionary<int, IReadOnlyList<HeaderCell>> _headers = [];

    // The tabs of each row, so that the column of a figure is looked up, not counted.
    private readonly Dictionary<int, List<int>> _tabs = [];
    private readonly DocumentView _document;

    private TableReader(DocumentView document) => _document = document;

    /// <summary>The tables of a document: rows that follow one another; the first one is the header where it is marked as such or holds no figure of its own.</summary>
    public static TableReader Read(DocumentView document, Gazetteer gazetteer, MetricIndex metrics)
    {
        var reader = new TableReader(document);
        IReadOnlyList<HeaderCell>? header = null;
        for (var block = 0; block < document.Article.Blocks.Count; block++)
        {
            var kind = document.Article.Blocks[block].Kind;
            if (kind is not (BlockKind.TableHeader or BlockKind.TableRow))
            {
                header = null;
                continue;
            }

            if (kind == BlockKind.TableHeader || header is null)
            {
                header = reader.ReadHeader(document.Article.Blocks[block], gazetteer, metrics);
                continue;
            }

            reader._headers[block] = header;
            reader._tabs[block] = [.. Cells(document.Article.Text, document.Article.Blocks[block]).Select(static cell => cell.End)];
        }

        return reader;
    }

    /// <summary>The words of the column header above a quantity, for the choice of its metric; empty outside of tables.</summary>
    public List<MetricHit> HitsAbove(SentenceView sentence, QuantityMention quantity) => CellAbove(sentence, quantity)?.Hits ?? [];

    /// <summary>Where the column header above a quantity stands, or null outside of tables.</summary>
    public Span? HeaderAbove(SentenceView sentence, QuantityMention quantity) => CellAbove(sentence, quantity)?.Span;

    /// <summary>Fills the slots of a figure from the headers of its row and column. A figure outside of tables is left as it is.</summary>
    public void Apply(SentenceView sentence, ClaimDraft draft)
    {
        if (CellAbove(sentence, draft.Quantity) is not { } cell) return;
        if (cell.Time is { Form: TimeForm.Absolute } time)
        {
            draft.Period = time.Value;
            draft.HasOwnPeriod = true;
            draft.Because(ClaimSlot.Period, "period.header", time.Start, time.End);
        }

        if (cell.Areas.Count > 0 && sentence.Areas.Count == 0)
        {
            draft.Area = cell.Areas[0].Codes;
            draft.Because(ClaimSlot.Area, "area.header", cell.Areas[0].Start, cell.Areas[0].End);
        }
    }

    private List<HeaderCell> ReadHeader(TextBlock block, Gazetteer gazetteer, MetricIndex metrics)
    {
        var text = _document.Article.Text;
        var cells = new List<HeaderCell>();
        foreach (var span in Cells(text, block))
        {
            var written = text[span.Start..span.End];
            var folded = _document.Folded[span.Start..span.End];
            var time = TimeScanner.Scan(folded, []).FirstOrDefault();
            cells.Add(new HeaderCell(
                span,
                time is null ? null : time with { Start = time.Start + span.Start, End = time.End + span.Start },
                [.. gazetteer.Areas(written, folded).Select(area => area with { Start = area.Start + span.Start, End = area.End + span.Start })],
                [.. metrics.Hits(folded).Select(hit => hit with { Start = hit.Start + span.Start, End = hit.End + span.Start })]));
        }

        return cells;
    }

    private HeaderCell? CellAbove(SentenceView sentence, QuantityMention quantity)
    {
        if (!_headers.TryGetValue(sentence.Block, out var header)) return null;
        var found = _tabs[sentence.Block].BinarySearch(quantity.Start);
        var column = found < 0 ? ~found : found + 1;
        return column < header.Count && column > 0 ? header[column] : null;
    }

    private static IEnumerable<Span> Cells(string text, TextBlock block)
    {
        var start = block.Start;
        for (var i = block.Start; i <= block.End; i++)
        {
            if (i < block.End && text[i] != '\t') continue;
            yield return new Span(start, i);
            start = i + 1;
        }
    }
}
