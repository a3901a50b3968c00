using AiIndexEtl.Core.Text;
using AiIndexEtl.Web.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Web.Tests.Articles;

public sealed class ArticleViewTests
{
    [Test]
    public void Pieces_are_cut_at_the_figures()
    {
        var view = ArticleView.Of("a 1 b 2 c", new ArticleMark("x", 6, 7), [new ArticleMark("y", 2, 3), new ArticleMark("x", 6, 7)]);

        Assert.That(view.Pieces, Is.EqualTo(new ArticlePiece[] { new("a ", null), new("1", "y"), new(" b ", null), new("2", "x"), new(" c", null) }));
    }

    [Test]
    public void A_mark_that_overlaps_the_figure_does_not_hide_it()
    {
        var view = ArticleView.Of("10 to 20 percent", new ArticleMark("x", 6, 16), [new ArticleMark("y", 0, 8), new ArticleMark("z", 12, 16)]);

        Assert.That(view.Pieces, Is.EqualTo(new ArticlePiece[] { new("10 to ", null), new("20 percent", "x") }));
    }

    [Test]
    public void A_place_behind_the_text_breaks_nothing() =>
        Assert.That(ArticleView.Of("short", new ArticleMark("x", 90, 95), []).Pieces, Is.EqualTo(new ArticlePiece[] { new("short", null) }));

    [Test]
    public void The_paragraph_is_the_line_of_the_figure()
    {
        var view = ArticleView.ParagraphOf("one\ntwo 2 two\nthree", new ArticleMark("x", 8, 9));

        Assert.That(string.Concat(view.Pieces.Select(piece => piece.Text)), Is.EqualTo("two 2 two"));
        Assert.That((view.IsCutBefore, view.IsCutBehind), Is.EqualTo((false, false)));
    }

    [Test]
    public void A_long_text_is_cut_to_what_stands_around_the_figure()
    {
        var text = string.Concat(Enumerable.Repeat("😀", ArticleView.Reach)) + "5" + string.Concat(Enumerable.Repeat("😀", ArticleView.Reach));

        var view = ArticleView.Of(text, new ArticleMark("x", ArticleView.Reach, ArticleView.Reach + 1), []);

        Assert.That((view.IsCutBefore, view.IsCutBehind), Is.EqualTo((true, true)));
        Assert.That(view.Pieces.Sum(piece => piece.Text.Length), Is.LessThanOrEqualTo((2 * ArticleView.Reach) + 1));
        Assert.That(view.Pieces.All(piece => !char.IsLowSurrogate(piece.Text[0]) && !char.IsHighSurrogate(piece.Text[^1])), Is.True);
    }

    [Test]
    public void Pieces_joined_are_the_text_whatever_the_marks() => Prop.ForAll(
        ArbMap.Default.GeneratorFor<NonNull<string>>().ToArbitrary(), ArbMap.Default.GeneratorFor<(byte, byte)[]>().ToArbitrary(),
        (text, places) =>
        {
            var marks = places.Select((place, i) => new ArticleMark($"{i}", Math.Min(place.Item1, place.Item2), Math.Max(place.Item1, place.Item2))).OrderBy(mark => mark.Start).ToList();
            var view = ArticleView.Of(text.Get, new ArticleMark("here", 1, 3), marks);
            var map = new CodePointMap(text.Get);
            return string.Concat(view.Pieces.Select(piece => piece.Text)) == text.Get
                && (text.Get.Length <= map.ToUtf16(1) || view.Pieces.Any(piece => piece.FactId == "here"));
        }).QuickCheckThrowOnFailure();
}
