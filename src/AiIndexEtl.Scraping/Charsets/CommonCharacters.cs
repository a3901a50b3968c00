using System.Buffers;

namespace AiIndexEtl.Scraping.Charsets;

/// <summary>
/// Tells how much a reading of bytes looks like Chinese text: about every other character of running text is one of the few hundred most
/// frequent ones, while bytes read in the wrong encoding give rare characters, private ones, or none.
/// </summary>
internal static class CommonCharacters
{
    /// <summary>A reading with at least this share is text; wrong readings stay under half of it.</summary>
    public const double Plausible = 0.2;

    private const int Sample = 20_000;

    private const string InBothScripts = "的一是了我不人在他有上到大地子中你生年就那和要她出也得自以家可下而天去能小多然心之都好看起成只如事把用第道想作美情己面最女但前些所同日手又行意方期它回位分老因很名法斯知世什次使身者被高已其此常活正感明力理文定本公特做外孩相西果走月十向全信重三工物每真打太新比才便夫再部水像眼等加主界利海受表德少克代先口由死安性光白或住望教命花色更拉神母父直字平友放至接告入笑英候民往何度山路男解叫任金快原吃通立象四失格士音目呢究研示市投府政社增超球技";
    private const string InSimplified = "这个们来时为说国着里后会过对于学么发当没还样种开总从无现动头经长儿爱给间两亲进话与见问尔点几将实声车机气并别书体却电门听员许写马难乐东记处让应场报关张认军岁觉带万边风妈变师数满战远轻条业产据网术资议众区际结内";
    private const string InTraditional = "這個們來時為說國著裡後會過對於學麼發當沒還樣種開總從無現動頭經長兒愛給間兩親進話與見問爾點幾將實聲車機氣並別書體卻電門聽員許寫馬難樂東記處讓應場報關張認軍歲覺帶萬邊風媽變師數滿戰遠輕條業產據網術資議眾區際裏結內";
    private const string Punctuation = "，。、：；？！“”‘’（）《》「」『』【】—…·　％";

    private static readonly SearchValues<char> Simplified = SearchValues.Create(InBothScripts + InSimplified + InTraditional + Punctuation);
    private static readonly SearchValues<char> Traditional = SearchValues.Create(InBothScripts + InTraditional + Punctuation);

    /// <summary>
    /// The share of common characters among all that are not ASCII, less four times the share of characters that no text holds (replaced
    /// and private ones); 0 for ASCII alone. GB encodings hold both scripts, Big5 the traditional one.
    /// </summary>
    /// <param name="text">The bytes as read; the first 20,000 characters beyond ASCII are counted.</param>
    /// <param name="charset">The encoding that they were read in.</param>
    public static (double Share, int Counted) In(ReadOnlySpan<char> text, string charset)
    {
        var common = charset == "Big5" ? Traditional : Simplified;
        int counted = 0, hits = 0, impossible = 0;
        foreach (var c in text)
        {
            if (c < 0x80) continue;
            if (++counted > Sample) break;
            if (common.Contains(c)) hits++;
            else if (c is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') or (>= '\u0080' and < '\u00A0')) impossible++;
        }

        return counted == 0 ? (0, 0) : ((hits - 4.0 * impossible) / counted, counted);
    }
}
