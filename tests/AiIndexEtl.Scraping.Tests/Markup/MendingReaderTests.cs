using System.Text;
using AiIndexEtl.Scraping.Markup;
using FsCheck;
using FsCheck.Fluent;

namespace AiIndexEtl.Scraping.Tests.Markup;

public sealed class MendingReaderTests
{
    [TestCase("<a>b &amp; &lt;c&gt; &#65; &#x41;</a>", "<a>b &amp; &lt;c&gt; &#65; &#65;</a>", 0)]
    [TestCase("<a b='c&d=e&f;&nbsp;'/>", "<a b='c&amp;d=e&amp;f;\u00A0'/>", 2)]
    [TestCase("<a>&y=2&eacute;</a>", "<a>&amp;y=2é</a>", 1)]
    [TestCase("<a>&&amp;&;&#;&#x;</a>", "<a>&amp;&amp;&amp;;&amp;#;&amp;#x;</a>", 4)]
    [TestCase("<a>1 < 2 <3 <</a>", "<a>1 &lt; 2 &lt;3 &lt;</a>", 3)]
    [TestCase("<a><![CDATA[b & c < d &nbsp;]]>&<!-- & < -->&</a>", "<a><![CDATA[b & c < d &nbsp;]]>&amp;<!-- & < -->&amp;</a>", 2)]
    [TestCase("<a><?b & c?>&</a>", "<a><?b & c?>&amp;</a>", 1)]
    [TestCase("\uFEFF junk <?XML version='1.1'?>\n<a/>", "<a/>", 0)]
    [TestCase("<a>\u0000b\u001Fc\uFFFF\td</a>", "<a>bc\td</a>", 0)]
    [TestCase("<a>&#0;&#8;&#xD800;&#x10FFFF;&#x110000;&#99999999999999999999;</a>", "<a>\uFFFD\uFFFD\uFFFD&#1114111;\uFFFD&amp;#99999999999999999999;</a>", 1)]
    [TestCase("no element", "", 0)]
    public void Read_mends_what_would_end_the_reading(string text, string expected, int mended)
    {
        using var reader = new MendingReader(new StringReader(text));

        Assert.That(reader.ReadToEnd(), Is.EqualTo(expected));
        Assert.That(reader.Mended, Is.EqualTo(mended));
    }

    [Test]
    public void Read_gives_the_same_however_the_text_arrives() =>
        Prop.ForAll(
            Gen.Elements("<a>", "&", "&amp;", "&nbsp;", "&#65;", "<![CDATA[", "]]>", "<!--", "-->", "<", "x", "中", new string('y', 4000), "&eacute;").ListOf().Select(string.Concat).ToArbitrary(),
            text =>
            {
                using var whole = new MendingReader(new StringReader(text));
                using var drops = new MendingReader(new DropReader(text));
                var single = new StringBuilder();
                while (drops.Read() is var c and >= 0) single.Append((char)c);
                return whole.ReadToEnd() == single.ToString();
            }).QuickCheckThrowOnFailure();

    // A reader that gives three characters at a time, as a slow stream does.
    private sealed class DropReader(string text) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            var given = Math.Min(Math.Min(3, count), text.Length - _at);
            text.CopyTo(_at, buffer, index, given);
            _at += given;
            return given;
        }
    }
}
