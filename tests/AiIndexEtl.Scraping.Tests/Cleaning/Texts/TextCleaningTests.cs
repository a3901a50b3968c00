using System.Text;
using AiIndexEtl.Core.Articles;
using AiIndexEtl.Scraping.Cleaning;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Cleaning.Texts;

/// <summary>What the cleaner of texts makes of single habits of saved pages.</summary>
public sealed class TextCleaningTests
{
    private const string First = "The harbour authority counted 4,120 autonomous cranes last year, a third more than in 2022.";
    private const string Second = "Most of them stand in the four largest ports, where labour is scarce and land is dear.";
    private const string Third = "A crane of that kind costs $6.2 million and pays for itself in nine years.";

    [Test]
    public void Clean_table_of_contents_of_links_is_cut()
    {
        var article = Clean($"# Cranes\n\n## Contents\n\n- [Ports](#ports)\n- [Costs](#costs)\n\n{First}\n\n## Ports\n\n{Second}\n\n## Costs\n\n{Third}\n");

        Assert.That(Lines(article), Is.EqualTo([First, "Ports", Second, "Costs", Third]));
    }

    [Test]
    public void Clean_plain_table_of_contents_is_cut_where_its_entries_come_again()
    {
        var article = Clean($"港口起重机调查\n\n本文目录\n\n一、港口\n\n二、成本\n\n去年共有4120台无人起重机，比2022年多三分之一。\n\n一、港口\n\n多数集中在四个最大的港口，那里缺人手。\n\n二、成本\n\n每台售价620万美元，九年回本。\n");

        Assert.That(Lines(article).Count(line => line == "一、港口"), Is.EqualTo(1));
        Assert.That(Lines(article), Does.Not.Contain("本文目录"));
    }

    [Test]
    public void Clean_ranking_with_its_figures_at_the_end_is_kept()
    {
        var article = Clean($"# Cranes\n\n{First}\n\n{Second}\n\nThe largest makers are:\n\n  1. Kestrel Hoists (2,074 cranes)\n  2. Orrin (1,564)\n  3. Banyan Lifts (607)\n");

        Assert.That(Lines(article).TakeLast(3), Is.EqualTo(["1. Kestrel Hoists (2,074 cranes)", "2. Orrin (1,564)", "3. Banyan Lifts (607)"]));
    }

    [Test]
    public void Clean_list_of_names_and_decimals_is_kept()
    {
        var article = Clean($"# Cranes\n\n{First}\n\n- Kestrel Hoists: $21.10 billion\n- Orrin: 59.01 percent\n- Banyan: 18.45\n\n{Second}\n");

        Assert.That(Lines(article), Is.EqualTo([First, "Kestrel Hoists: $21.10 billion", "Orrin: 59.01 percent", "Banyan: 18.45", Second]));
    }

    [Test]
    public void Clean_table_without_outer_strokes_is_read()
    {
        var article = Clean($"# Cranes\n\n{First}\n\nMaker | Cranes | Change |\n---|---|---|\nKestrel | 2,074 | Up 78% |\nOrrin | 1,564 | Up 9% |\n\n{Second}\n");

        Assert.That(Lines(article), Is.EqualTo([First, "Maker\tCranes\tChange", "Kestrel\t2,074\tUp 78%", "Orrin\t1,564\tUp 9%", Second]));
    }

    [Test]
    public void Clean_heading_contents_above_prose_is_kept()
    {
        var article = Clean($"# Cranes\n\n{First}\n\n## Contents\n\n{Second}\n\n{Third}\n");

        Assert.That(Lines(article), Is.EqualTo([First, "Contents", Second, Third]));
    }

    [TestCase("## References", "1. [Port census](https://example.org/census)\n2. Olsen, K. (2023). Cranes and wages. https://example.org/olsen")]
    [TestCase("参考文献", "[1] 海港统计年报 https://example.org/a\n[2] 无人设备白皮书 https://example.org/b")]
    [TestCase("參考資料：", "* [港口年報](https://example.org/c)\n* [白皮書](https://example.org/d)")]
    public void Clean_list_of_references_at_the_end_is_cut(string heading, string entries)
    {
        var article = Clean($"# Cranes\n\n{First}\n\n{Second}\n\n{Third}\n\n{heading}\n\n{entries}\n");

        Assert.That(Lines(article), Is.EqualTo([First, Second, Third]));
    }

    [Test]
    public void Clean_section_named_sources_that_holds_sentences_is_kept()
    {
        var article = Clean($"# Cranes\n\n{First}\n\n## Sources\n\n{Second}\n\n{Third}\n");

        Assert.That(Lines(article), Is.EqualTo([First, "Sources", Second, Third]));
    }

    [Test]
    public void Clean_footnote_marks_go_and_footnotes_stay()
    {
        var article = Clean($"# Cranes\n\n{First}[^1]\n\n{Second}\n\n[^1]: Ports with fewer than 20 berths are left out.\n");

        Assert.That(Lines(article), Is.EqualTo([First, Second, "Ports with fewer than 20 berths are left out."]));
    }

    [Test]
    public void Clean_related_list_inside_is_cut_and_the_article_goes_on()
    {
        var links = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"* [Another story of the day, number {i}](https://example.org/{i})"));
        var article = Clean($"# Cranes\n\n{First}\n\n{Second}\n\n### Related articles\n\n{links}\n\n{Third}\n\nUnions expect 900 jobs to go by 2027, most of them at night.\n\nThe authority denies that.\n");

        Assert.That(Lines(article), Is.EqualTo([First, Second, Third, "Unions expect 900 jobs to go by 2027, most of them at night.", "The authority denies that."]));
    }

    [Test]
    public void Clean_related_list_inside_an_article_without_headline_takes_no_sentence_with_it()
    {
        var article = Clean($"{First}\n\nRelated stories\n\n* [One more story of the day](https://example.org/1)\n* [Another story](https://example.org/2)\n\n{Second}\n\n{Third}\n");

        Assert.That(Lines(article), Is.EqualTo([First, Second, Third]));
    }

    [TestCase("更多阅读")]
    [TestCase("猜你想看")]
    [TestCase("大家都在看")]
    [TestCase("您可能也喜歡")]
    [TestCase("體育要聞")]
    public void Clean_chinese_feed_behind_the_article_is_cut(string heading)
    {
        var feed = "老街夜市重新开张\n城南小报\n2024-05-01 08:30:12\n球队签下新外援\n球迷日记\n2024-05-01 09:10:44\n三条公交线路改道\n出行助手\n2024-05-01 10:00:03";
        var article = Clean($"港口起重机调查\n\n去年共有4120台无人起重机，比2022年多三分之一。\n\n多数集中在四个最大的港口，那里缺人手。\n\n每台售价620万美元，九年回本。\n\n{heading}\n{feed}\n");

        Assert.That(Lines(article), Has.Length.EqualTo(3));
    }

    [Test]
    public void Clean_closing_list_without_full_stops_is_kept_before_furniture()
    {
        var article = Clean($"# Cranes\n\n{First}\n\n{Second}\n\nBiggest fleets:\n\n- North Quay, 310\n- Old Basin, 188\n- East Pier, 97\n\nShare this:\n\n[Facebook](https://example.org/f) [Email](https://example.org/e)\n\nLeave a comment\n");

        Assert.That(Lines(article)[^3..], Is.EqualTo(["North Quay, 310", "Old Basin, 188", "East Pier, 97"]));
    }

    [Test]
    public void Clean_sentence_that_begins_like_a_pointer_is_kept()
    {
        const string pointer = "Read more books and you will meet the figure of 36% again, the survey says.";
        var article = Clean($"# Cranes\n\n{First}\n\n{pointer}\n\n{Second}\n");

        Assert.That(Lines(article), Does.Contain(pointer));
    }

    [Test]
    public void Clean_chinese_lines_broken_at_a_fixed_width_are_whole_again()
    {
        const string text = "去年全国港口新增无人起重机一千零三十台，其中华东地区占了五百八十台，华南地区占了二百四十台，其余分布在北方各港。业内人士估计，今年的新增数量还会上升两成，到年底总数将超过五千台，投资额约为六十亿元，是五年前的三倍。调查还发现，每台设备平均每天工作二十一小时，故障率为百分之一点四，比人工操作低了一半以上，维护费用也下降了三成。";
        var broken = string.Join('\n', text.Chunk(24).Select(part => new string(part)));

        Assert.That(Clean("全国港口无人起重机调查\n\n" + broken + "\n").Text, Is.EqualTo(text));
    }

    [Test]
    public void Clean_one_paragraph_a_line_is_not_joined_to_its_headline()
    {
        const string headline = "Autonomous cranes spread through the ports as labour runs short, a census of harbours finds";
        var article = Clean($"{headline}\n{First} {Second}\n{Third} {Second}\n");

        Assert.That(article.Title, Is.EqualTo(headline));
        Assert.That(Lines(article), Is.EqualTo([$"{First} {Second}", $"{Third} {Second}"]));
    }

    [Test]
    public void Clean_long_list_item_is_not_joined_to_the_heading_behind_it()
    {
        var article = Clean($"{First} {Second}\n- North Quay has 310 cranes, against the 18 that a harbour of its size has on average\nWho will drive them?\n{Third} {Second}\n");

        Assert.That(Lines(article), Does.Contain("Who will drive them?"));
    }

    [Test]
    public void Clean_latin_lines_broken_at_a_fixed_width_are_whole_again()
    {
        var article = Clean("The harbour authority counted 4,120 autonomous cranes last year, a\nthird more than in 2022, and most of them stand in the four largest\nports, where labour is scarce.\n\nEach costs six million.\n");

        Assert.That(Lines(article)[0], Is.EqualTo("The harbour authority counted 4,120 autonomous cranes last year, a third more than in 2022, and most of them stand in the four largest ports, where labour is scarce."));
    }

    [Test]
    public void Clean_headline_below_a_menu_is_the_title()
    {
        var article = Clean($"要闻 深度 直播 视频\n\n登录\n\n无人起重机数量一年增加三成\n\n城南小报记者 罗雁\n2024-05-01 08:30\n\n去年共有4120台无人起重机，比2022年多三分之一。\n\n多数集中在四个最大的港口，那里缺人手。\n");

        Assert.That(article.Title, Is.EqualTo("无人起重机数量一年增加三成"));
        Assert.That(Lines(article), Has.Length.EqualTo(2));
    }

    [TestCase("The Harbour Times | Ports | Opinion | Subscribe: first month 2 euros")]
    [TestCase("QUAYSIDE · the weekly for dockers · Jobs (2,315) · Log in")]
    [TestCase("Harbour Desk > Markets > Freight | Index 1,081 +0.2%")]
    [TestCase("城南小報　第1187期　人物")]
    [TestCase("海岸电子刊 | 港口 | 展会日历")]
    public void Clean_name_of_an_outlet_with_its_sections_is_no_headline(string masthead)
    {
        const string headline = "Autonomous cranes spread as labour runs short";
        var article = Clean($"{masthead}\n{headline}\n{First} {Second}\n{Third} {Second}\n");

        Assert.That(article.Title, Is.EqualTo(headline));
    }

    [Test]
    public void Clean_headline_with_one_bar_is_the_title()
    {
        const string headline = "Interview | The cranes work alone at night";

        Assert.That(Clean($"{headline}\n{First} {Second}\n{Third} {Second}\n").Title, Is.EqualTo(headline));
    }

    [Test]
    public void Clean_caption_with_a_year_is_a_caption()
    {
        var article = Clean($"# Cranes\n\n{First}\n\nFigure 1. Cranes by port, December 2023\n\n{Second}\n");

        Assert.That(article.Blocks.Single(block => block.Kind == BlockKind.Caption).Length, Is.EqualTo("Figure 1. Cranes by port, December 2023".Length));
    }

    [Test]
    public void Clean_any_sentences_in_a_row_are_all_kept()
    {
        // Sentences of different length and number, with nothing around them, are an article whatever they say.
        var sentences = Gen.Choose(1, 9).SelectMany(count => Gen.Choose(100, 999).ArrayOf(count)).ToArbitrary();

        Prop.ForAll(sentences, figures =>
        {
            var lines = figures.Select((figure, i) => $"In district {i + 1} the census found {figure} cranes and twice as many drivers.").ToArray();
            return Lines(Clean(string.Join("\n\n", lines))).SequenceEqual(lines);
        }).QuickCheckThrowOnFailure();
    }

    private static Article Clean(string text) => ArticleCleaner.Clean(Encoding.UTF8.GetBytes(text), new CleaningHints { Source = "article.md" }).Article!;

    private static string[] Lines(Article article) => article.Text.Split('\n');
}
