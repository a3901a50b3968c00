using System.Globalization;
using System.Net;
using System.Text;
using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Benchmarks.Pipelines;

/// <summary>
/// A page of an article as news sites build them: menus, teasers, notes, scripts, styles, icons and data around it, 40 to 360 kilobytes
/// in all, in one of five shapes. The same number gives the same page.
/// </summary>
internal sealed class MadePage
{
    /// <summary>How many shapes of pages there are.</summary>
    public const int Shapes = 5;

    private const int FewestBytes = 40_000;
    private const int SpreadOfBytes = 320_000;

    private readonly StringBuilder _page = new();
    private readonly Article _article;
    private readonly PageWords _words;
    private readonly Dice _dice;
    private readonly int _number;
    private readonly int _shape;

    private MadePage(Article article, int number)
    {
        (_article, _number, _shape) = (article, number, number % Shapes);
        _words = PageWords.For(article.Language ?? "en");
        _dice = new Dice((ulong)number + 1);
    }

    /// <summary>The page in UTF-8.</summary>
    /// <param name="article">The article.</param>
    /// <param name="number">The number of the page.</param>
    public static byte[] Of(Article article, int number) => new MadePage(article, number).Make();

    /// <summary>The address that a page names as its own.</summary>
    public static string AddressOf(int number) => string.Create(CultureInfo.InvariantCulture, $"https://site{number % 97}.example.org/story/{number}");

    private byte[] Make()
    {
        var wanted = FewestBytes + _dice.Below(SpreadOfBytes);
        Head(wanted / 3);
        Top();
        Body();
        Teasers(20 + _dice.Below(30));
        Bottom();
        if (_shape is 1 or 3) State(wanted / 4);
        Script(wanted - _page.Length);
        return Encoding.UTF8.GetBytes(_page.Append("</body></html>\n").ToString());
    }

    private void Head(int styles)
    {
        Put($"<!DOCTYPE html>\n<html lang=\"{_article.Language}\"><head><meta charset=\"utf-8\"><title>");
        Text(_article.Title ?? "");
        Put($"</title><link rel=\"canonical\" href=\"{AddressOf(_number)}\">\n<meta name=\"viewport\" content=\"width=device-width\"><meta property=\"og:type\" content=\"article\">");
        if (_article.Published is { } day) Put($"<meta property=\"article:published_time\" content=\"{day:yyyy-MM-dd}T08:00:00Z\">");
        for (var i = 0; i < 12; i++) Put($"<link rel=\"preload\" as=\"script\" href=\"/static/{_dice.Below(100_000_000):x8}.js\">\n");
        Put($"<style>");
        for (var end = _page.Length + styles; _page.Length < end;)
        {
            Put($".c{_dice.Below(100_000):x}>.e{_dice.Below(4000):x}:hover{{margin:{_dice.Below(40)}px;color:#{_dice.Below(0xFFFFFF):x6};display:flex;transition:all .2s}}\n");
        }

        Put($"</style></head><body class=\"shape-{_shape}\">\n");
    }

    private void Top()
    {
        Put($"<header class=\"site\"><a class=\"logo\" href=\"/\"><svg viewBox=\"0 0 24 24\"><path d=\"M3 12h18M12 3v18\"></path></svg></a><nav><ul>");
        for (var group = 0; group < 8; group++)
        {
            Put($"<li class=\"menu\"><a href=\"/s/{group}\"><span>{_words.Sections[group]}</span></a><ul class=\"sub\">");
            for (var i = 0; i < 12; i++) Put($"<li><a href=\"/s/{group}/{i}\" data-track=\"nav-{group}-{i}\">{_words.Sections[(group + i) % _words.Sections.Count]}</a></li>\n");
            Put($"</ul></li>");
        }

        Put($"</ul></nav></header>\n");
    }

    private void Body()
    {
        var (open, close) = _shape switch
        {
            0 => ("<main><article class=\"story\">", "</article></main>"),
            1 => ("<div id=\"app\"><div class=\"l-wrap\"><div class=\"l-main\"><div class=\"article-body\">", "</div></div></div></div>"),
            2 => ("<main><section><div class=\"post-content\">", "</div></section></main>"),
            3 => ("<div class=\"page\"><div class=\"col-8\"><div class=\"content\" id=\"content\">", "</div></div></div>"),
            _ => ("<table width=\"100%\"><tr><td valign=\"top\" class=\"text\">", "</td></tr></table>"),
        };
        Put($"{open}<h1>");
        Text(_article.Title ?? "");
        Put($"</h1>\n<div class=\"share\"><a href=\"#\">{_words.Notes[0]}</a></div>");
        for (var i = 0; i < _article.Blocks.Count; i++)
        {
            i = Block(i);
            if (i % 6 == 5) Put($"<div class=\"ad-slot\" data-slot=\"in-{i}\"><ins></ins></div>\n<figure><img src=\"/img/{_dice.Below(1_000_000)}.jpg\" alt=\"\"></figure>\n");
        }

        Put($"{close}\n<div class=\"newsletter\"><p>{_words.Notes[1]}</p><input type=\"email\"><button>OK</button></div>\n");
    }

    // A paragraph, or a table with all its rows; gives the index of the last block that it took.
    private int Block(int index)
    {
        var block = _article.Blocks[index];
        if (block.Kind is not (BlockKind.TableRow or BlockKind.TableHeader))
        {
            Put($"<p class=\"p-{_dice.Below(99)}\">{(_shape == 1 ? "<span>" : "")}");
            Text(_article.Text.Substring(block.Start, block.Length));
            Put($"{(_shape == 1 ? "</span>" : "")}</p>\n");
            return index;
        }

        Put($"<table class=\"data\">");
        for (; index < _article.Blocks.Count && _article.Blocks[index].Table == block.Table; index++)
        {
            Put($"<tr>");
            foreach (var cell in _article.Text.Substring(_article.Blocks[index].Start, _article.Blocks[index].Length).Split('\t'))
            {
                Put($"<td>");
                Text(cell);
                Put($"</td>");
            }

            Put($"</tr>\n");
        }

        Put($"</table>\n");
        return index - 1;
    }

    private void Teasers(int number)
    {
        Put($"<aside class=\"more\"><h3>{_words.Notes[2]}</h3><ul>");
        for (var i = 0; i < number; i++)
        {
            Put($"<li class=\"card\"><a href=\"/story/{_dice.Below(1_000_000)}\"><div class=\"thumb\"><img loading=\"lazy\" src=\"/img/{_dice.Below(1_000_000)}.jpg\" alt=\"\"></div>");
            Put($"<div class=\"meta\"><span class=\"tag\">{_dice.Of(_words.Sections)}</span><span class=\"headline\">{_dice.Of(_words.Teasers)}</span></div></a></li>\n");
        }

        Put($"</ul></aside>\n");
    }

    private void Bottom()
    {
        Put($"<footer><div class=\"cols\">");
        for (var i = 0; i < 40; i++) Put($"<div><a href=\"/f/{i}\"><span>{_words.Notes[3 + (i % 5)]}</span></a></div>\n");
        Put($"</div></footer>\n");
    }

    private void State(int length)
    {
        Put($"<script type=\"application/json\" id=\"state\">{{\"items\":[");
        for (var end = _page.Length + length; _page.Length < end;) Put($"{{\"id\":{_dice.Below(1_000_000)},\"path\":\"/story/{_dice.Below(1_000_000)}\",\"kind\":\"card\",\"flags\":[true,false,null]}},\n");
        Put($"null]}}</script>\n");
    }

    private void Script(int length)
    {
        for (var end = _page.Length + length; _page.Length < end;)
        {
            Put($"<script>(function(w,d){{");
            for (var i = 0; i < 60 && _page.Length < end; i++)
            {
                Put($"var v{_dice.Below(9999):x}=d.querySelector('.c{_dice.Below(100_000):x}');if(v&&w.q<{_dice.Below(900)}){{w.push(['e{_dice.Below(4000):x}',{_dice.Below(100_000)}])}}\n");
            }

            Put($"}})(window,document);</script>\n");
        }
    }

    private void Text(string text) => _page.Append(WebUtility.HtmlEncode(text));

    private void Put(FormattableString text) => _page.AppendFormat(CultureInfo.InvariantCulture, text.Format, text.GetArguments());
}
