using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Lookup;

/// <summary>
/// Phrases that are no subject where they are all there is: they say what is measured and never whose it is (revenue, 净利润), or only point at
/// something named elsewhere (themselves, 前者, 该公司), at a length of time or a rank.
/// </summary>
internal static class NoSubjects
{
    private const string English =
        "revenue,revenues,net,gross,profit,profits,income,margin,margins,earnings,turnover,dividend,net income,net sales,net profit,operating profit,operating income,operating margin,gross margin,cash flow,free cash flow,operating cash flow,"
        + "market value,capital expenditure,capital expenditures,growth,rate,total,number,figure,figures,value,amount,level,sum,"
        + "them,itself,ones,themselves,everybody,everyone,remainder,part,portion,first,second,third,two,three,mere,whole,two years,three years,five years,twelve months,six months,new year,at least one,the company,the group,"
        + "recent,latest,previous,forecast,current,full,global,worldwide,striking,staggering,astounding,impressive,remarkable,significant,start,beginning,increase,decrease,rise,decline,drop,jump,gap,lead,levels,capability,age,ages,similar,steady,"
        + "addition,comparison,contrast,combined,annual,share,shares,proportion,percentage,ratio,majority,minority,result,results,same period,significant level,significant levels,headline figure,new high,record,average,moreover,furthermore,"
        + "additionally,similarly,notably,addition to,regard,perspective,report,survey,key insights,key findings,key takeaways,top takeaways,summary,overview,conclusion,introduction,status quo,january,february,march,april,may,june,july,august,"
        + "september,october,november,december,jan,feb,mar,apr,jun,jul,aug,sept,sep,oct,nov,dec";

    private const string Chinese =
        "营收,营业收入,收入,净利,净利润,归母净利润,归母净利,扣非净利润,扣非净利,经营利润,经营利润率,营业利润,营业利润率,毛利率,毛利,净利率,市值,股价,每股收益,每股盈利,每股盈余,资本支出,资本开支,营业额,税后纯益,美元营收,"
        + "占比,比例,增速,涨幅,跌幅,降幅,增幅,总数,总量,数量,平均值,同比,环比,余额,规模,金额,"
        + "本公司,该公司,本集团,该集团,他们,前者,后者,剩下,其余,两者,三者,二者,两年,三年,四年,五年,六年,十年,两国,两家,三家,五家,位数,第二名,居第三,拿走,此外,当中,全年,当年,次年,居次,末位,首位,榜首,本报讯,上扬,微增,"
        + "数据,资料,报告,本报告,调查,统计,统计数据,具体数据,相关数据,最新数据,结果,数字,图表,本文,文章,今天,今日,昨天,昨日,本周,上周,近日,日前,上一次,这一次,一共,什么,大多数,多数,少数,绝大多数,大幅,远远,两位,对比,不变价格,不变价格计算,不变价计算,可比价格,可比价格计算,"
        + "前十,前五,前三,前二十,前一百,首次,第一次,一方面,另一方面,基础上,前提下,背景下,意味,可见,多篇,多个,多家,多项,多款,多名,多万,进入前五,进入前十";

    private static readonly FrozenSet<string> Words = (English + "," + Chinese).Split(',').ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a folded phrase that is no subject.</summary>
    public static bool Has(ReadOnlySpan<char> phrase) => Lookup.Contains(phrase);
}
