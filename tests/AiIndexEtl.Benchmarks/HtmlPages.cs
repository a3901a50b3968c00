using System.Net;
using System.Text;
using AiIndexEtl.Core.Articles;

namespace AiIndexEtl.Benchmarks;

/// <summary>Makes a page of an article, with about the furniture that a news site has around it.</summary>
internal static class HtmlPages
{
    /// <summary>The page as HTML.</summary>
    public static string Of(Article article)
    {
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>").Append(WebUtility.HtmlEncode(article.Title)).Append("</title></head><body>");
        page.Append("<header><nav><ul>");
        for (var i = 0; i < 12; i++) page.Append("<li class=\"nav-item\"><a href=\"/section/").Append(i).Append("\">Section ").Append(i).Append("</a></li>");
        page.Append("</ul></nav></header><main><article>");
        foreach (var block in article.Blocks)
        {
            var text = article.Text.Substring(block.Start, block.Length);
            if (block.Kind is not (BlockKind.TableRow or BlockKind.TableHeader))
            {
                page.Append("<p class=\"body\">").Append(WebUtility.HtmlEncode(text)).Append("</p>\n");
                continue;
            }

            page.Append("<table><tr>");
            foreach (var cell in text.Split('\t')) page.Append("<td>").Append(WebUtility.HtmlEncode(cell)).Append("</td>");
            page.Append("</tr></table>\n");
        }

        page.Append("</article></main><aside><ul>");
        for (var i = 0; i < 8; i++) page.Append("<li><a href=\"/story/").Append(i).Append("\"><span class=\"teaser\">Another story ").Append(i).Append("</span></a></li>");
        return page.Append("</ul></aside><footer><p>Contact, imprint, privacy</p></footer></body></html>").ToString();
    }
}
