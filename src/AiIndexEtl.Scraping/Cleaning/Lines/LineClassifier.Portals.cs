using System.Text.RegularExpressions;

namespace AiIndexEtl.Scraping.Cleaning.Lines;

/// <summary>The habits of news portals, publishing platforms and newsletters; each pattern is a whole line or its imperative beginning.</summary>
internal static partial class LineClassifier
{
    // Full stops and more than one figure are the marks of prose; a call to action that holds them is left alone.
    private const int LongestCall = 140;

    private static LineClass PortalClass(string line, LineFamilies possible, bool hasHan, bool hasLatin)
    {
        // A row of stars parts two chapters; it says nothing of itself.
        if (line.Length > LongestCall || (!hasHan && !hasLatin)) return LineClass.None;
        if (hasHan && May(LineFamilies.AppCall) && AppCall().IsMatch(line)) return LineClass.Subscribe;
        if (hasLatin && May(LineFamilies.NewsletterCall) && NewsletterCall().IsMatch(line)) return LineClass.Subscribe;
        if (May(LineFamilies.CommentForm) && CommentForm().IsMatch(line)) return LineClass.Comments;
        if (May(LineFamilies.Toolbar) && Toolbar().IsMatch(line)) return LineClass.Share;
        if (May(LineFamilies.PortalRelated) && PortalRelated().IsMatch(line)) return LineClass.Related;
        if (May(LineFamilies.ReadOn) && ReadOn().IsMatch(line)) return LineClass.Advertisement;
        if (May(LineFamilies.Rights) && Rights().IsMatch(line)) return LineClass.Copyright;
        if (hasHan && May(LineFamilies.Original) && Original().IsMatch(line)) return LineClass.Byline;
        return May(LineFamilies.PostedAt) && PostedAt().IsMatch(line) ? LineClass.Dateline : LineClass.None;

        bool May(LineFamilies family) => (possible & family) != LineFamilies.None;
    }

    // 更多资讯请下载某报客户端 / 點我下載APP / 欢迎关注公众号 / 长按识别二维码 / 海量资讯，尽在某某APP / 某报APP下载
    [GeneratedRegex(@"^[\W_]*(更多|海量|点击|點擊|点这里|點我|欢迎|歡迎|请|請|敬请|快|扫|掃|长按|長按|識別|识别|下载|下載|安装|安裝|打开|打開|立即|立刻|马上|关注|關注|追蹤|追踪|訂閱|订阅|加入|設為|设为|不用|一手|想看|想了解|想掌握|24小时|7[x×*]24)[^。]{0,60}(app|客户端|客戶端|公众号|公眾號|蓝字|藍字|星标|星標|二维码|二維碼|QR\s?code|粉絲專頁|粉丝团|粉絲團|頻道|频道|視頻號|视频号|服务号|小程序|下载地址|电子报|電子報|line\s?好友|telegram)[^。]{0,24}[。！!~～]?$|^\S{2,12}(app|客户端|客戶端)\s?(下载|下載)$|^[\W_]*本文(来自|來自)[^。]{2,40}(app|客户端|客戶端|公众号|公眾號).{0,6}$", Folded, TimeOut)]
    private static partial Regex AppCall();

    // Unsubscribe from this list / View this email in your browser / Already a member? Sign in / Open in app / Ready for more?
    [GeneratedRegex(@"^\W*((view|read) (this|it)( e-?mail| newsletter)? (in|on|online)\b.{0,30}|view in browser|you('| a)re receiving this (e-?mail|newsletter|message).{0,60}|unsubscribe\b.{0,60}|(update|manage) your (e-?mail )?(preferences|subscription).{0,40}|forward (this|to a friend).{0,70}|our mailing address is:?|thanks for reading.{0,120}|ready for more\??|(open|read|continue) in (the )?app|get (the|our) app|start writing|never miss .{0,60}|stay (up to date|informed|tuned|connected|in the loop)\W*$|create (a |an )?(free )?account\b.{0,30}|(already|not) a (member|subscriber)\?.{0,40}|become a (member|subscriber|patron)\b.{0,40}|start your (free )?trial.{0,30}|this (article|story|post) is for (paying |paid )?(subscribers|members).{0,30}|send a release|your account|my account|log ?in / .{0,20})\W*$", Folded, TimeOut)]
    private static partial Regex NewsletterCall();

    // 登录后参与讨论 / 评论千万条，友善第一条 / 文明上网理性发言 / 提交评论0/1000 / Your email address will not be shown.
    [GeneratedRegex(@"^\W*((登录|登錄|登入)(后|後|以后)(才能|可以|即可|參與|参与|发表|發表|評論|评论).{0,16}|(参与|參與|提交|暂无|暫無|还没有|還沒有|我要|来发表|快来|搶先)(评论|評論|留言|讨论|討論|发言).{0,16}|评论千万条.{0,10}|(来|我来)?说两句.{0,10}|文明上网.{0,16}|(网友|網友)?(评论|評論|留言)(仅供|不代表).{0,20}|(评论|評論|留言)[区區]|(写|寫|写下你的|發表你的)(评论|評論|留言).{0,10}|欢迎参与讨论|歡迎參與討論|打开\s?\S{0,8}\s?查看全部.{0,10}|已有\s?\d+\s?(人|条).{0,8}|\d+\s?人(参与|參與|跟贴|跟帖).{0,6}|(回复|回覆)\s?(\d{1,5}|喜欢|举报)?|默认\s?最新|(張貼|张贴)(文章|留言).{0,50}|(be the first|log in|sign in) to (comment|reply|join).{0,20}|no comments( yet)?|your e-?mail address will not be (published|shown|displayed|shared|made public).{0,40}|required fields (are|bear).{0,20}|save my name.{0,80}|cancel reply|discussion about this post|comments? (are )?closed|.{1,40} says:|\d+ (thoughts|comments|responses|replies) (on|to) .{1,80})\W*$", Folded, TimeOut)]
    private static partial Regex CommentForm();

    // 语音播报 缩小字体 放大字体 收藏 微博 微信 分享 / A- A+ / 132 人赞同了该文章 / 微信扫一扫 / Link copied to clipboard! / 23 Likes
    [GeneratedRegex(@"^[\W_]*(((语音播报|語音播報|缩小字体|放大字体|縮小|放大|字[号號体體](大小)?|超大|特大|大|中|小|标准|標準|收藏|微博|微信|朋友圈|分享(至|到)?|轉寄|列印|打印|打印本页|关闭(窗口)?|聽新聞|听新闻|收听|赞同|讚同|点赞|喜欢|喜歡|踩|转发|轉發|转载|转藏|评论|評論|留言|投诉|举报|檢舉|反馈|纠错|糾錯|收起|申请转载|添加评论|继续浏览内容|投稿|在看|推荐|QQ空间|QQ|Line|Facebook|FB|Plurk|Threads|Twitter|已赞|打赏)\s*[·\-＋+|｜:：]?\s*\d{0,6}\s*){1,12}|(a\s?[-+－＋]\s*){1,3}|a\s?[-－]\s*a\s*a\s?[+＋]\s*|\d+\s?(个|人)?(赞同|点赞|喜欢|收藏|赞)(了.{0,6})?|我要(举报|反馈|纠错|投稿|爆料).{0,4}|分享(至|到|给)(好友|朋友圈|微博|微信|line|fb|facebook).{0,12}|分享至好友和朋友圈|用\s?(微信|line|qq)\s?(扫|掃|傳送|分享|打开).{0,12}|(按個|按个|點個|点个|點|给个).{0,4}(赞|讚|在看|关注|星标).{0,16}|已(經|经)(按讚|点赞|收藏|关注).{0,6}|预览时标签不可点|(继续|向上|向左|向右)滑动.{0,8}|轻(触|点).{0,10}(原文|两下|查看).{0,30}|微信扫一扫.{0,10}|使用(小程序|完整服务)|知道了|关注(他|她|该公众号|作者|TA)|無障礙.{0,10}|无障碍(浏览|版).{0,10}|进入关怀版|申请入驻|好文章，?需要你的鼓励|視頻 小程序.{0,20})[\W_]*$|轻点两下取消(赞|在看)|link copied( to clipboard)?\W*$|^\W*(\d[\d.,]*[km]?\s(likes?|claps?|followers?|shares|restacks?|reposts|retweets)|like( loading)?\W*|restacks?|follow(ing)?|listen( to (this )?article)?(\W+\d+ min(utes)?)?|save|share|click to (share|email|print) .{0,60}|(give|gift) (this )?article|share (to|this post|via) \w{1,12}|comments restacks|share full article)\W*$", Folded, TimeOut)]
    private static partial Regex Toolbar();

    // 《你可能還想看》/ 喜欢此内容的人还喜欢 / 科技要闻 / 熱門文章 / 文章被以下专栏收录 / More from Wren Castillo / Related topics
    [GeneratedRegex(@"^[【\[《〈\s·•▶►>»|｜#☆★※◎]*((你|您)(可能|也許|也许|或許|或许)?(也|还|還|會|会)*(想看|想知道|喜歡|喜欢|感興趣|感兴趣|有興趣|有兴趣).{0,8}|(喜欢|喜歡)(此|这篇|該).{0,10}(也|还|還)(喜欢|喜歡|看了).{0,4}|(大家|其他人|网友|網友|看了本文的人)(都在|也在|也|还|還)(看|讀|读|搜|關注|关注).{0,4}|[\u4e00-\u9fff]{2}(要闻|要聞)|(熱門|热门|人氣|人气|最新|相關|相关|更多|推荐|推薦|同類|精選|精选|往期|作者|TA的)(的)?(文章|新聞|新闻|關鍵字|关键字|关键词|標籤|标签|主題|话题|話題|影音|视频|視頻|討論|消息|快訊|快讯|活动|活動|專題|专栏|產品|商品)|文章被以下专栏收录|(商品|廣告|广告|贊助|赞助)推[薦荐]|热[榜文搜](榜)?|热门搜索|7[x×*]24\s?(小时|小時)?(快讯|快訊|直播)?|编辑推荐|編輯推薦|(文章|新闻)?(关键词|关键字|關鍵字|标签|標籤|tags?)\s*[:：].{0,60}|tagged( with)?\b.{0,60}|posted in\b.{0,60}|filed under\b.{0,60}|(explore |related |more )?topics\s*:?|related (topics|stories|news|posts|articles|reading|content)|more (from|on|by|releases|in)\b.{0,50}|recommended (from|for|reading|by)\b.{0,40}|(older|newer) (posts?|entries)\b.{0,60}|post navigation|written by .{1,40}|news releases in similar topics|explore)[】\]》〉\s:：]*$", Folded, TimeOut)]
    private static partial Regex PortalRelated();

    // 請繼續往下閱讀... / 未完待续，点击下一页 / Continue reading below
    [GeneratedRegex(@"^\W*((请|請)?(继续|繼續)(往下)?(阅读|閱讀|瀏覽).{0,6}|(贊助|赞助|广告|廣告)(內容|内容|廣告|广告)?|(story|article|content) continues (below|after).{0,30})\W*$", Folded, TimeOut)]
    private static partial Regex ReadOn();

    // 著作权归作者所有。商业转载请联系作者 / 本網站之文字及圖片非經授權禁止轉載 / 互联网新闻信息服务许可证：4212 / Privacy Policy | Terms of use
    [GeneratedRegex(@"^\W*((著作权|著作權|版权|版權)(归|歸|属|屬|声明|聲明|所有).{0,60}|.{0,24}(非經|未經|未经|不得|禁止).{0,12}(授權|授权|許可|许可|轉載|转载|同意).{0,30}|\S{0,16}(许可证|許可證|备案号|備案號)(编号|編號|号)?\s*[:：].{0,40}|(反馈|隐私政策|隱私權(聲明|政策)?|服务条款|服務條款|用户协议|法律声明|联系我们|聯絡我們|关于我们|關於我們|网站地图|網站地圖|招聘信息|加入我们|广告服务|廣告刊登|版权声明|会员中心|會員中心|友情链接|(android|iphone|ipad|电脑|手机|手機)版|\s|[|｜·])+|((terms( and conditions| of (use|service))?|privacy( policy| notice| centre| center)?|cookies?( policy| settings| preferences)?|do not sell.{0,40}|accessibility( help| statement)?|advertise( with us)?|about( us)?|careers|contact( us)?|help|status|legal|press|faq|site ?map|collection notice|imprint|powered by .{1,40})(\s*[|∙·•,/-]?\s*)){1,10}|proudly powered by.{0,60})\W*$", Folded, TimeOut)]
    private static partial Regex Rights();

    // 原创 顾行舟 模型观察站
    [GeneratedRegex(@"^(原创|原創)\s+\S{2,12}(\s+\S{2,12}){0,2}$", Plain, TimeOut)]
    private static partial Regex Original();

    // We use cookies and other technologies to ... / By continuing to browse you agree to our use of cookies / 我们使用 Cookie 来
    [GeneratedRegex(@"^\W*(we|this (web)?site|our (web)?sites?|by (continuing|choosing|clicking|using|visiting|accepting)|to (give|provide|offer) you)\b.{0,160}\bcookies\b|^(我们|我們|本网站|本網站|本站)(会)?使用\s?cookies?", Folded, TimeOut)]
    private static partial Regex ConsentNotice();

    // 编辑于 2024-07-11 22:05・IP 属地浙江 / 发布于北京 / 2024-07-12・IP 属地江苏
    [GeneratedRegex(@"IP\s?(属地|屬地)|^(编辑于|發布於|发布于|发表于|發表於|更新于|更新於)\s?\d{2,4}", Folded, TimeOut)]
    private static partial Regex PostedAt();
}
