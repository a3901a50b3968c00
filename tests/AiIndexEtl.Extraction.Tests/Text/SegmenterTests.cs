using AiIndexEtl.Extraction.Text;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Extraction.Tests.Text;

public sealed class SegmenterTests
{
    [TestCase("It rose. It fell.", "It rose.|It fell.")]
    [TestCase("It rose by 3.5 points in the U.S. market. Then it fell.", "It rose by 3.5 points in the U.S. market.|Then it fell.")]
    [TestCase("Dr. Lin and Smith Inc. Ltd. agreed, e.g. on No. 5.", "Dr. Lin and Smith Inc. Ltd. agreed, e.g. on No. 5.")]
    [TestCase("J. Lin wrote 5 papers. She left.", "J. Lin wrote 5 papers.|She left.")]
    [TestCase("He said “it rose.” She did not.", "He said “it rose.”|She did not.")]
    [TestCase("Really?! Yes!", "Really?!|Yes!")]
    [TestCase("数量上升。价格下降！真的吗？", "数量上升。|价格下降！|真的吗？")]
    [TestCase("他说：“数量上升。”价格下降。", "他说：“数量上升。”|价格下降。")]
    [TestCase("增长3.5%。其中2.5亿元。", "增长3.5%。|其中2.5亿元。")]
    [TestCase("one\ttwo", "one|two")]
    [TestCase("  padded  ", "padded")]
    [TestCase("", "")]
    public void Sentences_are_cut_where_a_reader_stops(string text, string sentences) =>
        Assert.That(string.Join('|', Segmenter.Sentences(text, new Span(0, text.Length)).Select(span => text[span.Start..span.End])), Is.EqualTo(sentences));

    [TestCase("In 2023, 1,234 papers appeared; fewer than before", "In 2023| 1,234 papers appeared| fewer than before")]
    [TestCase("2023年，论文1,234篇；专利：5件", "2023年|论文1,234篇|专利|5件")]
    [TestCase("at 12:30 — a ratio of 3:1", "at 12:30 | a ratio of 3:1")]
    [TestCase("2013–2023 was long – very long", "2013–2023 was long | very long")]
    [TestCase(",,", "")]
    public void Clauses_are_cut_at_marks_outside_of_numbers(string text, string clauses) =>
        Assert.That(string.Join('|', Segmenter.Clauses(text, new Span(0, text.Length)).Select(span => text[span.Start..span.End])), Is.EqualTo(clauses));

    [Test]
    public void Sentences_are_in_order_apart_and_hold_all_but_white_space()
    {
        var pieces = Gen.Elements("a", "B", "3.5", "。", ".", ". ", "”", "\t", " ", "，", "U.S.", "中", "\ud83d\ude00", "!", "「", "」").ListOf().Select(list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(pieces, text =>
        {
            var at = 0;
            foreach (var span in Segmenter.Sentences(text, new Span(0, text.Length)))
            {
                if (span.Start < at || span.End > text.Length || span.Length == 0 || !string.IsNullOrWhiteSpace(text[at..span.Start])) return false;
                at = span.End;
            }

            return string.IsNullOrWhiteSpace(text[at..]);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Sentences_stay_within_their_block()
    {
        const string text = "One. Two. Three. Four.";

        Assert.That(Segmenter.Sentences(text, new Span(5, 16)).Select(span => text[span.Start..span.End]), Is.EqualTo(new[] { "Two.", "Three." }));
    }

    [Test]
    public void Pieces_are_short_hold_every_figure_whole_and_leave_nothing_out()
    {
        var pieces = Gen.Elements("12345", "三个", "ab", "、", "，", " ", "\t", "\ud83d\ude00", new string('中', 90)).ListOf(300).Select(list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(pieces, text =>
        {
            var figures = Figures(text);
            var found = Segmenter.Pieces(text, new Span(0, text.Length), figures);
            var isCovered = string.Concat(found.Select(span => text[span.Start..span.End])).Where(c => !char.IsWhiteSpace(c)).SequenceEqual(text.Where(c => !char.IsWhiteSpace(c)));
            var isWhole = figures.TrueForAll(figure => found.Exists(span => span.Start <= figure.Start && figure.End <= span.End));
            return isCovered && isWhole && found.TrueForAll(span => span.Length <= Segmenter.LongestSentence + 60);
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Pieces_a_word_without_end_is_not_cut()
    {
        var word = new string('x', 5000);

        Assert.That(Segmenter.Pieces(word, new Span(0, word.Length), []), Has.Count.EqualTo(1));
    }

    private static List<Span> Figures(string text)
    {
        var figures = new List<Span>();
        for (var at = text.IndexOf("三个", StringComparison.Ordinal); at >= 0; at = text.IndexOf("三个", at + 2, StringComparison.Ordinal)) figures.Add(new Span(at, at + 2));
        return figures;
    }
}
