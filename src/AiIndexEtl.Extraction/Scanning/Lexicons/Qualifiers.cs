using AiIndexEtl.Core.Claims;

namespace AiIndexEtl.Extraction.Scanning.Lexicons;

/// <summary>Words that bound a number, before it and behind it, in folded form; the longest that fits wins.</summary>
internal static class Qualifiers
{
    private static readonly (Qualifier Qualifier, string Words)[] HanBefore =
    [
        (Qualifier.About, "约|大约|大概|约合|约为|约占|约有|约达|约莫|大致|差不多|约等于|约相当于|合约|折合约|大体|估约|近似"),
        (Qualifier.Nearly, "近|接近|将近|逼近|直逼|几乎|几近|差一点就|差点|险些|快要|接近于|约近|趋近|濒近|已近|近乎"),
        (Qualifier.Over, "超过|超|逾|突破|超出|首破|已破|冲破|打破|突破了|超过了|站上|越过|迈过|跨过|跃过|刚过|已过|多于|大于|高于|不止|不只|何止|超逾|首超|破|首次突破|胜过|逾越|踏上|高过|多过|强过|优于|早过|"
            + "有超过|过了|可望过|有望过|望过"),
        (Qualifier.Under, "不到|不足|少于|低于|未满|未到|不及|未达|小于|还不到|不满|跌破|连|未及|未足|不够|少过|低过|跌穿|失守|未能达到|凑不齐|未过|不过半"),
        (Qualifier.AtLeast, "至少|最少|起码|不少于|不低于|不下|不下于|最低|不小于|少说|少说也有|达到或超过|下限为"),
        (Qualifier.AtMost, "至多|最多|最高|不超过|不高于|不多于|不大于|顶多|最高不超过|上限为|上限|不逾|不超"),
    ];

    private static readonly (Qualifier Qualifier, string Words)[] HanAfter =
    [
        (Qualifier.Over, "以上|之上|有余|出头|开外|不止|还多|还不止|都不止|有多|多一点|多一点点|有奇|挂零|强|多|余|还要多|还有多|还有余|大关以上|都打不住"),
        (Qualifier.About, "左右|上下|前后|之谱|光景|许|附近"),
        (Qualifier.Under, "不到|都不到|也不到|还不到|不足|都没有|以下|之下|都不足|也没有"),
        (Qualifier.Nearly, "弱"),
        (Qualifier.AtMost, "以内|之内|封顶"),
        (Qualifier.AtLeast, "及以上|或以上|起|或更多|或更高"),
    ];

    private static readonly (Qualifier Qualifier, string Words)[] EnglishBefore =
    [
        (Qualifier.About, "about|around|roughly|approximately|approx|approx.|circa|c.|ca.|some|perhaps|maybe|in the region of|on the "
            + "order of|of the order of|in the order of|in the neighbourhood of|or about|more or less|something like|somewhere around|"
            + "somewhere near|give or take|or so|~|≈|call it|or roughly|or around|somewhere between"),
        (Qualifier.Nearly, "nearly|almost|close to|approaching|just under|just shy of|just below|not quite|practically|virtually|a shade "
            + "under|a little under|slightly under|a little less than|slightly less than|slightly below|just short of|shy of|nigh on|"
            + "near|nearing|a whisker under|all but|a bit under|just less than|near to"),
        (Qualifier.Over, "over|more than|above|upwards of|upward of|exceeding|exceeded|exceeds|exceed|topped|topping|tops|in excess of|"
            + "better than|greater than|just over|well over|a little over|slightly over|a shade over|surpassed|surpassing|surpasses|"
            + "higher than|north of|beyond|just above|well above|past|larger than|crossed|a little more than|slightly more than|far more "
            + "than|just more than|well past|just past|>|bigger than|not less than half|longer than|comfortably over|much more than|a "
            + "bit over|a touch over|slightly above|clear of|no longer just|well beyond|over the"),
        (Qualifier.Under, "under|below|less than|fewer than|south of|lower than|smaller than|not even|well under|well below|far less "
            + "than|far fewer than|<|yet to reach|inside|shorter than|younger than|barely more than nothing"),
        (Qualifier.AtLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|≥|>=|as little as"),
        (Qualifier.AtMost, "at most|up to|no more than|not more than|a maximum of|maximum of|at the most|≤|<=|capped at|within|no higher "
            + "than|no longer than|as many as|as much as"),
    ];

    private static readonly (Qualifier Qualifier, string Words)[] EnglishAfter =
    [
        (Qualifier.AtLeast, "or more|or above|or higher|and above|or longer|or older|or over|and over|and more|or greater|at least|and "
            + "up|and older"),
        (Qualifier.AtMost, "or less|or fewer|or under|or below|or lower|at most|tops|and under|or younger"),
        (Qualifier.Over, "+|-plus|plus|and counting|and a bit|odd more|and then some"),
        (Qualifier.About, "or so|or thereabouts|give or take|-odd|odd|-ish|ish|approximately|or something|each, give or take"),
    ];

    public static readonly QualifierTable Before = QualifierTable.Of([.. HanBefore, .. EnglishBefore]);

    /// <summary>Those that reach over the whole of a share or multiple.</summary>
    public static readonly QualifierTable Distant = QualifierTable.Of(
    [
        (Qualifier.About, "约|大约|大概|约为|约占|约是|差不多|差不多是"),
        (Qualifier.Nearly, "几乎|将近|接近|几乎是|几乎占|差一点就"),
        (Qualifier.Under, "不到|不足|不及|还不到|未到|未及"),
        (Qualifier.AtLeast, "至少"),
    ]);

    public static readonly QualifierTable After = QualifierTable.Of([.. HanAfter, .. EnglishAfter]);
}
