using System.Collections.Frozen;

namespace AiIndexEtl.Extraction.Scanning.Lexicons;

/// <summary>Chinese units and measure words, in folded (Simplified, lower-case) form.</summary>
internal static class HanUnits
{
    private const string MeasureWords =
        "个 个人 篇 项 款 件 家 名 位 人 人次 台 套 部 起 次 所 座 辆 张 份 例 条 种 只 支 枚 颗 株 棵 头 匹 艘 架 列 枝 幅 幢 栋 处 间 户 户次 场 届 批 组 "
        + "对 双 门 节 课 集 本 册 卷 页 段 句 字 词 首 版 期 轮 趟 票 笔 宗 桩 单 则 道 题 片 块 节点 机架 标准机架 国 省 市 县 州 校 店 类 样 类别 人份 倍数 "
        + "人时 机时 车次 班 班次 航班 床 床位 席 岗位 岗 职位 企业 公司 机构 国家 地区 城市 模型 项目 论文 专利 用户 订户 粉丝 星 颗星 参数 个参数 词 字节数 "
        + "万人 架次 艘次 标段 包 盒 瓶 箱 袋 杯 碗 粒 滴 剂 剂次 针 朵 匹马 兵 员 员工 学生 学校 医院 患者 声 步 圈 局 盘 环 分子 站 线 街 亩地 种语言 种类 "
        + "区 港 镇 村 队 户家庭 院 系 方 边 度电 手 股 张卡 张图 卡 芯片 颗芯片 块显卡 颗gpu gpu 件套 支队伍 支团队 名员工 顶 根 层 代 胎 章 章节 回 拍 档 窝 尾 口 尊 "
        + "例次 单位 席位 门店 账号 帐号 字符 汉字 汽车 票数 台次 标准箱 箱次 路 节车厢 件次 通 封 帖 条次 篇次 人天 课时 学时 学分 只股票 支股票 支基金 只基金 部法律 部手机 款车";

    private static readonly (string Words, string Unit, decimal Scale, QuantityForm Form)[] Rows =
    [
        ("% 百分比 巴仙", "percent", 1, QuantityForm.Percent),
        ("‰", "percent", 0.1m, QuantityForm.Percent),
        ("成 折", "percent", 10, QuantityForm.Percent),
        ("个百分点 个点 百分点 个百份点 百份点", "percentage_point", 1, QuantityForm.PercentagePoint),
        ("个基点 基点 个bp", "percentage_point", 0.01m, QuantityForm.PercentagePoint),
        ("倍", "times", 1, QuantityForm.Times),
        ("打", "count", 12, QuantityForm.Counted),
        ("美元 美金 美刀 美圆 刀 块美元", "USD", 1, QuantityForm.Money),
        ("美分", "USD", 0.01m, QuantityForm.Money),
        ("欧元", "EUR", 1, QuantityForm.Money),
        ("欧分", "EUR", 0.01m, QuantityForm.Money),
        ("英镑", "GBP", 1, QuantityForm.Money),
        ("便士", "GBP", 0.01m, QuantityForm.Money),
        ("日元 日圆 日币", "JPY", 1, QuantityForm.Money),
        ("港元 港币 港纸 港圆", "HKD", 1, QuantityForm.Money),
        ("仙 港仙", "HKD", 0.01m, QuantityForm.Money),
        ("新台币 台币 新台币元 台元", "TWD", 1, QuantityForm.Money),
        ("人民币 元人民币", "CNY", 1, QuantityForm.Money),
        ("加元 加币", "CAD", 1, QuantityForm.Money),
        ("澳元 澳币", "AUD", 1, QuantityForm.Money),
        ("新加坡元 坡币 新元 新币", "SGD", 1, QuantityForm.Money),
        ("卢比 印度卢比", "INR", 1, QuantityForm.Money),
        ("韩元 韩圆 韩币 韩圜", "KRW", 1, QuantityForm.Money),
        ("瑞士法郎 瑞郎", "CHF", 1, QuantityForm.Money),
        ("瑞典克朗", "SEK", 1, QuantityForm.Money),
        ("挪威克朗", "NOK", 1, QuantityForm.Money),
        ("丹麦克朗", "DKK", 1, QuantityForm.Money),
        ("卢布 俄罗斯卢布", "RUB", 1, QuantityForm.Money),
        ("雷亚尔", "BRL", 1, QuantityForm.Money),
        ("里亚尔 沙特里亚尔", "SAR", 1, QuantityForm.Money),
        ("迪拉姆", "AED", 1, QuantityForm.Money),
        ("泰铢", "THB", 1, QuantityForm.Money),
        ("越南盾", "VND", 1, QuantityForm.Money),
        ("印尼盾 印尼卢比", "IDR", 1, QuantityForm.Money),
        ("林吉特 令吉", "MYR", 1, QuantityForm.Money),
        ("比索", "MXN", 1, QuantityForm.Money),
        ("里拉", "TRY", 1, QuantityForm.Money),
        ("谢克尔", "ILS", 1, QuantityForm.Money),
        ("先令", "KES", 1, QuantityForm.Money),
        ("元 块钱 圆 蚊 元钱", Currencies.LocalYuan, 1, QuantityForm.Money),
        ("角 毛钱 角钱", Currencies.LocalYuan, 0.1m, QuantityForm.Money),
        ("分钱", Currencies.LocalYuan, 0.01m, QuantityForm.Money),
        ("年 年时间 周年 个年头", "year", 1, QuantityForm.Duration),
        ("岁 周岁", "year", 1, QuantityForm.Duration),
        ("个世纪", "year", 100, QuantityForm.Duration),
        ("个季度 个季", "month", 3, QuantityForm.Duration),
        ("个月 个月份", "month", 1, QuantityForm.Duration),
        ("周 个星期 星期 个礼拜 礼拜", "week", 1, QuantityForm.Duration),
        ("日 晚 夜 天 个工作日 个交易日 工作日 个昼夜 天时间", "day", 1, QuantityForm.Duration),
        ("小时 个小时 个钟头 个钟 个多小时", "hour", 1, QuantityForm.Duration),
        ("分钟 分钟时间", "minute", 1, QuantityForm.Duration),
        ("秒 秒钟", "second", 1, QuantityForm.Duration),
        ("毫秒", "second", 0.001m, QuantityForm.Duration),
        ("分", "score", 1, QuantityForm.Counted),
        ("吨 公吨 吨二氧化碳", "tonne", 1, QuantityForm.Counted),
        ("公斤 千克", "gram", 1000, QuantityForm.Counted),
        ("克", "gram", 1, QuantityForm.Counted),
        ("斤", "gram", 500, QuantityForm.Counted),
        ("瓦 瓦特", "watt", 1, QuantityForm.Counted),
        ("千瓦 瓩", "watt", 1_000, QuantityForm.Counted),
        ("兆瓦", "watt", 1_000_000, QuantityForm.Counted),
        ("吉瓦", "watt", 1_000_000_000, QuantityForm.Counted),
        ("太瓦", "watt", 1_000_000_000_000, QuantityForm.Counted),
        ("瓦时", "watt_hour", 1, QuantityForm.Counted),
        ("千瓦时 度电 度 千瓦小时", "watt_hour", 1_000, QuantityForm.Counted),
        ("兆瓦时", "watt_hour", 1_000_000, QuantityForm.Counted),
        ("吉瓦时", "watt_hour", 1_000_000_000, QuantityForm.Counted),
        ("太瓦时", "watt_hour", 1_000_000_000_000, QuantityForm.Counted),
        ("字节", "byte", 1, QuantityForm.Counted),
        ("千字节", "byte", 1_000, QuantityForm.Counted),
        ("兆字节", "byte", 1_000_000, QuantityForm.Counted),
        ("兆比特每秒", "bit/second", 1_000_000, QuantityForm.Counted),
        ("个token 个tokens 个词元 词元 个标记 个令牌", "token", 1, QuantityForm.Counted),
        ("次浮点运算 次浮点计算", "FLOP", 1, QuantityForm.Counted),
        ("米", "metre", 1, QuantityForm.Counted),
        ("公里 千米", "metre", 1_000, QuantityForm.Counted),
        ("厘米 公分", "metre", 0.01m, QuantityForm.Counted),
        ("毫米", "metre", 0.001m, QuantityForm.Counted),
        ("微米", "metre", 0.000001m, QuantityForm.Counted),
        ("英里", "metre", 1609.344m, QuantityForm.Counted),
        ("平方米 平米", "square_metre", 1, QuantityForm.Counted),
        ("平方公里", "square_metre", 1_000_000, QuantityForm.Counted),
        ("公顷", "square_metre", 10_000, QuantityForm.Counted),
        ("亩", "square_metre", 666.6666666666666666666666667m, QuantityForm.Counted),
        ("摄氏度 ℃ °c 度c", "degree_celsius", 1, QuantityForm.Counted),
        ("桶/日 桶每日", "barrel/day", 1, QuantityForm.Counted),
        ("桶", "barrel", 1, QuantityForm.Counted),
        ("立方米", "cubic_metre", 1, QuantityForm.Counted),
        ("公升", "litre", 1, QuantityForm.Counted),
        ("毫升", "litre", 0.001m, QuantityForm.Counted),
    ];

    public static readonly FrozenDictionary<string, UnitEntry> Table = Build();

    private static FrozenDictionary<string, UnitEntry> Build()
    {
        var table = new Dictionary<string, UnitEntry>(StringComparer.Ordinal);
        foreach (var word in MeasureWords.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            table[word] = new UnitEntry("count", 1, QuantityForm.Counted);
        }

        foreach (var (words, unit, scale, form) in Rows)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                table[word] = new UnitEntry(unit, scale, form);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
