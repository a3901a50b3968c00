using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>Phrases that say what is measured and never whose it is: revenue, operating margin, 净利润, 同比. A phrase of nothing else is no subject.</summary>
internal static class MeasureWords
{
    private const string English =
        "revenue,revenues,net,gross,profit,profits,income,margin,margins,earnings,turnover,dividend,net income,net sales,net profit,operating profit,operating income,operating margin,gross margin,cash flow,free cash flow,operating cash flow,"
        + "market value,capital expenditure,capital expenditures,growth,rate,total,number,figure,figures,value,amount,level,sum";

    private const string Chinese =
        "营收,营业收入,收入,净利,净利润,归母净利润,归母净利,扣非净利润,扣非净利,经营利润,经营利润率,营业利润,营业利润率,毛利率,毛利,净利率,市值,股价,每股收益,每股盈利,每股盈余,资本支出,资本开支,营业额,税后纯益,美元营收,"
        + "占比,比例,增速,涨幅,跌幅,降幅,增幅,总数,总量,数量,平均值,同比,环比,余额,规模,金额";

    private static readonly FrozenSet<string> Words = (English + "," + Chinese).Split(',').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a folded phrase that only says what is measured.</summary>
    public static bool Has(ReadOnlySpan<char> phrase) => Lookup.Contains(phrase);
}
